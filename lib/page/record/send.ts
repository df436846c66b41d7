// Sends steps in order, each until it is stored: over the line to the page that stores them, else by a call to the worker. One
// that nobody answered for is sent again, and once more when the page goes. Whoever stores a step knows it by document and number, so
// that none counts twice.
import { lineToSteps } from '#lib/page/record/line.ts';
import { ask, isAlive } from '#lib/page/port.ts';
import type { Takes } from '#lib/bridge/calls.ts';
import type { RawStep } from '#lib/judgment/steps/raw-step.ts';

export interface Sending {
  put(step: RawStep): void;
  /** Resolves when everything is stored, or nobody is there any more to store it. */
  done(): Promise<void>;
  /** Sends what is not stored yet once more, at once. */
  hurry(): void;
  /** The page is shown again after it was put away, and its line cut with that. */
  again(): void;
  /** Nothing comes any more. */
  close(): void;
}

/** Milliseconds between tries. */
const pause = 100;
const mostTries = 100;

/** Steps that are on the way at a time: whoever is quicker than the disk has them stored soon after all the same. */
const atOnce = 16;

/**
 * `recording` names the recording that the steps are for. Nothing is sent before it is known, but for what a page did that is left before:
 * whether that counts is decided where it arrives.
 */
export const sending = (
  recording: Promise<string | undefined>,
  { line = lineToSteps(), call = (step: Takes<'recordStep'>) => ask('recordStep', step), isOn = isAlive } = {},
): Sending => {
  const document = crypto.randomUUID();
  const waiting: { seq: number; step: RawStep; at: number }[] = [];
  let seq = 0;
  let turn: string | undefined;
  let isOut = false;
  let work: Promise<void> | undefined;
  const send = async (each: (typeof waiting)[number]): Promise<boolean> => {
    const step = { recording: turn!, document, ...each };
    return (await line.tell(step)) || (await call(step)) !== undefined;
  };
  line.open();
  const joined = recording.then((known) => {
    turn = known;
    isOut = !known;
    if (isOut) line.close();
    else line.open();
  });
  const run = async (): Promise<void> => {
    if (turn === undefined) await joined;
    for (let tries = 0; turn && waiting.length > 0 && isOn();) {
      const sent = waiting.slice(0, atOnce);
      const stored = await Promise.all(sent.map(send));
      const left = sent.filter((_, nth) => !stored[nth]);
      waiting.splice(0, sent.length, ...left);
      if (left.length === 0) continue;
      if (++tries > mostTries) return;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    if (!turn) waiting.length = 0;
  };
  const start = (): Promise<void> =>
    (work ??= run().finally(() => {
      work = undefined;
    }));
  return {
    put(step) {
      waiting.push({ seq: ++seq, step, at: Date.now() });
      // In a task of its own: the person's click is the page's first.
      setTimeout(start);
    },
    done: async () => (waiting.length > 0 || work ? start() : undefined),
    hurry: () => {
      if (!isOut) for (const each of waiting) void (turn ? send(each) : line.tell({ document, ...each }));
    },
    again: () => {
      if (!isOut) line.open();
    },
    close: () => line.close(),
  };
};
