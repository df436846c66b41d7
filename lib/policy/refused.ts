// What a policy refuses of a record that was agreed to: its tool, its kind there, a purpose, or how long the agreement runs. Asked by the
// device right before sending and by the endpoint on arrival, so that both say the same (rule P5). The path of the page never leaves, so a
// place is judged by its tool: what could be captured on no page of it is refused.
import type { Purpose } from '#lib/judgment/consent.ts';
import { daysBetween } from '#lib/judgment/days.ts';
import type { Limits } from '#lib/policy/limits.ts';
import { allowedOn } from '#lib/policy/on-tool.ts';
import { weigh } from '#lib/policy/weigh.ts';

/** A record as both see it; of a renewal the endpoint sees the agreement alone. */
export interface Agreed {
  /** As the payload names them: `tool` is a host, perhaps with a port. */
  record?: { kind: string; tool: string };
  purposes: readonly Purpose[];
  /** Last day of the agreement, and today by the endpoint's clock where it is known: YYYY-MM-DD. */
  expiresOn: string;
  today: string | undefined;
}

/** What it is about; that something is to be filled in or waited for is no refusal of the record. */
const final = ['place-allowed', 'kind-allowed', 'purpose-asked', 'agreement-length'];

/** The words of the rule that refuses, for the person; nothing where none does. */
export const refusedBy = (bounds: Limits, { record, purposes, expiresOn, today }: Agreed): string | undefined => {
  // A day less: where the person is, it may be tomorrow already.
  const days = today === undefined ? 0 : daysBetween(today, expiresOn) - 1;
  const agreement = { purposes, days, today: today ?? '', minutesAgo: 0 };
  const draft = { agreement, ...(record ? { kind: record.kind } : {}) };
  const allowed = record ? allowedOn(bounds, record.tool) : ({ level: 'watch', kinds: null, required: [] } as const);
  return weigh(bounds, draft, { addresses: [] }, allowed).reasons.find(({ rule }) => final.includes(rule))?.words;
};
