// Goal G5: from Enter to the journal entry that is on the device, with the worker alive and dead; and goal G3 over two hundred such
// keeps: the page that they happen in is to be left as it was.
import { setTimeout as wait } from 'node:timers/promises';
import { closeOnce, openOnce } from '#tests/bench/card/opening.ts';
import { pageFigures, type PageFigures } from '#tests/bench/card/heap.ts';
import type { Stage, Tab } from '#tests/bench/card/stage.ts';
import { atMost, atMostSurely, type Row } from '#tests/bench/row.ts';
import { estimate, median, p95, slope } from '#tests/bench/statistic.ts';

const cycles = 200;

/** Cycles between two looks at the page's heap, each of which waits until nothing is under way any more. */
const lookEvery = 25;

/** Milliseconds of p95 from Enter to durable. */
const limit = 6.5;

/** Ours, and a bare write of as much to the same storage just before it. */
type Keep = readonly [enter: number, bare: number];

// What the card writes with is told to say when it was answered. The bare write beside it is of a key that no part of ours reads.
const listen = `(async () => {
  const { local } = (globalThis.browser ?? chrome).storage;
  const from = performance.now();
  await local.set({ bench: 'x'.repeat(400) });
  globalThis.bare = performance.now() - from;
  await local.remove('bench');
  globalThis.kept = new Promise((done) => {
    let pressed;
    addEventListener('keydown', ({ key, timeStamp }) => key === 'Enter' && (pressed ??= timeStamp), true);
    const { set } = local;
    local.set = async (...about) => {
      await set.apply(local, about);
      if (pressed !== undefined) done(performance.now() - pressed);
    };
  });
})()`;

/** Opens a card, types, and keeps. `before` is done just before Enter. Leaves the folded card, which the next opening replaces. */
const keepOnce = async (stage: Stage, tab: Tab, before?: () => Promise<void>): Promise<Keep> => {
  const { frame } = await openOnce(stage, tab, stage.ours);
  await frame.evaluate(listen);
  await tab.press('x');
  await before?.();
  await tab.press('Enter');
  const times = await frame.evaluate<Keep>('kept.then((enter) => [enter, bare])');
  // Kept is said on screen, and the keyboard is back in the page: only then does a new selection open a new card.
  await frame
    .evaluate(
      `new Promise((done) => {
        const look = () => document.querySelector('.chip') && !document.hasFocus() ? done() : setTimeout(look, 10);
        look();
      })`,
    )
    // On a slow machine the chip may have gone by itself meanwhile, and its frame with it.
    .catch(() => stage.gone(stage.ours));
  return times;
};

/** A message to the dead worker of an extension, from a page of its own; the worker writes one row to IndexedDB and answers. */
const messages = async (
  { browser }: Stage,
  count: number,
  extension: string,
  path: string,
  message: object,
): Promise<number[]> => {
  const page = await browser.open(`chrome-extension://${extension}/${path}`);
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    await browser.endWorker(extension);
    await wait(40);
    times.push(
      await page.evaluate<number>(`(async () => {
        const from = performance.now();
        const answer = await chrome.runtime.sendMessage(${JSON.stringify(message)});
        if (!answer?.ok) throw new Error('The worker refused to write: ' + answer?.error);
        return performance.now() - from;
      })()`),
    );
  }
  await browser.send('Target.closeTarget', { targetId: page.targetId });
  return times;
};

const rowsOf = (how: string, keeps: Keep[]): Row[] => {
  const value = p95(keeps.map(([enter]) => enter));
  const bare = p95(keeps.map(([, write]) => write));
  return [
    {
      name: `Enter to durable, worker ${how}: p95 (p50 ${median(keeps.map(([enter]) => enter)).toFixed(1)})`,
      value,
      unit: 'ms',
      peer: 'a bare write to the same storage',
      ratio: value / bare,
      // A machine on which one write alone takes half of the time says nothing about the card: there it may be two of them.
      ...atMost(Math.max(limit, 2 * bare), value),
      goal: `at most ${limit}, or two bare writes where those are slower`,
    },
  ];
};

/** Milliseconds after which nothing of a capture is under way any more: what it waits for, it waits for three seconds at most. */
const underWay = 3500;

