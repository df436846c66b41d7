// Reads a file of somebody's data, or says what is wrong with it (rule L2). Nothing is written here, and a file that is not right in
// one place is refused as a whole, save one that was rescued from a damaged database.
import * as z from 'zod';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { ownFormat } from '#lib/store/own-data.ts';
import { ownLocal, ownRows, ownTables, type OwnRest, type OwnTable, type Sheaf } from '#lib/store/own-data-rows.ts';

/** Bytes of a file that is read: it is parsed in the page's memory. */
export const longestOwnFile = 400 * 1024 * 1024;

export type OwnRow<Table extends OwnTable> = z.infer<(typeof ownRows)[Table]>;
export type OwnTables = { [Table in OwnTable]: OwnRow<Table>[] };

export interface OwnFile {
  day: string;
  tables: OwnTables;
  local: Record<string, unknown>;
  /** Rows of a rescue that could not be read; none of any other file. */
  leftOut: number;
}

const outer = z.object({
  format: z.string(),
  day: z.iso.date(),
  tables: z.record(z.string(), z.array(z.unknown())),
  local: z.record(z.string(), z.unknown()).default({}),
  /** What could be saved of a database that did not open. */
  isRescued: z.literal(true).optional(),
});

const refuse = (what: string, todo: string): never => {
  throw new Error(`${what} Nothing was changed on this device. ${todo}`);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('This file is not whole, or it is not one that Precedent made.', 'Choose the file again, or an earlier one.');
  }
};

/** Reads the text of a file. Throws the sentence for a person. */
export const readOwnData = (text: string): OwnFile => {
  const raw = parsed(text);
  const { data } = outer.safeParse(raw);
  const { format } = z.object({ format: z.string() }).safeParse(raw).data ?? {};
  if (format?.startsWith('precedent-data/') && format !== ownFormat)
    return refuse('This file was made by a newer version of Precedent.', 'Update Precedent, then choose it again.');
  if (!data || format !== ownFormat)
    return refuse('This is not a file of your data from Precedent.', 'Choose one that begins with "precedent-data".');
  let leftOut = 0;
  const tables = Object.fromEntries(
    ownTables.map((name) => [
      name,
      (data.tables[name] ?? []).flatMap((row, place) => {
        const read = ownRows[name].safeParse(row);
        if (read.success) return [read.data];
        // Values of the damaged device itself are no loss.
        if (data.isRescued && name !== 'settings') leftOut++;
        if (data.isRescued) return [];
        const at = read.error.issues[0]?.path.join(', ');
        return refuse(
          `This file was changed or damaged: entry ${place + 1} of "${name}" is not as Precedent wrote it${at ? ` (${at})` : ''}.`,
          'Choose an earlier file.',
        );
      }),
    ]),
  ) as OwnTables;
  const local: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data.local)) {
    const known = ownLocal.find(({ begins }) => key.startsWith(begins));
    // What a rescue has beside them, say the mark of the damaged database, belongs to that device.
    if (!known || (known.isOnlyRescued && !data.isRescued)) continue;
    if (known.shape.safeParse(value).success) local[key] = value;
    else if (data.isRescued) leftOut++;
    else return refuse(`This file was changed or damaged: "${key}" is not as Precedent wrote it.`, 'Choose an earlier file.');
  }
  return { day: data.day, tables, local, leftOut };
};

const grouped = <Row extends { recordId: RecordId }>(rows: readonly Row[]): Map<RecordId, Row[]> => {
  const found = new Map<RecordId, Row[]>();
  for (const row of rows) found.set(row.recordId, [...(found.get(row.recordId) ?? []), row]);
  return found;
};

/** The records of a file, each with what belongs to it. */
export const sheavesOf = ({ tables }: OwnFile): Sheaf[] => {
  const [consents, receipts, attachments] = [grouped(tables.consents), grouped(tables.receipts), grouped(tables.attachments)];
  const companions = new Map(tables.companions.map((row) => [row.id, row]));
  const aside = new Map(tables.quarantine.map((row) => [row.recordId, row]));
  return tables.records.map((record) => {
    const { id } = record;
    return {
      record,
      companion: companions.get(id),
      consents: consents.get(id) ?? [],
      receipts: receipts.get(id) ?? [],
      attachments: attachments.get(id) ?? [],
      quarantine: aside.get(id),
    };
  });
};

/** What else the file holds. Proofs of what other devices had sent belong to no record here. */
export const restOf = ({ tables, local }: OwnFile): OwnRest => {
  const { requests, looks, packages, questions, rubrics, settings } = tables;
  const ids = new Set(tables.records.map(({ id }) => id));
  return {
    receipts: tables.receipts.filter(({ recordId }) => !ids.has(recordId)),
    requests,
    looks,
    packages,
    questions,
    rubrics,
    settings,
    local,
  };
};
