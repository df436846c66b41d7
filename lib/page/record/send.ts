// Sends steps one after the other, each until it is stored: one that the worker did not answer for, because it was ended meanwhile, is
// sent again, and once more when the page goes. The worker knows a step that it has by document and number, so none counts twice.
import { ask, isAlive } from '#lib/page/port.ts';
import type { RawStep } from '#lib/judgment/steps/raw-step.ts';

export interface Sending {
  put(step: RawStep): void;
  /** Resolves when everything is stored, or nobody is there any more to store it. */
  done(): Promise<void>;
  /** Sends what is not stored yet once more, at once. */
  hurry(): void;
}

/** Milliseconds between tries. */
const pause = 100;
const mostTries = 100;

/** `recording` names the recording that the steps are for; nothing is sent before it is known. */
export const sending = (recording: Promise<string | undefined>): Sending => {
  const document = crypto.randomUUID();
  const waiting: { seq: number; step: RawStep; at: number }[] = [];
  let seq = 0;
  let turn: string | undefined;
  let work: Promise<void> | undefined;
  const send = (each: (typeof waiting)[number]) => ask('recordStep', { recording: turn!, document, ...each });
  const run = async (): Promise<void> => {
    turn ??= await recording;
    for (let tries = 0; turn && waiting.length > 0 && isAlive();) {
      const answer = await send(waiting[0]!);
      if (answer) waiting.shift();
      else if (++tries > mostTries) return;
      else await new Promise((resolve) => setTimeout(resolve, pause));
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
      void start();
    },
    done: async () => (waiting.length > 0 || work ? start() : undefined),
    hurry: () => {
      if (turn) for (const each of waiting) void send(each);
    },
  };
};
