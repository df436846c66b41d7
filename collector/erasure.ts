// The end of taking back: files clean, recipients told, and only then a receipt (rule C5, invariant I3).
import { existsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Collector } from '#collector/collector.ts';
import type { ErasureRow } from '#collector/store/tables.ts';

/** What a folder that got a package is told in, one line a record. Whoever uses the package leaves those rows out. */
export const toldIn = 'withdrawn.jsonl';

const folderOf = (recipient: string): string => recipient.slice(recipient.indexOf(' at ') + 4);

/** Tells every folder that still lies where it was handed on to. */
const tell = async (rows: readonly ErasureRow[]): Promise<void> => {
  const byFolder = new Map<string, string>();
  for (const { id, day, recipients } of rows)
    for (const folder of recipients.map(folderOf))
      byFolder.set(folder, `${byFolder.get(folder) ?? ''}${JSON.stringify({ id, day })}\n`);
  for (const [folder, lines] of byFolder) if (existsSync(folder)) await appendFile(join(folder, toldIn), lines);
};

/** Waits until no file of ours holds a byte of them, tells who holds copies, and signs a receipt for each. */
export const confirmErased = async ({ store, keys }: Collector, rows: readonly ErasureRow[]): Promise<Map<string, string>> => {
  if (rows.length === 0) return new Map();
  await store.clean();
  await tell(rows);
  const receipts = rows.map(async ({ id, day, recipients }): Promise<[string, string]> => [
    id,
    await keys.sign({ state: 'erased', id, day, storeEpoch: store.storeEpoch, toldRecipients: recipients }),
  ]);
  return new Map(await Promise.all(receipts));
};
