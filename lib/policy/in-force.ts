// In force is the meet of what the person acknowledged, the current document and the managed ceiling: tightening at once, loosening when it
// was seen (rule P2, I9).
import type { ManagedState } from '#lib/policy/managed.ts';
import { limitsOf, meet, nothing, unbounded, unseen, type Limits } from '#lib/policy/limits.ts';
import type { Policy } from '#lib/policy/policy.ts';
import { together } from '#lib/policy/together.ts';

export interface Documents {
  /** The policy that the person has seen and accepted. */
  acknowledged?: Policy | undefined;
  /** The newest that was fetched and believed. */
  current?: Policy | undefined;
}

/** What one organisation's documents make of each other. How long a policy holds is said by the current one alone: a renewed one needs no new look. */
export const inForce = ({ acknowledged, current }: Documents): Limits => {
  const seen = acknowledged ? { ...limitsOf(acknowledged), notAfter: null } : unseen;
  return current ? meet(seen, limitsOf(current)) : unbounded;
};

/** Under what was found in the settings of browser management; wrong ones allow nothing. */
const under = (managed: ManagedState, bounded: Limits): Limits => {
  if (managed.is === 'none') return bounded;
  return meet(bounded, managed.is === 'set' ? limitsOf(managed.settings.ceiling) : nothing);
};

/** What is in force for what goes to one organisation. */
export const inForceUnder = (managed: ManagedState, own: Documents): Limits => under(managed, inForce(own));

/** What is captured and asked, with the documents of every organisation that this device joined. */
export const allInForceUnder = (managed: ManagedState, all: readonly Documents[]): Limits =>
  under(managed, together(all.map(inForce)));
