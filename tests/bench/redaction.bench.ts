// How much detectors find of what they should, how much of what they should not, and how long they take, beside a library for telephone numbers.
import { writeFileSync } from 'node:fs';
import { searchPhoneNumbersInText, type CountryCode } from 'libphonenumber-js/min';
import { detectors } from '#lib/privacy/detectors/index.ts';
import { redactAll, redactor } from '#lib/privacy/redact.ts';
import { baselinePath, barOf, figuresOf, readBaseline, tolerance, type Baseline } from '#tests/bench/redaction/bars.ts';
import { corpus, type Marked } from '#tests/bench/redaction/corpus.ts';
import { cleanPages, wordsIn, type Page } from '#tests/bench/redaction/pages.ts';
import { presidioTexts } from '#tests/bench/redaction/presidio.ts';
import { precisionOf, recallOf, scores, type Score } from '#tests/bench/redaction/score.ts';
import { drawnTexts, for10kB, hostile, least } from '#tests/bench/redaction/speed.ts';
import { atLeast, atMost, type Bench, type Row } from '#tests/bench/row.ts';

const countries: Readonly<Record<string, CountryCode>> = {
  US: 'US',
  GB: 'GB',
  IN: 'IN',
  DE: 'DE',
  FR: 'FR',
  ES: 'ES',
  IT: 'IT',
  NL: 'NL',
  PL: 'PL',
};

/** The same texts by libphonenumber-js, told which country each is from. */
const byLibrary = (texts: readonly Marked[]): Score => {
  const found = new Map(
    texts.map(({ text, country }) => [
      text,
      [...searchPhoneNumbersInText(text, { defaultCountry: countries[country]! })].map(({ startsAt: start, endsAt: end }) => ({
        start,
        end,
        detector: 'phone',
        original: '',
        placeholder: '',
      })),
    ]),
  );
  return scores(texts, (text) => found.get(text)!).get('phone')!;
};

/** At least the bar, and no more than the tolerance below the figure before. */
const held = (bar: number, before: number | undefined, value: number): Pick<Row, 'goal' | 'holds'> => {
  const lowest = Math.max(bar, (before ?? 0) - tolerance);
  return { ...atLeast(lowest, value), goal: `at least ${Number(lowest.toFixed(4))}` };
};

const rowsOf = (on: keyof Baseline, texts: readonly Marked[]): Row[] => {
  const all = scores(texts);
  const before = readBaseline()[on];
  const library = byLibrary(texts);
  return detectors.flatMap(({ name }): Row[] => {
    const score = all.get(name);
    if (!score || score.wanted === 0) return [];
    const bar = barOf(name);
    const [recall, precision] = [recallOf(score), precisionOf(score)];
    const beside = (ours: number, theirs: number) =>
      name === 'phone' ? { peer: `libphonenumber-js, ${theirs.toFixed(3)}`, ratio: ours / theirs } : {};
    return [
      {
        name: `${on}: ${name}, recall, ${score.right} of ${score.wanted}`,
        value: recall,
        unit: 'share',
        ...held(bar.recall, before[name]?.recall, recall),
        ...beside(recall, recallOf(library)),
      },
      {
        name: `${on}: ${name}, precision, ${score.hits} of ${score.masks}`,
        value: precision,
        unit: 'share',
        ...held(bar.precision, before[name]?.precision, precision),
        ...beside(precision, precisionOf(library)),
      },
    ];
  });
};

const falseMasks = (pages: readonly Page[]): Row[] => {
  const rowFor = (name: string, some: readonly Page[]): Row => {
    const { masks } = redactor(detectors);
    const count = some.reduce((sum, { text }) => sum + masks(text).length, 0);
    const words = some.reduce((sum, page) => sum + wordsIn(page), 0);
    const value = (count * 1000) / words;
    return {
      name: `false masks on ${some.length} clean pages, ${name}: ${count} in ${words.toLocaleString('en')} words`,
      value,
      unit: 'in 1,000 words',
      ...atMost(1, value),
    };
  };
  const kinds = [...new Set(pages.map(({ from }) => from))];
  return [
    rowFor('all', pages),
    ...kinds.map((kind) =>
      rowFor(
        kind,
        pages.filter(({ from }) => from === kind),
      ),
    ),
  ];
};

const timeRows = (texts: readonly Marked[]): Row[] => {
  const text = texts
    .map((each) => each.text)
    .join('\n')
    .slice(0, 300_000);
  const ordinary = for10kB(text);
  const library = least(() => [...searchPhoneNumbersInText(text, { defaultCountry: 'US' })], 2) / 30;
  const worst = [...hostile()]
    .map(([unit, long]) => ({ unit, took: least(() => redactAll(long, detectors), 3) }))
    .toSorted((a, b) => b.took - a.took)[0]!;
  const drawn = drawnTexts(10_000);
  const all = least(() => drawn.forEach((each) => redactAll(each, detectors)), 1);
  return [
    {
      name: 'redaction of 10 kB',
      value: ordinary,
      unit: 'ms',
      ...atMost(5, ordinary),
      peer: 'libphonenumber-js for telephone numbers alone',
      ratio: ordinary / library,
    },
    {
      name: `the slowest of ${hostile().size} hostile texts of 100 kB: "${worst.unit.slice(0, 16).replaceAll('\n', ' ')}" again and again`,
      value: worst.took,
      unit: 'ms',
      ...atMost(50, worst.took),
    },
    {
      name: `10,000 drawn strings, ${Math.round(drawn.join('').length / 1000).toLocaleString('en')} kB in all`,
      value: all,
      unit: 'ms',
      ...atMost(20_000, all),
    },
  ];
};

export const bench: Bench = {
  about:
    'Detectors on a generated corpus in nine languages and countries, on 1,500 sentences of microsoft/presidio-research, and on 100 clean pages.',
  async rows() {
    const [generated, presidio] = [corpus(), presidioTexts()];
    if (process.env['PRECEDENT_BASELINE'] === 'write') {
      const kept = { generated: figuresOf(scores(generated)), presidio: figuresOf(scores(presidio)) };
      const known = new Set(detectors.map(({ name }) => name));
      kept.presidio = Object.fromEntries(Object.entries(kept.presidio).filter(([name]) => known.has(name)));
      writeFileSync(baselinePath, `${JSON.stringify(kept, null, 2)}\n`);
    }
    return [
      ...rowsOf('generated', generated),
      ...rowsOf('presidio', presidio),
      ...falseMasks(cleanPages()),
      ...timeRows(generated),
    ];
  },
};
