// How surely and how fast evidence is found again (G7 to G9): on real revisions of pages and after changes to them, beside what others do, in one run.
import { gzipSync } from 'node:zlib';
import { changeRows } from '#tests/bench/anchors/changes.ts';
import { fetchCorpora } from '#tests/bench/anchors/corpora.ts';
import { elementRows } from '#tests/bench/anchors/elements.ts';
import { speedRows } from '#tests/bench/anchors/speed.ts';
import { bundle, openStage } from '#tests/bench/anchors/stage.ts';
import { textRows } from '#tests/bench/anchors/text.ts';
import { atMost, type Bench, type Row } from '#tests/bench/row.ts';

const sizeRow = async (): Promise<Row> => {
  const size = gzipSync(await bundle('lib/page/anchor/find.ts'), { level: 9 }).length;
  return { name: 'what finds quotes, bundled by itself', value: size, unit: 'bytes gz', ...atMost(6_000, size) };
};

/** One row after the other: what is timed has the machine to itself. */
const quoteRows = async (): Promise<Row[]> => {
  const stage = await openStage();
  try {
    return [await sizeRow(), ...(await textRows(stage)), ...(await changeRows(stage)), ...(await speedRows(stage))];
  } finally {
    await stage.close();
  }
};

export const bench: Bench = {
  about:
    'Evidence found again. Figures are of pages on which nothing was fitted; the others were given the same quotes and elements.',
  rows: async () => {
    fetchCorpora();
    return [...(await quoteRows()), ...(await elementRows())];
  },
};