/** The page's figures at a number of cycles. */
type Look = readonly [cycle: number, figures: PageFigures];

/**
 * Passages that the cycles go round. Of a node that any script once touched the browser may keep sixteen bytes as long as the page lives:
 * that grows with what is selected, has an end, and is not what is looked for here.
 */
const round = 4;

/** Cycles before the first look: by then those bytes are there, and the browser has compiled what it finds worth it. */
const before = 60;

/** Cycles in a page, looked at now and then. */
const cyclesIn = async (tab: Tab, cycle: () => Promise<void>): Promise<Look[]> => {
  const look = async (at: number): Promise<Look> => {
    await wait(underWay);
    return [at, await pageFigures(tab)];
  };
  for (let index = 0; index < before; index++) await cycle();
  const looks = [await look(0)];
  for (let index = 1; index <= cycles; index++) {
    await cycle();
    if (index % lookEvery === 0) looks.push(await look(index));
  }
  return looks;
};

/** What each cycle leaves, beside as many openings of an empty frame in a page of its own: asking the browser to select leaves a trace, too. */
const growthRows = (ours: Look[], floor: Look[]): Row[] =>
  (['heap', 'nodes', 'listeners', 'frames', 'documents'] as const).map((name) => {
    const growth = (looks: readonly Look[]) => slope(looks.map(([at, figures]) => [at, figures[name]] as const));
    const pairs = ours.map((look, index) => [look, floor[index]!] as const);
    const besides = estimate(pairs, (drawn) => growth(drawn.map(([one]) => one)) - growth(drawn.map(([, other]) => other)));
    const unit = name === 'heap' ? 'bytes each' : 'each';
    const peer = `an empty frame leaves ${growth(floor).toFixed(0)}`;
    return {
      name: `what ${cycles} keeps leave in the page: ${name}`,
      value: growth(ours),
      unit,
      peer,
      ...atMostSurely(0, besides),
      goal: `no more than an empty frame; it is ${besides.low.toFixed(2)} to ${besides.high.toFixed(2)} more`,
    };
  });

export const keepingRows = async (stage: Stage): Promise<Row[]> => {
  const emptied = await stage.newTab(round);
  const floor = await cyclesIn(emptied, async () => {
    await openOnce(stage, emptied, stage.floor);
    await emptied.press('x');
    await closeOnce(stage, emptied, stage.floor);
  });
  await emptied.close();

  const tab = await stage.newTab(round);
  const alive: Keep[] = [];
  const looks = await cyclesIn(tab, async () => void alive.push(await keepOnce(stage, tab)));
  const dead: Keep[] = [];
  while (dead.length < 40) dead.push(await keepOnce(stage, tab, () => stage.browser.endWorker(stage.ours)));
  await tab.close();

  // What Enter would be without a journal, in our worker and in one that does nothing else.
  const setting = { call: 'setLetterKeys', about: { isOn: true } };
  const asked = await messages(stage, 20, stage.ours, 'dashboard.html', setting);
  const least = await messages(stage, 20, stage.floor, 'frame.html', { why: 'x'.repeat(400) });
  // Drawn together by place, so that one interval covers both.
  const besides = (peer: number[]) =>
    estimate(
      peer.map((time, index) => [dead[index * 2]![0], time] as const),
      (drawn) => median(drawn.map(([enter]) => enter)) / median(drawn.map(([, message]) => message)),
    );
  const ratio = besides(asked);
  const value = median(dead.map(([enter]) => enter));
  return [
    ...rowsOf('alive', alive),
    ...rowsOf('dead', dead),
    {
      name: 'Enter to durable, worker dead: p50',
      value,
      unit: 'ms',
      peer: `a message to our dead worker that writes to IndexedDB, ${median(asked).toFixed(0)} ms`,
      ratio: ratio.value,
      ...atMostSurely(0.1, ratio),
    },
    {
      name: 'Enter to durable, worker dead: p50 again',
      value,
      unit: 'ms',
      peer: `the same to a worker of forty lines, ${median(least).toFixed(0)} ms`,
      ratio: besides(least).value,
      // Reported and held to no tenth: nobody ships that worker.
      ...atMostSurely(1, besides(least)),
    },
    ...growthRows(looks, floor),
  ];
};
