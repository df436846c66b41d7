// Brings what the organisations ask into the lists of this device: its standing questions and rubrics stand among the person's own, by
// version, and are retired when no policy has them any more. What each says of itself goes to where it was joined (rules Q1, Q2, P1).
import type { Limits } from '#lib/policy/limits.ts';
import { basisUnder } from '#lib/policy/told.ts';
import { inForceAt, limitsNow } from '#lib/actions/limits-now.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { newestOf, versionsOf, type Versioned } from '#lib/store/versions.ts';
import type { Table } from 'dexie';

/** No version that is there already is changed: its words are in records. */
const adopt = async <R extends Versioned>(
  table: Table<R, [string, number]>,
  given: readonly Omit<R, 'at'>[],
  askedBy: (id: string) => string[],
  now: number,
): Promise<void> => {
  for (const entry of given) {
    const known = await versionsOf(table, entry.id).toArray();
    const same = known.find(({ version }) => version === entry.version);
    const from = askedBy(entry.id);
    if (!same) await table.put({ ...entry, at: now, isOrganisations: true, from } as Versioned as R);
    else if (same.isOrganisations && (same.retiredAt !== undefined || same.from?.join() !== from.join())) {
      const { retiredAt: _retiredAt, ...open } = same;
      await table.put({ ...open, from } as Versioned as R);
    }
  }
  for (const row of await newestOf(table)) {
    const isGone = row.isOrganisations && row.retiredAt === undefined && !given.some(({ id }) => id === row.id);
    if (isGone) await table.put({ ...row, retiredAt: now });
  }
};

/** Does it again and again without harm. */
export const adoptPolicy = async ({ db = ownDb, now = Date.now } = {}): Promise<void> => {
  const limits = await limitsNow();
  const enrolments = await db.enrolments.toArray();
  const theirs = new Map<string, Limits>();
  for (const { endpoint } of enrolments) theirs.set(endpoint, (await inForceAt(endpoint)).limits);
  const askedBy =
    (part: 'questions' | 'rubrics') =>
    (id: string): string[] =>
      [...theirs].flatMap(([endpoint, { [part]: asked }]) => (asked.some((each) => each.id === id) ? [endpoint] : []));
  await db.transaction('rw', [db.questions, db.rubrics, db.enrolments], async () => {
    await adopt(db.questions, limits.questions, askedBy('questions'), now());
    await adopt(db.rubrics, limits.rubrics, askedBy('rubrics'), now());
    for (const { lawfulBasis: before, ...enrolment } of await db.enrolments.toArray()) {
      const own = theirs.get(enrolment.endpoint);
      const lawfulBasis = own && basisUnder(own);
      if (own && before !== lawfulBasis) await db.enrolments.put({ ...enrolment, ...(lawfulBasis ? { lawfulBasis } : {}) });
    }
  });
};
