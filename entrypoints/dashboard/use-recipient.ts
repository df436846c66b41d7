// Who gets what is on the desk: the only organisation, the one that a record was agreed to for, or the one that the person chose for this
// sitting among several. None is chosen beforehand (rule C4).
import { useState } from 'react';
import { whomWords, type Choice } from '#components/rail/whom.tsx';
import { isForDevice } from '#lib/judgment/consent.ts';
import { isPractice } from '#lib/judgment/practice.ts';
import type { Limits } from '#lib/policy/limits.ts';
import { newestClock } from '#lib/store/clock.ts';
import type { EnrolmentRow, RecordRow } from '#lib/store/db.ts';
import type { PolicyState } from '#lib/store/policy.ts';
import { limitsAt } from '#lib/store/reckon-policy.ts';

interface Whom {
  /** Nothing on a device without one, for practice, and before one of several was chosen. */
  recipient: EnrolmentRow | undefined;
  /** Where it is the person's to choose. */
  choice?: Choice | undefined;
  /** Where several were joined: the name of the one that gets it, for what is said; and whose text the sheet is. */
  name?: string | undefined;
  goesTo?: string | undefined;
}

const named = (recipient: EnrolmentRow): Whom => ({
  recipient,
  name: recipient.organisation,
  goesTo: `For ${whomWords(recipient)}`,
});

const useWhom = (joined: readonly EnrolmentRow[], record: RecordRow | undefined): Whom => {
  const [chosen, setChosen] = useState<string>();
  const at = (wanted: string | undefined): EnrolmentRow | undefined => joined.find(({ endpoint }) => endpoint === wanted);
  // Practice never goes to an organisation: its rail and its keys are those of a device without one.
  if (record && isPractice(record.judgment)) return { recipient: undefined };
  const { audience, state } = record ?? {};
  const bound = audience && !isForDevice(audience) ? at(audience.endpoint) : undefined;
  if (joined.length < 2) return { recipient: joined[0] };
  if (bound) return named(bound);
  // Agreed to for packages of this device, or for one that was left: none of these gets it, and none can be chosen.
  if (audience) return { recipient: joined[0] };
  const found = at(chosen);
  const choice = { among: joined, chosen: found?.endpoint, onChoose: setChosen };
  if (found) return { ...named(found), choice };
  return { recipient: undefined, choice, ...(state === 'kept' ? { goesTo: 'Who gets it is not chosen yet' } : {}) };
};

/** With the clock by which an agreement is dated, and what the recipient's policy leaves room for. */
export const useRecipient = (
  joined: readonly EnrolmentRow[],
  record: RecordRow | undefined,
  policy: PolicyState | undefined,
): Whom & { clock: EnrolmentRow['clock']; bounds: Limits | undefined } => {
  const whom = useWhom(joined, record);
  const { recipient } = whom;
  return {
    ...whom,
    clock: recipient ? recipient.clock : newestClock(joined),
    bounds: policy && recipient ? limitsAt(policy, recipient.endpoint) : undefined,
  };
};
