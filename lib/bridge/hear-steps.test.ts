import { expect, it } from 'vitest';
import type { Sender } from '#lib/bridge/caller.ts';
import { hearSteps, type Line } from '#lib/bridge/hear-steps.ts';
import type { StepHeard } from '#lib/bridge/recording-calls.ts';

const self = { id: 'own', base: 'chrome-extension://own' };
const inPage: Sender = { id: 'own', url: 'https://erp.example/1', origin: 'https://erp.example', frameId: 0, tab: { id: 7 } };
const step = {
  recording: crypto.randomUUID(),
  document: crypto.randomUUID(),
  seq: 3,
  at: 1,
  step: { type: 'key', key: 'Enter', held: [] },
};

const onLine = (sender: Sender | undefined, store: () => Promise<boolean>, name = 'steps') => {
  const [heard, passed, said]: [unknown[], unknown[], StepHeard[]] = [[], [], []];
  let say: ((message: unknown) => void) | undefined;
  let isCut = false;
  const line: Line = {
    name,
    sender,
    onMessage: { addListener: (hear) => (say = hear) },
    postMessage: (message) => said.push(message),
    disconnect: () => (isCut = true),
  };
  hearSteps(line, {
    self,
    store: async (told) => {
      heard.push(told);
      return store();
    },
    pass: async (told) => {
      passed.push(told);
      return store();
    },
  });
  return { heard, passed, said, tell: (message: unknown) => say?.(message), isCut: () => isCut };
};

it('[R4] answers a step by its number when it is stored, and says so where it was not', async () => {
  const good = onLine(inPage, async () => true);
  good.tell(step);
  await expect.poll(() => good.said).toEqual([{ seq: 3, isStored: true }]);
  const bad = onLine(inPage, async () => {
    throw new Error('The disk is full');
  });
  bad.tell(step);
  await expect.poll(() => bad.said).toEqual([{ seq: 3, isStored: false }]);
});

it('[R4] passes on what a page did that was left before it knew of a recording', async () => {
  const line = onLine(inPage, async () => true);
  const { recording: _none, ...unnamed } = step;
  line.tell(unnamed);
  await expect.poll(() => line.said).toEqual([{ seq: 3, isStored: true }]);
  expect([line.heard, line.passed]).toEqual([[], [unnamed]]);
});

it('[K3] hears nobody who may tell no step, and nothing that is none', () => {
  for (const sender of [
    undefined,
    { ...inPage, id: 'other' },
    { ...inPage, tab: undefined },
    { ...inPage, url: `${self.base}/card.html`, origin: self.base },
  ])
    expect(onLine(sender, async () => true).isCut()).toBe(true);
  expect(onLine(inPage, async () => true, 'other').isCut()).toBe(true);
  const line = onLine(inPage, async () => true);
  for (const message of [undefined, {}, { ...step, seq: 0 }, { ...step, more: 1 }]) line.tell(message);
  expect([line.heard, line.passed]).toEqual([[], []]);
});
