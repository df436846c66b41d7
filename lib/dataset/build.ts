// Builds a package: training files, their lineage, a card and a manifest. Rule D1: the same inputs make the same bytes.
import { canonical } from '#lib/judgment/canonical.ts';
import { cardOf } from '#lib/dataset/card.ts';
import { formats } from '#lib/dataset/formats/index.ts';
import { lineageOf } from '#lib/dataset/lineage.ts';
import { manifestOf } from '#lib/dataset/manifest.ts';
import type { PackageAbout, PackageRow } from '#lib/dataset/row.ts';
import { sift } from '#lib/dataset/sift.ts';
import { tableOf } from '#lib/dataset/table.ts';

const lines = (rows: object[]): string => rows.map((row) => `${canonical(row)}\n`).join('');

/**
 * The files of a package by name, as text. Synchronous and pure; the order of `rows` does not matter. A format without rows has
 * no file. Records that may not go in are counted on the card with the reason; a package of none says why.
 * Add `checksumsOf` (checksums.ts) when writing to a folder. Rules D1 and D3.
 */
export const buildPackage = (rows: PackageRow[], about: PackageAbout): Map<string, string> => {
  const { used, leftOut } = sift(rows, about);
  const tables = formats.map((format) => tableOf(format, used)).filter((table) => table.rows.length > 0);
  const built = { about, tables, used, leftOut };
  return new Map([
    ['README.md', cardOf(built)],
    ...tables.map((table) => [table.format.file, lines(table.rows)] as const),
    ['lineage.jsonl', lines(lineageOf(tables))],
    ['manifest.json', `${canonical(manifestOf(built))}\n`],
  ]);
};
