// Everything of the person in one file: judgments with all that belongs to them, questions, packages, requests, proofs (rule L2).
// It is put together row by row, so that years of judgments need not fit into one text.
import { browser } from 'wxt/browser';
import type { Database } from '#lib/store/db.ts';
import { ownLocal, ownSettings, ownTables, type OwnTable } from '#lib/store/own-data-rows.ts';

/** What the file says it is. The number grows when an older version could misread it. */
export const ownFormat = 'precedent-data/1';

/** Rows that are read between two breaths of the page. */
const atOnce = 500;

/** Bytes as base64: as JSON they would be one number each. */
export const asText = (_key: string, value: unknown): unknown =>
  value instanceof Uint8Array ? btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) : value;

/** A row as the file has it, or nothing where it is not the person's. */
const partOf = (table: OwnTable, row: object): object | undefined => {
  if (table === 'settings') return 'name' in row && ownSettings.includes(String(row.name)) ? row : undefined;
  // Of an organisation its name: keys that are shared with others are not the person's to hand on.
  if (table === 'enrolments' && 'endpoint' in row && 'organisation' in row)
    return { endpoint: row.endpoint, organisation: row.organisation };
  return row;
};

const local = async (): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(await browser.storage.local.get(null)).filter(([key]) =>
      ownLocal.some(({ begins, isOnlyRescued }) => !isOnlyRescued && key.startsWith(begins)),
    ),
  );

/** Puts the file together. `tell` hears how many rows are done, of how many. The journal is to be drained before. */
export const ownData = async (
  db: Database,
  day: string,
  tell: (done: number, all: number) => void = () => {},
): Promise<{ file: Blob; judgments: number }> => {
  const counts = await Promise.all(ownTables.map((name) => db.table(name).count()));
  const all = counts.reduce((sum, count) => sum + count, 0);
  const parts: string[] = [`{"format":"${ownFormat}","day":"${day}","tables":{`];
  let done = 0;
  for (const [place, name] of ownTables.entries()) {
    parts.push(`${place > 0 ? ',' : ''}\n"${name}":[`);
    let isFirst = true;
    const table = db.table<object>(name);
    const keys = await table.toCollection().primaryKeys();
    for (let from = 0; from < keys.length; from += atOnce) {
      const rows = await table.bulkGet(keys.slice(from, from + atOnce));
      for (const row of rows) {
        const part = row && partOf(name, row);
        if (part) parts.push(`${isFirst ? '' : ','}\n${JSON.stringify(part, asText)}`);
        if (part) isFirst = false;
      }
      done += rows.length;
      tell(done, all);
    }
    parts.push(']');
  }
  parts.push(`},\n"local":${JSON.stringify(await local(), asText)}}\n`);
  return { file: new Blob(parts, { type: 'application/json' }), judgments: counts[ownTables.indexOf('records')]! };
};
