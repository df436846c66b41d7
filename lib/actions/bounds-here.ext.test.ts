import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { boundsHere } from '#lib/actions/bounds-here.ts';
import { underPolicy } from '#tests/harness/under-policy.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';

const at = (address: string) => boundsHere(sampleJudgment(), { address });

it('[P3] tells the card what is required and allowed where it is open, and why something is not', async () => {
  fakeBrowser.reset();
  const sites = [
    { matches: ['https://erp.example/*'], level: 'capture' as const, kinds: ['decision', 'failure'], required: ['rationale'] },
    { matches: ['https://hr.example/*'], level: 'off' as const },
  ];
  await underPolicy({ sites });
  expect(await at('https://erp.example/invoices/1')).toMatchObject({
    kinds: ['decision', 'failure'],
    required: ['rationale'],
    bounds: ['Your organisation takes here only: decision, failure.'],
  });
  expect((await at('https://hr.example/people')).bounds).toEqual([
    'Your organisation leaves https://hr.example/* alone, so nothing can be captured here.',
  ]);
  const { kinds, required, bounds } = await at('https://elsewhere.example/');
  expect([kinds, required, bounds]).toEqual([undefined, undefined, undefined]);
});
