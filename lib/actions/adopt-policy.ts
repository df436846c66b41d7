// Brings what the organisation asks into the lists of this device: its standing questions and rubrics stand among the person's own, by
// version, and are retired when no policy has them any more. What it says of itself goes to where it was joined (rules Q1, Q2, P1).
import { basisUnder } from '#lib/policy/told.ts';
import { limitsNow } from '#lib/actions/limits-now.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { newestOf, versionsOf, type Versioned } from '#lib/store/versions.ts';
import type { Table } from 'dexie';

type Row = Versioned & { isOrganisations?: true };

/** No version that is there already is changed: its words are in records. */
const adopt = async <R extends Row>(
  table: Table<R, [string, number]>,
  given: readonly Omit<R, 'at'>[],
  now: number,
): Promise<void> => {
  for (const entry of given) {
    const known = await versionsOf(table, entry.id).toArray();
    const same = known.find(({ version }) => version === entry.version);
    if (!same) await table.put({ ...entry, at: now, isOrganisations: true } as R);
    else if (same.retiredAt !== undefined) {
      const { retiredAt: _retiredAt, ...open } = same;
      await table.put(open as R);
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
  const lawfulBasis = basisUnder(limits);
  await db.transaction('rw', [db.questions, db.rubrics, db.enrolments], async () => {
    await adopt(db.questions, limits.questions, now());
    await adopt(db.rubrics, limits.rubrics, now());
    for (const { lawfulBasis: before, ...enrolment } of await db.enrolments.toArray())
      if (before !== lawfulBasis) await db.enrolments.put({ ...enrolment, ...(lawfulBasis ? { lawfulBasis } : {}) });
  });
};
