// How steps get to where they are stored, over a line that can be cut at any moment.
import { expect, it } from 'vitest';
import { lineToSteps } from '#lib/page/record/line.ts';
import { sending } from '#lib/page/record/send.ts';
import type { RawStep } from '#lib/judgment/steps/raw-step.ts';

type Told = { seq: number; recording?: string };

const key = (name: string): RawStep => ({ type: 'key', key: name, held: [] });

/** The other end of the line, and the worker. */
const ends = (isStored: (seq: number) => boolean) => {
  const [overLine, called]: [number[], number[]] = [[], []];
  const recordings: (string | undefined)[] = [];
  let cut: (() => void) | undefined;
  const call = async ({ seq }: Told) => (called.push(seq), {});
  const line = () =>
    lineToSteps(() => {
      let hear: ((message: unknown) => void) | undefined;
      return {
        onMessage: { addListener: (listen: typeof hear) => (hear = listen) },
        onDisconnect: { addListener: (listen: typeof cut) => (cut = listen) },
        postMessage: ({ seq, recording }: Told) => {
          overLine.push(seq);
          recordings.push(recording);
          if (isStored(seq)) queueMicrotask(() => hear!({ seq, isStored: true }));
        },
        disconnect: () => cut?.(),
      } as never;
    });
  return { overLine, called, recordings, means: () => ({ line: line(), call, isOn: () => true }), cut: () => cut!() };
};

it('[R4] a step that the other end stores is no call, and one that it answers nothing for is', async () => {
  const { overLine, called, means, cut } = ends((seq) => seq === 1);
  const sent = sending(Promise.resolve('turn'), means());
  sent.put(key('a'));
  await sent.done();
  expect([overLine, called]).toEqual([[1], []]);
  sent.put(key('b'));
  const done = sent.done();
  await expect.poll(() => overLine).toEqual([1, 2]);
  cut();
  await done;
  expect(called).toEqual([2]);
});

it('[R4] what is not stored when the page goes is sent once more, at once', async () => {
  const { overLine, means } = ends(() => false);
  const sent = sending(Promise.resolve('turn'), means());
  await Promise.resolve();
  sent.put(key('a'));
  sent.put(key('b'));
  await new Promise((resolve) => setTimeout(resolve));
  sent.hurry();
  expect(overLine).toEqual([1, 2, 1, 2]);
});

it('[R4] of a page that is left before it knows of its recording, what was done goes over the line without the name of one', async () => {
  const { overLine, called, recordings, means } = ends(() => true);
  const sent = sending(new Promise(() => {}), means());
  sent.put(key('a'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(overLine).toEqual([]);
  sent.hurry();
  expect([overLine, recordings, called]).toEqual([[1], [undefined], []]);
});

it('[R1] of a page whose tab is not recorded nothing goes anywhere', async () => {
  const { overLine, called, means } = ends(() => true);
  const sent = sending(Promise.resolve(undefined), means());
  sent.put(key('a'));
  await sent.done();
  sent.hurry();
  expect([overLine, called]).toEqual([[], []]);
});
