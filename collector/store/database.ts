// The PGlite folder: opened, made anew from a pristine copy, and rid of the bytes of deleted rows.
import { cpSync, existsSync, readFileSync, realpathSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { copyFolderDurably } from '#collector/store/files.ts';
import type { Schema } from '#collector/store/tables.ts';

/** Version of the embedded database. A folder of another version is made anew from the dump. */
export const engine: string = (
  JSON.parse(readFileSync(fileURLToPath(new URL('../package.json', import.meta.resolve('@electric-sql/pglite'))), 'utf8')) as {
    version: string;
  }
).version;

export interface Database {
  db: Kysely<Schema>;
  /** Takes the bytes of deleted rows out of the folder: tables rewritten, write-ahead log left behind and deleted. */
  scour(tables: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

// Old log segments are deleted, not kept for reuse under another name with their content.
const settings = ['wal_recycle=off', 'min_wal_size=2MB', 'max_wal_size=64MB'];

/** Opens the database in `pg/`. */
export const openDatabase = async (folder: string): Promise<Database> => {
  const pglite = await PGlite.create({ dataDir: join(folder, 'pg') });
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
  return {
    db,
    async scour(tables) {
      for (const table of tables) await pglite.exec(`vacuum full "${table}"`);
      // The first switch ends the segment that holds the rows; the checkpoint after the second lets it go.
      for (let round = 0; round < 2; round++) {
        await pglite.exec('select pg_switch_wal()');
        await pglite.exec('checkpoint');
      }
    },
    close: () => db.destroy().then(() => pglite.close().catch(() => {})),
  };
};

/**
 * Makes `pg/` an empty database. Initialising one takes seconds, so a pristine copy is kept beside it for the next time.
 */
export const freshDatabase = async (folder: string): Promise<void> => {
  const pristine = join(folder, `pg-empty-${engine}`);
  const target = join(folder, 'pg');
  await rm(target, { recursive: true, force: true });
  if (!existsSync(pristine)) {
    const made = join(folder, 'pg-making');
    await rm(made, { recursive: true, force: true });
    const pglite = await PGlite.create({ dataDir: made, postgresqlconf: settings, initDbStartParams: ['--wal-segsize=1'] });
    await pglite.close();
    await copyFolderDurably(made, pristine);
    await rename(made, target);
    return;
  }
  // At start nobody waits for anything else, and this copies a thousand small files ten times faster than its asynchronous brother.
  cpSync(realpathSync(pristine), target, { recursive: true });
};
