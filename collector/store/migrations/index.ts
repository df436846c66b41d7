// The migrations that there are, in order. A new one is one file here and one line below.
import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { first } from '#collector/store/migrations/001-first.ts';
import { policies } from '#collector/store/migrations/002-policies.ts';
import { contacts } from '#collector/store/migrations/003-contacts.ts';
import { tokens } from '#collector/store/migrations/004-tokens.ts';

const migrations: Readonly<Record<string, Migration>> = {
  '001-first': first,
  '002-policies': policies,
  '003-contacts': contacts,
  '004-tokens': tokens,
};

/** The newest migration that this code knows. */
export const newest = Object.keys(migrations).at(-1)!;

/** Brings the tables to a migration, or to the newest. Answers whether anything was done; throws on one it does not know. */
export const migrate = async (db: Kysely<never>, to: string = newest): Promise<boolean> => {
  if (!(to in migrations))
    throw new Error(`This data folder was written by a newer collector (${to}). Nothing was changed. Update the collector.`);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error, results } = await migrator.migrateTo(to);
  if (error) throw error;
  return (results ?? []).length > 0;
};
