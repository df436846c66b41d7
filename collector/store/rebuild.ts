// Builds the database from what is durable: dump, then journal, then ledger. Never from the folder itself, which a power cut can tear.
import { existsSync } from 'node:fs';
import { type Change, apply, type Columns, columnsOf } from '#collector/store/changes.ts';
import { type Database, freshDatabase, openDatabase } from '#collector/store/database.ts';
import { type DumpHead, readDump } from '#collector/store/dump.ts';
import { inFolder } from '#collector/store/folder.ts';
import { erasing, type LedgerEntry, readLedger } from '#collector/store/ledger.ts';
import { DamagedFile, readLines } from '#collector/store/lines.ts';
import { migrate } from '#collector/store/migrations/index.ts';
import type { ErasureRow } from '#collector/store/tables.ts';

/** First line of a journal. One that continues another dump is not replayed. */
export interface JournalHead {
  continues: string;
}
export interface JournalEntry {
  changes: Change[];
}

/** The entries of the journal that continues a dump; none for a restored dump that came without one. */
async function* entriesAfter({ journal, dump }: DumpHead, folder: string, isOwn: boolean): AsyncGenerator<JournalEntry> {
  const path = inFolder(folder).journal(journal);
  let isHead = true;
  if (existsSync(path))
    for await (const line of readLines(path, { mayBeTorn: true })) {
      if (!isHead) yield line as JournalEntry;
      else if ((line as JournalHead).continues === dump) isHead = false;
      else break;
    }
  if (isHead && isOwn)
    throw new DamagedFile(
      `${path} is missing or does not belong to dump.jsonl; it holds what was stored since. Nothing was changed or deleted. ` +
        'Put it back from where it went. To go on without it, delete dump-ids.json: devices then send again what is missing.',
    );
}

const replayLedger = async ({ db }: Database, columns: Columns, entries: readonly LedgerEntry[]): Promise<void> => {
  // The last line of a record counts, so that one statement never meets a key twice.
  const erased = new Map<string, ErasureRow>();
  for (const entry of entries) if ('erased' in entry) erased.set(`${entry.erased.contributor}/${entry.erased.id}`, entry.erased);
  const rows = [...erased.values()];
  await db.transaction().execute(async (trx) => {
    for (let from = 0; from < rows.length; from += 1000) await apply(trx, erasing(rows.slice(from, from + 1000)), columns);
    for (const entry of entries)
      if ('epoch' in entry) {
        const { organisation, contributor, epoch } = entry.epoch;
        await trx
          .updateTable('contributors')
          .set({ epoch })
          .where('organisation', '=', organisation)
          .where('contributor', '=', contributor)
          .where('epoch', '<', epoch)
          .execute();
      }
  });
};

/** An empty database in the folder, with the tables of a migration. */
const emptyDatabase = async (folder: string, migration?: string): Promise<Database> => {
  await freshDatabase(folder);
  const database = await openDatabase(folder);
  await migrate(database.db as never, migration);
  return database;
};

/**
 * Makes the database anew. Without a dump it is empty but for the ledger.
 * Throws `DamagedFile`, with nothing deleted but the old database folder, when a durable file is not whole.
 */
export const rebuild = async (folder: string, head: DumpHead | undefined, isOwn: boolean): Promise<Database> => {
  const database = await emptyDatabase(folder, head?.migration);
  try {
    if (head) {
      const columns = await columnsOf(database.db);
      const load = (changes: Change[]) => database.db.transaction().execute((trx) => apply(trx, changes, columns));
      for await (const change of readDump(inFolder(folder).dump)) await load([change]);
      for await (const { changes } of entriesAfter(head, folder, isOwn)) await load(changes);
      await migrate(database.db as never);
    }
    await replayLedger(database, await columnsOf(database.db), await readLedger(inFolder(folder).ledger));
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
};
