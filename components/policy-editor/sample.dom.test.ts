import { expect, it } from 'vitest';
import { addressIn, blankSample, sampleOf, type TypedSample } from '#components/policy-editor/sample.ts';
import { limitsOf } from '#lib/policy/limits.ts';
import { simulate } from '#lib/policy/simulate.ts';
import { samplePolicy } from '#tests/harness/policies.ts';

const typed = (change: Partial<TypedSample>): TypedSample => ({ ...blankSample(1), ...change });
const of = (change: Partial<TypedSample>) => sampleOf(typed(change), '2026-11-29');

it('reads an address as people type it, and takes what is none for a page that nobody names', () => {
  expect(addressIn(' erp.example/invoices/1 ')?.href).toBe('https://erp.example/invoices/1');
  for (const none of ['', '   ', 'https://', 'a b', 'about:blank']) expect(addressIn(none)).toBeUndefined();
  expect(of({ address: 'a b' })).toMatchObject({ name: 'A page that no site names', address: undefined });
  expect(of({ address: 'http://erp.example/x?y=1' }).name).toBe('erp.example/x');
});

it('weighs an agreement only where a purpose is chosen, and a length that is none as the shortest', () => {
  expect(of({}).draft.agreement).toBeUndefined();
  for (const [days, weighed] of [
    ['30', 30],
    ['', 1],
    ['many', 1],
    ['0', 1],
  ] as const)
    expect(of({ purposes: ['train-models'], days }).draft.agreement).toEqual({
      purposes: ['train-models'],
      days: weighed,
      today: '2026-11-29',
    });
});

it('[P3] is refused like a judgment: what is left out is missing, and a blank kind of work is none', () => {
  const limits = limitsOf(
    samplePolicy({ sites: [{ matches: ['https://erp.example/*'], level: 'capture', required: ['evidence', 'workFunction'] }] }),
  );
  const said = (change: Partial<TypedSample>) =>
    simulate([of({ address: 'erp.example', ...change })], { inForce: limits, draft: limits })[0]!.draft.reasons.map(
      ({ rule }) => rule,
    );
  expect(said({ workFunction: '  ' })).toContain('fields-required');
  expect(said({ workFunction: 'payables', filled: ['evidence'] })).not.toContain('fields-required');
});
