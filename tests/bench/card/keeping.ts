// Goal G5: from Enter to the journal entry that is on the device, with the worker alive and dead.
import { setTimeout as wait } from 'node:timers/promises';
import { openOnce } from '#tests/bench/card/opening.ts';
import type { Stage, Tab } from '#tests/bench/card/stage.ts';
import type { Session } from '#tests/harness/bare-browser.ts';
import { atMost, atMostSurely, type Row } from '#tests/bench/row.ts';
import { estimate, median, p95 } from '#tests/bench/statistic.ts';

/** Keeps of each kind that are timed. */
const counted = 40;

/** Milliseconds that a person takes at least before the first word is there; the draft is being stored meanwhile. */
const thinking = 250;

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

/** Kept is said on screen, and the keyboard is back in the page: only then does a new selection open a new card. */
export const keptIn = (stage: Stage, frame: Session): Promise<void> =>
  frame
    .evaluate<void>(
      `new Promise((done) => {
        const look = () => document.querySelector('.chip') && !document.hasFocus() ? done() : setTimeout(look, 10);
        look();
      })`,
    )
    // On a slow machine the chip may have gone by itself meanwhile, and its frame with it.
    .catch(() => stage.gone(stage.ours));

/** Opens a card, types, and keeps. `before` is done just before Enter. Leaves the folded card, which the next opening replaces. */
const keepOnce = async (stage: Stage, tab: Tab, before?: () => Promise<void>): Promise<Keep> => {
  const { frame } = await openOnce(stage, tab, stage.ours);
  await wait(thinking);
  await frame.evaluate(listen);
  await tab.press('x');
  await before?.();
  await tab.press('Enter');
  const times = await frame.evaluate<Keep>('kept.then((enter) => [enter, bare])');
  await keptIn(stage, frame);
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

export const keepingRows = async (stage: Stage): Promise<Row[]> => {
  const tab = await stage.newTab();
  const alive: Keep[] = [];
  while (alive.length < counted) alive.push(await keepOnce(stage, tab));
  const dead: Keep[] = [];
  while (dead.length < counted) dead.push(await keepOnce(stage, tab, () => stage.browser.endWorker(stage.ours)));
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
  ];
};
