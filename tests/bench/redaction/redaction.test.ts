// What detectors find of the generated corpus, held against the bars and against what they found before. Needs nothing from outside.
import { expect, it } from 'vitest';
import { detectors } from '#lib/privacy/detectors/index.ts';
import { redactAll } from '#lib/privacy/redact.ts';
import { barOf, figuresOf, readBaseline, tolerance } from '#tests/bench/redaction/bars.ts';
import { corpus } from '#tests/bench/redaction/corpus.ts';
import { cleanPages, wordsIn } from '#tests/bench/redaction/pages.ts';
import { scores } from '#tests/bench/redaction/score.ts';
import { drawnTexts, hostile } from '#tests/bench/redaction/speed.ts';
import { runs } from '#tests/harness/runs.ts';

const figures = figuresOf(scores(corpus()));
const before = readBaseline().generated;

it('the corpus is made for every detector', () => {
  expect(Object.keys(figures).toSorted()).toEqual(detectors.map(({ name }) => name).toSorted());
});

it.each(detectors.map(({ name }) => name))(
  '[C6] %s finds what it must, leaves what it must, and is no worse than before',
  (name) => {
    const { recall, precision } = figures[name]!;
    const bar = barOf(name);
    expect(recall).toBeGreaterThanOrEqual(bar.recall);
    expect(precision).toBeGreaterThanOrEqual(bar.precision);
    // Kept by PRECEDENT_BASELINE=write npm run bench -- redaction, where a fall is meant.
    expect(recall).toBeGreaterThanOrEqual((before[name]?.recall ?? 0) - tolerance);
    expect(precision).toBeGreaterThanOrEqual((before[name]?.precision ?? 0) - tolerance);
  },
);

it('masks at most one in a thousand words of pages in which there is nothing to hide', () => {
  const pages = cleanPages();
  const words = pages.reduce((sum, page) => sum + wordsIn(page), 0);
  const masked = pages.map(({ text }) => redactAll(text, detectors).hidden.map(({ original }) => original));
  expect(pages).toHaveLength(100);
  expect(masked.flat().length, masked.flat().join(' | ')).toBeLessThanOrEqual(words / 1000);
});

it('comes to an end on texts that are made to keep a search busy', () => {
  // A search that turns back for ever fails by the runner's own limit, not by a timing here.
  for (const text of [...hostile(runs(20_000, 100_000)).values(), ...drawnTexts(runs(500, 2_000))]) {
    const { value } = redactAll(text, detectors);
    for (const { find } of detectors) expect(find(value)).toEqual([]);
  }
});
