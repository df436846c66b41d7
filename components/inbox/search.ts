// Looking through the list by words: any script, any order, no ranking. A row is found when it holds every word.
import type { SearchRow } from '#lib/store/queries.ts';

/** One form for what looks or sounds the same to a reader: compatibility forms, case and accents aside. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

/** The words of a query; none where nothing was asked for. */
export const wordsOf = (query: string): string[] => plain(query).split(/\s+/u).filter(Boolean);

const texts = new WeakMap<SearchRow, string>();
const textOf = (row: SearchRow): string => {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const text = plain([row.answer, row.why, row.tool, row.caseText].join('\n'));
  texts.set(row, text);
  return text;
};

/** The rows that hold every word of the query in their answer, why, tool or case, in the order in which they came. */
export const findRows = <Row extends SearchRow>(rows: readonly Row[], query: string): Row[] => {
  const words = wordsOf(query);
  return rows.filter((row) => words.every((word) => textOf(row).includes(word)));
};
