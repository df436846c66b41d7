// One file of a package before it is written: its rows and the record that each came from.
import { byRubric } from '#lib/judgment/verdict-fields.ts';
import { kindNamed } from '#lib/judgment/kinds/index.ts';
import type { Format } from '#lib/dataset/formats/define.ts';
import type { PackageRow } from '#lib/dataset/row.ts';

/** One file of rows; `sources[n]` is the record that row n came from. */
export interface Table {
  format: Format;
  rows: object[];
  sources: PackageRow[];
}

/** The rows that one format makes of records that may go in; records without rows in it are passed over. */
export const tableOf = (format: Format, used: PackageRow[]): Table => {
  const table: Table = { format, rows: [], sources: [] };
  for (const source of used) {
    const { kind, case: judged, body } = source.judgment;
    const { fields: verdict, rationale } = body.verdict;
    const by = byRubric(judged, body.verdict);
    const shown = { text: judged.text, asked: judged.asked, verdict, rationale, evidence: body.evidence, by };
    for (const row of format.rows(kindNamed(kind)!, shown, source.judgment)) {
      table.rows.push(row);
      table.sources.push(source);
    }
  }
  return table;
};
