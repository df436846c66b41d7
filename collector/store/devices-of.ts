// Devices of an organisation, each with the person whose it is.
import type { Kysely } from 'kysely';
import type { Schema } from '#collector/store/tables.ts';

/** To be narrowed, and told what to select. */
export const devicesOf = (db: Kysely<Schema>, organisation: string) =>
  db
    .selectFrom('devices')
    .innerJoin('contributors', (join) =>
      join
        .onRef('contributors.organisation', '=', 'devices.organisation')
        .onRef('contributors.contributor', '=', 'devices.contributor'),
    )
    .where('devices.organisation', '=', organisation);
