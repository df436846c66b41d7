// The end of taking back: files clean, holders of copies told, and only then a receipt (rule C5, invariant I3).
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Collector } from '#collector/collector.ts';
import { recipientClaims } from '#collector/recipients.ts';
import { writeDurably } from '#collector/store/files.ts';
import type { ErasureRow } from '#collector/store/tables.ts';
import { checksumFile } from '#lib/dataset/checksums.ts';

/** What a folder that got a package is told in, one line a record. Whoever uses the package leaves those rows out. */
export const toldIn = 'withdrawn.jsonl';

/** The lines that stand in a folder already; none when it was told nothing yet. */
const linesIn = async (path: string): Promise<string[]> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').filter((line) => line !== '');
};

/** Tells one folder, each line once and durably. Answers whether it worked: not when the package was moved or cannot be written to. */
const tellFolder = async (folder: string, lines: readonly string[]): Promise<boolean> => {
  try {
    // A folder without its checksums holds no whole package: it was moved, or is being written and told at its end.
    await readFile(join(folder, checksumFile));
    const path = join(folder, toldIn);
    const all = new Set([...(await linesIn(path)), ...lines]);
    await writeDurably(path, `${[...all].join('\n')}\n`);
    return true;
  } catch {
    return false;
  }
};

const untold = ({ recipients }: ErasureRow): boolean => recipients.some(({ told }) => !told);

/**
 * Tells every folder that holds a copy of an erased record and was not told yet: of these ids, or of any.
 * Answers with the rows as they stand then. Never throws because of a folder: it stays untold, to be told another time.
 */
export const tellHolders = ({ store, keys }: Collector, ids?: readonly string[]): Promise<ErasureRow[]> =>
  store.change(async (db) => {
    const query = db.selectFrom('erasures').selectAll().where('organisation', '=', keys.root);
    const rows = await (
      ids ? query.where('id', 'in', ids) : query.where(sql<boolean>`recipients @> '[{"told": false}]'::jsonb`)
    ).execute();
    const lines = new Map<string, string[]>();
    for (const { id, day, recipients } of rows)
      for (const { folder, told } of recipients)
        if (!told) lines.set(folder, [...(lines.get(folder) ?? []), JSON.stringify({ id, day })]);
    const reached = new Set<string>();
    for (const [folder, all] of lines) if (await tellFolder(folder, all)) reached.add(folder);
    const value = rows.map((row) => ({
      ...row,
      recipients: row.recipients.map((one) => ({ ...one, told: one.told || reached.has(one.folder) })),
    }));
    const changed = value.filter(({ recipients }, place) =>
      recipients.some(({ told }, at) => told !== rows[place]!.recipients[at]!.told),
    );
    return { value, ledger: changed.map((row) => ({ erased: row })) };
  });

const keyOf = ({ contributor, id }: ErasureRow): string => `${contributor}/${id}`;

/** Waits until no file of ours holds a byte of them, and tells who holds copies. Answers with the rows as they stand then. */
export const settleErased = async (collector: Collector, rows: readonly ErasureRow[]): Promise<ErasureRow[]> => {
  if (rows.length === 0) return [];
  await collector.store.clean();
  const open = rows.filter(untold).map(({ id }) => id);
  if (open.length === 0) return [...rows];
  const now = new Map((await tellHolders(collector, open)).map((row) => [keyOf(row), row]));
  return rows.map((row) => now.get(keyOf(row)) ?? row);
};

/** Settles erased records, and signs a receipt for each. */
export const confirmErased = async (collector: Collector, rows: readonly ErasureRow[]): Promise<Map<string, string>> => {
  const { store, keys } = collector;
  const settled = await settleErased(collector, rows);
  const receipts = settled.map(async (row): Promise<[string, string]> => {
    const { id, day } = row;
    return [id, await keys.sign({ state: 'erased', id, day, storeEpoch: store.storeEpoch, ...recipientClaims(row) })];
  });
  return new Map(await Promise.all(receipts));
};
