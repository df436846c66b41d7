// A sample for the simulator as it is typed, and as it is weighed.
import type { Purpose } from '#lib/judgment/consent.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import type { Draft } from '#lib/policy/rules/define.ts';
import type { Sample } from '#lib/policy/simulate.ts';

export interface TypedSample {
  id: string;
  address: string;
  kind: string;
  workFunction: string;
  /** Why, and whatever else would leave. */
  words: string;
  /** What is filled in besides: evidence, fields of the kind. */
  filled: string[];
  /** What the person agrees to; none: they only keep it. */
  purposes: Purpose[];
  /** Days of the agreement, as typed. */
  days: string;
}

/** A judgment of the first kind, kept anywhere. */
export const blankSample = (nth: number): TypedSample => ({
  id: `sample-${nth}`,
  address: '',
  kind: kinds[0]!.name,
  workFunction: '',
  words: '',
  filled: [],
  purposes: [],
  days: '180',
});

/** An address as people type it; nothing where it is none. */
export const addressIn = (typed: string): URL | undefined => {
  const text = typed.trim();
  if (text === '') return undefined;
  const address = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  return address?.hostname ? address : undefined;
};

/** What is weighed of it. `today` is YYYY-MM-DD. */
export const sampleOf = (typed: TypedSample, today: string): Sample => {
  const { id, kind, workFunction, words, filled, purposes, days } = typed;
  const fields = filled.filter((name) => name !== 'evidence');
  const draft: Draft = {
    kind,
    workFunction: workFunction.trim() || null,
    rationale: words,
    words: [words],
    hasEvidence: filled.includes('evidence'),
    fields: Object.fromEntries(fields.map((name) => [name, 'Filled in'])),
    ...(purposes.length > 0 ? { agreement: { purposes, days: Number(days) || 1, today } } : {}),
  };
  const address = addressIn(typed.address);
  return { id, name: address ? address.host + address.pathname : 'A page that no site names', address, draft };
};
