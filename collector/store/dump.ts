// A dump: every row as one guarded line, between a head that names its place in history and a tail that counts the rows.
// It is plain JSON, so that any PostgreSQL can take it later.
import { open } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { privateFile } from '#collector/store/files.ts';
import { DamagedFile, readLines, toLine } from '#collector/store/lines.ts';
import type { Change, Columns } from '#collector/store/changes.ts';
import { keys, type Schema, tableNames } from '#collector/store/tables.ts';

export interface DumpHead {
  dump: string;
  /** Changes when the store was restored from a dump that was not its newest. */
  storeEpoch: string;
  /** Migration that the rows were written under. */
  migration: string;
  /** Number of the journal that goes on from here. */
  journal: number;
}
interface DumpRow {
  table: string;
  row: Record<string, unknown>;
}

const chunk = 1000;

/** Writes a dump and makes it durable. The caller keeps everybody else from writing meanwhile. */
export const writeDump = async (path: string, head: DumpHead, db: Kysely<Schema>, columns: Columns): Promise<void> => {
  const file = await open(path, 'w', privateFile);
  try {
    await file.writeFile(toLine(head));
    let count = 0;
    await db.transaction().execute(async (trx) => {
      for (const table of tableNames) {
        const cursor = `dump_${table}`;
        const named = sql.join(columns[table]!.map((name) => sql.ref(name)));
        const order = sql.join(keys[table].map((name) => sql.ref(name)));
        await sql`declare ${sql.ref(cursor)} cursor for
          select to_jsonb(r) as row from (select ${named} from ${sql.table(table)} order by ${order}) r`.execute(trx);
        for (;;) {
          const { rows } = await sql<{ row: Record<string, unknown> }>`fetch ${sql.lit(chunk)} from ${sql.ref(cursor)}`.execute(
            trx,
          );
          if (rows.length > 0) await file.writeFile(rows.map(({ row }) => toLine({ table, row })).join(''));
          count += rows.length;
          if (rows.length < chunk) break;
        }
        await sql`close ${sql.ref(cursor)}`.execute(trx);
      }
    });
    await file.writeFile(toLine({ end: count }));
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Reads the head of a dump. Throws `DamagedFile` when it cannot be read. */
export const readHead = async (path: string): Promise<DumpHead> => {
  for await (const head of readLines(path, { mayBeTorn: false })) return head as DumpHead;
  throw new DamagedFile(`${path} is empty. Nothing was changed. Put back a copy of it from a backup.`);
};

/** The rows of a dump as changes of at most a thousand rows. Throws `DamagedFile` when it is not whole. */
export async function* readDump(path: string): AsyncGenerator<Change> {
  let rows: DumpRow[] = [];
  let count = 0;
  let isWhole = false;
  let isHead = true;
  const change = (): Change => ({ put: rows[0]!.table, rows: rows.map(({ row }) => row) }) as unknown as Change;
  for await (const line of readLines(path, { mayBeTorn: false })) {
    if (isHead) {
      isHead = false;
      continue;
    }
    const entry = line as DumpRow | { end: number };
    if ('end' in entry) {
      isWhole = entry.end === count;
      continue;
    }
    if (rows.length === chunk || (rows[0] && rows[0].table !== entry.table)) {
      yield change();
      rows = [];
    }
    rows.push(entry);
    count++;
  }
  if (!isWhole)
    throw new DamagedFile(`${path} ends too early. Nothing was changed or deleted. Put back a copy of it from a backup.`);
  if (rows.length > 0) yield change();
}
