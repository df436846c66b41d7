// Which organisations this device has joined, and how sending to them stands; `sync/status.ts` puts it into words.
import type { Database, EnrolmentRow, OutboxRow } from '#lib/store/db.ts';
import { joinedOutbox } from '#lib/store/joined.ts';

/** How sending stands. */
export interface Standing {
  enrolments: EnrolmentRow[];
  puts: number;
  erasures: number;
  /** When the first row of the outbox is due, in milliseconds since 1970. */
  nextAttemptAt?: number;
}

const counted = (enrolments: EnrolmentRow[], rows: readonly OutboxRow[]): Standing => {
  const puts = rows.filter(({ action }) => action === 'put').length;
  const first = rows[0]?.nextAttemptAt;
  return { enrolments, puts, erasures: rows.length - puts, ...(first === undefined ? {} : { nextAttemptAt: first }) };
};

/** Counts what waits and reads what is remembered of endpoints. */
export const standing = async (db: Database): Promise<Standing> => {
  const { enrolments, rows } = await joinedOutbox(db);
  return counted(enrolments, rows);
};

const byName = (enrolments: readonly EnrolmentRow[]): EnrolmentRow[] =>
  enrolments.toSorted((a, b) => a.organisation.localeCompare(b.organisation) || (a.endpoint < b.endpoint ? -1 : 1));

/** The same for each organisation by itself, by name. */
export const standings = async (db: Database): Promise<(Standing & { enrolment: EnrolmentRow })[]> => {
  const { enrolments, rows } = await joinedOutbox(db);
  return byName(enrolments).map((enrolment) => ({
    enrolment,
    ...counted(
      [enrolment],
      rows.filter(({ endpoint }) => endpoint === enrolment.endpoint),
    ),
  }));
};

/** The organisations that this device has joined, by name. */
export const organisations = async (db: Database): Promise<EnrolmentRow[]> => byName(await db.enrolments.toArray());
