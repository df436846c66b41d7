// Whether and why a policy holds up all sending (rule P2). Taking back never waits. Pure.
import type { Limits } from '#lib/policy/limits.ts';

/** Whether all sending waits: the policy ended, or who would get it, on what basis or for what was not seen yet. */
export const isSendingHeld = ({ notAfter, recipients, lawfulBases, purposes }: Limits, today: string): boolean =>
  (notAfter !== null && notAfter < today) || [recipients, lawfulBases, purposes].some((each) => each?.length === 0);

/** The sentence for the person; nothing while nothing is held. `today` is the endpoint's day. */
export const heldWords = (limits: Limits, today: string): string | undefined => {
  if (!isSendingHeld(limits, today)) return undefined;
  return limits.notAfter !== null && limits.notAfter < today
    ? 'The policy has ended, so nothing is sent until there is a new one. Everything is safe here, and taking back works.'
    : 'The policy names recipients or purposes that you have not accepted yet, so nothing is sent. Read them on the page “Policy”. Everything is safe here, and taking back works.';
};
