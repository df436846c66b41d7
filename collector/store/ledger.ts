// The erasure ledger: what was taken back and who asked for everything to be erased. It lies outside dumps and backups
// and is replayed after every restore, also for ids that the backup does not hold (invariant I4).
import { existsSync } from 'node:fs';
import { type Appender, readLines, toLine } from '#collector/store/lines.ts';
import { writeDurably } from '#collector/store/files.ts';
import { type Change, drop, put } from '#collector/store/changes.ts';
import type { ErasureRow } from '#collector/store/tables.ts';

/** A contributor asked for everything to be erased; consents of an older epoch are void. */
export interface EpochEntry {
  organisation: string;
  contributor: string;
  epoch: number;
}
export type LedgerEntry = { erased: ErasureRow } | { epoch: EpochEntry };

/** Reads the whole ledger; a torn last line was never answered and is cut off. */
export const readLedger = async (path: string): Promise<LedgerEntry[]> => {
  const entries: LedgerEntry[] = [];
  if (!existsSync(path)) return entries;
  for await (const entry of readLines(path, { mayBeTorn: true })) entries.push(entry as LedgerEntry);
  await writeDurably(path, entries.map(toLine).join(''));
  return entries;
};

/** Makes entries durable. */
export const appendLedger = async (ledger: Appender, entries: readonly LedgerEntry[]): Promise<void> => {
  if (entries.length === 0) return;
  await ledger.append(entries.map(toLine).join(''));
  await ledger.sync();
};

/** Removes every row of erased records and leaves the tombstones. */
export const erasing = (erased: readonly ErasureRow[]): Change[] => {
  const owners = erased.map(({ organisation, contributor, id }) => ({ organisation, contributor, id }));
  const ofRecord = owners.map(({ organisation, contributor, id: record }) => ({ organisation, contributor, record }));
  return [drop('records', owners), drop('consents', ofRecord), drop('copies', ofRecord), put('erasures', [...erased])];
};
