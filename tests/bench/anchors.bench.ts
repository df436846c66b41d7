// Evidence found again after pages were revised and applications changed, beside what others do, in one run.
import { fetchCorpora } from '#tests/bench/anchors/corpora.ts';
import { elementRows } from '#tests/bench/anchors/elements.ts';
import type { Bench } from '#tests/bench/row.ts';

export const bench: Bench = {
  about: 'Evidence found again: elements on held-out revisions of real manuals and on changed pages of applications.',
  rows: async () => {
    fetchCorpora();
    return elementRows();
  },
};
