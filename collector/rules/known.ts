// Reads what the store holds of some records of one contributor.
import type { Kysely } from 'kysely';
import type { Known } from '#collector/rules/decide.ts';
import type { Schema } from '#collector/store/tables.ts';

export interface Owner {
  organisation: string;
  contributor: string;
}

/** One entry for each id; an absent record has one without a hash. */
export const readKnown = async (db: Kysely<Schema>, owner: Owner, ids: readonly string[]): Promise<Map<string, Known>> => {
  const known = new Map<string, Known>(ids.map((id) => [id, { consents: new Set(), recipients: [] }]));
  if (ids.length === 0) return known;
  const { organisation, contributor } = owner;
  const records = await db
    .selectFrom('records')
    .select(['id', 'hash'])
    .where('organisation', '=', organisation)
    .where('contributor', '=', contributor)
    .where('id', 'in', ids)
    .execute();
  const consents = await db
    .selectFrom('consents')
    .select(['record', 'id'])
    .where('organisation', '=', organisation)
    .where('contributor', '=', contributor)
    .where('record', 'in', ids)
    .execute();
  const erasures = await db
    .selectFrom('erasures')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('contributor', '=', contributor)
    .where('id', 'in', ids)
    .execute();
  const copies = await db
    .selectFrom('copies')
    .innerJoin('packages', (join) =>
      join.onRef('packages.organisation', '=', 'copies.organisation').onRef('packages.id', '=', 'copies.package'),
    )
    .select(['copies.record', 'packages.name', 'packages.folder'])
    .where('copies.organisation', '=', organisation)
    .where('copies.contributor', '=', contributor)
    .where('copies.record', 'in', ids)
    .orderBy('packages.name')
    .execute();
  for (const { id, hash } of records) known.get(id)!.hash = hash;
  for (const { record, id } of consents) known.get(record)!.consents.add(id);
  for (const row of erasures) known.get(row.id)!.erased = row;
  for (const { record, ...pack } of copies) known.get(record)!.recipients.push({ ...pack, told: false });
  return known;
};
