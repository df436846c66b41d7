// Histories side by side, a thread a core: they share nothing, so that twice as many cores run twice as many.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What one thread is to run: the seeds `first`, `first + step` and so on, at least `count` and as many more as the time allows. */
export interface Share {
  first: number;
  step: number;
  count: number;
  milliseconds: number;
  /** Acts of each history. */
  length: number;
}

/** What came of it. */
export interface Told {
  ran: number;
  broken?: { seed: number; broken: string };
}

const run = (share: Share): Promise<Told> =>
  new Promise((done, fail) => {
    // None of the arguments that a test runner gave itself.
    const thread = new Worker(new URL('thread.ts', import.meta.url), { workerData: share, execArgv: [] });
    thread.once('message', done);
    thread.once('error', fail);
    thread.once('exit', (code) => fail(new Error(`A thread ended with ${code} before it told anything`)));
  });

/** Runs at least `count` histories from `first` on. Answers how many ran, and the first of them that broke a promise. */
export const runHistories = async (
  first: number,
  { count, milliseconds, length }: Omit<Share, 'first' | 'step'>,
): Promise<Told> => {
  const step = Math.min(count, availableParallelism());
  const share = { step, count: Math.ceil(count / step), milliseconds, length };
  const told = await Promise.all(Array.from({ length: step }, (_, nth) => run({ ...share, first: first + nth })));
  const [worst] = told.flatMap(({ broken }) => broken ?? []).toSorted((a, b) => a.seed - b.seed);
  return { ran: told.reduce((sum, { ran }) => sum + ran, 0), ...(worst && { broken: worst }) };
};
