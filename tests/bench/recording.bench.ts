// What a recording costs the page: 2,000 steps of a person's own on a page of a switched-on tool, and how long our listeners hold up each of
// them. Listeners of the page itself, one registered before ours and one after, take the time; nothing of ours takes part in that. The first
// has the browser draw up what the press itself changed, as it has to for the next frame whoever listens: that is no cost of ours.
import type { Page } from 'playwright';
import { atMost, type Bench, type Row } from '#tests/bench/row.ts';
import { median, p95 } from '#tests/bench/statistic.ts';
import { servePages } from '#tests/harness/pages.ts';
import { recorderIn } from '#tests/harness/recording.ts';
import { onScreen, switchOn } from '#tests/harness/tool-switch.ts';

/** Besides these the page itself is a step: 2,000, as many as a demonstration holds. */
const acts = 1999;
const count = acts + 1;

const rows = Array.from(
  { length: 300 },
  (_, place) =>
    `<tr><td>Invoice ${place}</td><td>${place * 7}.00</td><td><button>Open ${place}</button></td><td><button>Pay</button></td></tr>`,
).join('');
const fields = Array.from({ length: 20 }, (_, place) => `<label>Field ${place} <input></label>`).join('');

/** What a step is made of. A field is told of once it is left: that is the cost of its step, although the next act brings it about. */
const ofLeaving = ['change', 'focusout'];
const heard = ['pointerdown', 'focusin', 'click', 'keydown', 'input', ...ofLeaving];

/** Milliseconds between two acts, in which what is stored of the one before is out of the way. */
const pause = 50;

/** Five microseconds apart instead of a hundred: the page is isolated. */
const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

const page = `<!doctype html><title>Invoices</title><h1>Invoices</h1><div style="position: fixed; bottom: 0; background: white">${fields}</div><table>${rows}</table>
<script>
  let from = 0;
  self.held = {};
  for (const name of ${JSON.stringify(heard)}) addEventListener(name, () => { self.width = document.body.offsetWidth; from = performance.now(); }, true);
  self.measure = () => {
    for (const name of ${JSON.stringify(heard)}) addEventListener(name, () => { self.held[name] = (self.held[name] ?? 0) + performance.now() - from; }, true);
  };
</script>`;

type Held = Record<string, number>;

const taken = (at: Page): Promise<Held> =>
  at.evaluate(() => {
    const own = globalThis as unknown as { held: Held };
    const { held } = own;
    own.held = {};
    return held;
  });

/** Milliseconds of each step, from what each act held up. */
const perStep = (acted: readonly Held[]): number[] =>
  acted.map((held, place) => {
    const sum = (of: Held | undefined, isLeaving: boolean): number =>
      Object.entries(of ?? {}).reduce((all, [name, ms]) => all + (ofLeaving.includes(name) === isLeaving ? ms : 0), 0);
    return sum(held, false) + sum(acted[place + 1], true);
  });

/**
 * A click on a button in the middle of the table, or a field filled in and left, once the page has come to rest as between a person's acts. With
 * the mouse itself: a click by a locator has listeners of its own in the page. Nothing scrolls, which would be steps too.
 */
const act = async (at: Page, place: number): Promise<void> => {
  const isField = place % 4 === 3;
  const [selector, nth] = isField ? ['input', place % 20] : ['tr button', 300 + (place % 20)];
  const { x, y } = await at.evaluate(
    async ([all, one]) => {
      await new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve, { timeout: 200 })));
      const element = document.querySelectorAll<HTMLElement>(all)[one]!;
      if (all === 'input') element.focus({ preventScroll: true });
      const box = element.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    [selector, nth] as const,
  );
  if (isField) await at.keyboard.press('x');
  else await at.mouse.click(x, y);
};

const measure = async (): Promise<Row[]> => {
  const served = await servePages({ '/invoices': { html: page, headers } });
  const acted: Held[] = [];
  let stored = 0;
  try {
    await onScreen(async (screen) => {
      await screen.page.goto(`${served.url}/invoices`);
      await switchOn(screen);
      const recorder = await recorderIn(screen.browser);
      await recorder.start(screen.page, 'Go through the invoices');
      await screen.page.evaluate(() => {
        document.querySelectorAll('tr')[150]!.scrollIntoView({ block: 'start', behavior: 'instant' });
        scrollBy({ top: -200, behavior: 'instant' });
        (globalThis as unknown as { measure: () => void }).measure();
      });
      await screen.page.waitForTimeout(1500);
      for (let place = 0; place < acts; place++) {
        await act(screen.page, place);
        acted.push(await taken(screen.page));
        await screen.page.waitForTimeout(pause);
      }
      const { body } = await recorder.stop();
      stored = body.evidence.find((each) => each.type === 'steps')?.count ?? 0;
    });
  } finally {
    await served.stop();
  }
  const costs = perStep(acted);
  return [
    {
      name: `what ${count} steps hold up the page, at the middle`,
      value: median(costs),
      unit: 'ms a step',
      ...atMost(1, median(costs)),
    },
    { name: 'the same, of 95 in 100', value: p95(costs), unit: 'ms a step', ...atMost(1, p95(costs)) },
    { name: 'steps that are in the record', value: stored, unit: 'steps', goal: `at least ${count}`, holds: stored >= count },
  ];
};

export const bench: Bench = { about: 'Recording a demonstration: what it costs the page that is recorded.', rows: measure };
