// The store of a collector: one process, one folder, one change at a time.
// Rule I7: ledger and journal are on the disk before the database commits, and it commits before anybody is answered.
import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { type Change, apply, type Columns, columnsOf } from '#collector/store/changes.ts';
import { engine } from '#collector/store/database.ts';
import { type DumpHead, writeDump } from '#collector/store/dump.ts';
import { privateFolder, syncFolder, syncTree, writeDurably } from '#collector/store/files.ts';
import { inFolder, journalsIn } from '#collector/store/folder.ts';
import { appendLedger, erasing, type LedgerEntry } from '#collector/store/ledger.ts';
import { appendTo, type Appender, type OpenAppender, toLine } from '#collector/store/lines.ts';
import { lockFolder } from '#collector/store/lock.ts';
import { newest } from '#collector/store/migrations/index.ts';
import type { JournalHead } from '#collector/store/rebuild.ts';
import { type Start, start } from '#collector/store/start.ts';
import type { Schema } from '#collector/store/tables.ts';

/** What one piece of work wants to change, and what it answers once that is durable. */
export interface Decision<T> {
  value: T;
  changes?: Change[];
  /** Erasures and raised epochs. Erased records need no change of their own. */
  ledger?: LedgerEntry[];
  /** Whether rows with content go, so that files hold bytes of them until `clean`. */
  leavesBytes?: boolean;
}

/** Something went wrong while writing. Nothing of the work under way was acknowledged; a new start rebuilds from what is durable. */
export class StoreStopped extends Error {}

export interface Store {
  /** For reading. */
  readonly db: Kysely<Schema>;
  readonly storeEpoch: string;
  /** Why no more changes are taken, if so. */
  readonly stopped: Error | undefined;
  /** Does one piece of work alone: it reads, decides, and its changes are durable when this answers. */
  change<T>(decide: (db: Kysely<Schema>) => Promise<Decision<T>>): Promise<T>;
  /** Answers when no file holds a byte of what was erased before the call. Calls that wait at the same time share the work. */
  clean(): Promise<void>;
  /** Ends in order: dump, database closed, marked clean. */
  close(): Promise<void>;
}

export interface OpenStore {
  folder: string;
  /** Where the process that opens it can be talked to. */
  control?: string;
  /** Tells the operator in one sentence. */
  say?: (sentence: string) => void;
  /** Bytes of journal after which a dump is written. */
  largestJournal?: number;
  openAppender?: OpenAppender;
}

/** Tables that hold something of a record. */
const withContent = ['records', 'consents', 'copies'] as const;

/** Opens the store of a folder, made if missing. Throws `FolderInUse` or `DamagedFile` with a message for the operator. */
export const openStore = async (options: OpenStore): Promise<Store> => {
  const { folder, control = '', say = () => {}, openAppender = appendTo, largestJournal = 64 * 1024 * 1024 } = options;
  const paths = inFolder(folder);
  await mkdir(folder, { recursive: true, mode: privateFolder });
  const lock = await lockFolder(folder, control);
  let started: Start;
  try {
    await rm(paths.nextDump, { force: true });
    started = await start(folder, say);
  } catch (error) {
    await lock.release();
    throw error;
  }
  const { database, storeEpoch } = started;
  const columns: Columns = await columnsOf(database.db);
  const ledger = await openAppender(paths.ledger);
  let head = started.head;
  let journal: Appender | undefined;
  let hasBytes = false;
  let stopped: Error | undefined;
  let tail: Promise<unknown> = Promise.resolve();
  let cleaning: Promise<void> | undefined;

  /** Runs work after all earlier work has ended. */
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const next = tail.then(() => {
      if (stopped) throw new StoreStopped('The store has stopped after an error', { cause: stopped });
      return work();
    });
    tail = next.catch(() => {});
    return next;
  };

  /** An error here leaves disk and database in doubt: no further change is taken and nothing is claimed. */
  const orStop = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      stopped = error as Error;
      throw new StoreStopped('Writing failed', { cause: error });
    }
  };

  /** Writes a dump, begins a new journal, and deletes the old one. */
  const checkpoint = (): Promise<void> =>
    orStop(async () => {
      if (hasBytes) await database.scour(withContent);
      const next: DumpHead = { dump: randomUUID(), storeEpoch, migration: newest, journal: (head?.journal ?? 0) + 1 };
      await writeDump(paths.nextDump, next, database.db, columns);
      await writeDurably(paths.dumpIds, JSON.stringify([...(head ? [head.dump] : []), next.dump]));
      await journal?.close();
      await rm(paths.journal(next.journal), { force: true });
      journal = await openAppender(paths.journal(next.journal));
      const first: JournalHead = { continues: next.dump };
      await journal.append(toLine(first));
      await journal.sync();
      await rename(paths.nextDump, paths.dump);
      // From here on the new dump counts, after a crash too; the one before would be a restored one.
      await syncFolder(folder);
      await writeDurably(paths.dumpIds, JSON.stringify([next.dump]));
      for (const number of await journalsIn(folder)) if (number !== next.journal) await rm(paths.journal(number));
      await syncFolder(folder);
      head = next;
      hasBytes = false;
    });

  /** Ledger and journal reach the disk inside the transaction: after the database took the rows, before it commits. */
  const write = async (changes: readonly Change[], entries: readonly LedgerEntry[]): Promise<void> => {
    let isTaken = false;
    const work = database.db.transaction().execute(async (trx) => {
      // What the database refuses must never be in the journal: no rebuild could get past it.
      await apply(trx, changes, columns);
      isTaken = true;
      await appendLedger(ledger, entries);
      await journal!.append(toLine({ changes }));
      await journal!.sync();
    });
    await work.catch((error: unknown) => (isTaken ? orStop(() => Promise.reject(error)) : Promise.reject(error)));
  };

  if (started.isClean) journal = await openAppender(paths.journal(head!.journal));
  else {
    hasBytes = true;
    await checkpoint().catch(async (error: unknown) => {
      await database.close();
      await lock.release();
      throw error;
    });
  }

  const clean = (): Promise<void> => {
    cleaning ??= alone(async () => {
      cleaning = undefined;
      if (hasBytes) await checkpoint();
    });
    return cleaning;
  };

  return {
    db: database.db,
    storeEpoch,
    get stopped() {
      return stopped;
    },
    clean,
    change: (decide) =>
      alone(async () => {
        const { value, changes = [], ledger: entries = [], leavesBytes = false } = await decide(database.db);
        const erased = entries.flatMap((entry) => ('erased' in entry ? [entry.erased] : []));
        const all = erased.length > 0 ? [...erasing(erased), ...changes] : changes;
        if (all.length === 0 && entries.length === 0) return value;
        await write(all, entries);
        hasBytes ||= leavesBytes;
        if (journal!.size() > largestJournal) void alone(checkpoint).catch(() => {});
        return value;
      }),
    async close() {
      await alone(checkpoint).catch(() => {});
      await database.close();
      await Promise.all([journal?.close(), ledger.close()]);
      if (!stopped) {
        await syncTree(join(folder, 'pg'));
        await writeDurably(paths.clean, JSON.stringify({ engine, dump: head!.dump }));
      }
      stopped ??= new Error('closed');
      await lock.release();
    },
  };
};
