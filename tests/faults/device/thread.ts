// One thread of a simulation: every so-manieth history, one after the other. Tells how many it ran, or the first that broke a promise.
import { parentPort, workerData } from 'node:worker_threads';
import { runHistory } from '#tests/faults/device/history.ts';
import type { Share, Told } from '#tests/faults/device/threads.ts';

const { first, step, count, milliseconds, length } = workerData as Share;
const end = performance.now() + milliseconds;
const told: Told = { ran: 0 };
for (let seed = first; told.ran < count || performance.now() < end; seed += step) {
  const broken = await runHistory(seed, length);
  if (broken) {
    told.broken = { seed, broken };
    break;
  }
  told.ran++;
}
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort!.postMessage(told);
