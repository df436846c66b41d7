// Which records may go into a package, and why the others may not (rule D1).
import { canonical } from '#lib/judgment/canonical.ts';
import { isComplete } from '#lib/judgment/complete.ts';
import type { PackageAbout, PackageRow } from '#lib/dataset/row.ts';

/** Why a record stays out, with the words on the card. */
export const leftOutWords = {
  'other-purpose': 'not agreed to for every purpose of this package',
  'consent-expired': 'the agreement ended before the day of building',
  'not-its-consent': 'the agreement is for another record',
  'text-differs': 'the record is not the text that was agreed to',
  'cannot-judge': 'the person said that there was not enough to judge by',
  'not-complete': 'not complete, or of a kind that this version does not know',
} as const;
export type LeftOut = keyof typeof leftOutWords;

/** The first reason that keeps a record out, or nothing when it may go in. A consent holds through its last day. */
export const reasonToLeaveOut = (
  { judgment, text, consent }: PackageRow,
  { purposes, day }: PackageAbout,
): LeftOut | undefined => {
  if (consent.recordId !== judgment.id) return 'not-its-consent';
  if (canonical(judgment) !== text) return 'text-differs';
  if (!purposes.every((purpose) => consent.purposes.includes(purpose))) return 'other-purpose';
  if (consent.expiresOn < day) return 'consent-expired';
  if (judgment.body.verdict.cannotJudge) return 'cannot-judge';
  return isComplete(judgment) ? undefined : 'not-complete';
};

/** A total order that depends on nothing but the records themselves. */
const order = ({ judgment, consent }: PackageRow): string => `${judgment.id} ${consent.hash} ${consent.id}`;
const byOrder = (a: PackageRow, b: PackageRow): number => (order(a) < order(b) ? -1 : 1);

/** Parts the records into those that go in, sorted by id, and counts of those that stay out, by reason. */
export const sift = (rows: PackageRow[], about: PackageAbout) => {
  const leftOut: Partial<Record<LeftOut, number>> = {};
  const used = rows.toSorted(byOrder).filter((row) => {
    const reason = reasonToLeaveOut(row, about);
    if (reason) leftOut[reason] = (leftOut[reason] ?? 0) + 1;
    return !reason;
  });
  return { used, leftOut };
};
