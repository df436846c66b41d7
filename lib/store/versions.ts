// What the person keeps in versions, standing questions and rubrics: no version ever changes, and the newest says whether it is retired.
import type { Table } from 'dexie';

export interface Versioned {
  id: string;
  version: number;
  /** When this version was made, in milliseconds since 1970. */
  at: number;
  /** It is used no more from then on. Only the newest version says so. */
  retiredAt?: number;
  /** The policy of the organisation asks for it; the person can neither change nor retire it. */
  isOrganisations?: true;
  /** The endpoints of the organisations that ask for it, or did last. Older rows have none. */
  from?: readonly string[];
}

/** The sentence for a person who would change one of those. */
export const setByOrganisation = 'Your organisation sets this one. Nothing was changed. Make one of your own beside it.';

type Versions<Row extends Versioned> = Table<Row, [string, number]>;

/** All versions of one, the oldest first. */
export const versionsOf = <Row extends Versioned>(table: Versions<Row>, id: string) =>
  table.where('[id+version]').between([id, 0], [id, Infinity]);

/** The newest version of each, retired ones too, the one that was changed last first. */
export const newestOf = async <Row extends Versioned>(table: Versions<Row>): Promise<Row[]> => {
  const newest = new Map<string, Row>();
  for (const row of await table.orderBy('[id+version]').toArray()) newest.set(row.id, row);
  return [...newest.values()].toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
};

/** Retires the newest version, or takes that back. Doing it again changes nothing; nor does one that is not here. */
export const retireNewest = async <Row extends Versioned>(
  table: Versions<Row>,
  { id, isRetired }: { id: string; isRetired: boolean },
  now: number,
): Promise<void> =>
  table.db.transaction('rw', table, async () => {
    const newest = await versionsOf(table, id).last();
    if (newest?.isOrganisations) throw new Error(setByOrganisation);
    if (!newest || (newest.retiredAt !== undefined) === isRetired) return;
    const { retiredAt: _retiredAt, ...open } = newest;
    await table.put((isRetired ? { ...open, retiredAt: now } : open) as Row);
  });
