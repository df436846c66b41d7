// How a store begins: where the last run ended in order, or from dump, journal and ledger.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { type Database, engine, openDatabase } from '#collector/store/database.ts';
import { type DumpHead, readHead } from '#collector/store/dump.ts';
import { syncFolder } from '#collector/store/files.ts';
import { inFolder } from '#collector/store/folder.ts';
import { migrate } from '#collector/store/migrations/index.ts';
import { rebuild } from '#collector/store/rebuild.ts';

/** An open database and where it stands in the history of its folder. */
export interface Start {
  database: Database;
  head: DumpHead | undefined;
  storeEpoch: string;
  /** Whether it goes on where it ended in order: else a dump must be written before anything else. */
  isClean: boolean;
}

const readJson = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Opens the database as it was left in order, or rebuilds it. Throws with a message for the operator. */
export const start = async (folder: string, say: (sentence: string) => void): Promise<Start> => {
  const paths = inFolder(folder);
  const own = (await readJson(paths.dumpIds)) as string[] | undefined;
  if (!existsSync(paths.dump)) {
    if (own)
      throw new Error(
        `${paths.dump} is missing. Nothing was changed. Put back a copy of it from a backup, or delete ${paths.dumpIds} to begin ` +
          'with an empty store; people then join again and devices send what they hold.',
      );
    return { database: await rebuild(folder, undefined, true), head: undefined, storeEpoch: randomUUID(), isClean: false };
  }
  const head = await readHead(paths.dump);
  const marker = (await readJson(paths.clean)) as { engine?: string; dump?: string } | undefined;
  await rm(paths.clean, { force: true });
  await syncFolder(folder);
  if (marker?.engine === engine && marker.dump === head.dump && existsSync(paths.journal(head.journal))) {
    const database = await openDatabase(folder);
    const hasMigrated = await migrate(database.db as never);
    return { database, head, storeEpoch: head.storeEpoch, isClean: !hasMigrated };
  }
  const isOwn = own?.includes(head.dump) ?? false;
  say(
    isOwn
      ? 'The last run did not end in order. Everything that was acknowledged is safe: building the database anew from dump, journal and ledger.'
      : 'This dump was restored from elsewhere. Building the database from it; what was taken back since stays erased, and devices send again what is missing.',
  );
  const database = await rebuild(folder, head, isOwn);
  return { database, head, storeEpoch: isOwn ? head.storeEpoch : randomUUID(), isClean: false };
};
