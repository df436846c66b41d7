import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPackage } from '#lib/dataset/build.ts';
import { formats } from '#lib/dataset/formats/index.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import { exampleAbout as about, exampleRows, rowOf } from '#tests/harness/package-rows.ts';

interface Lineage {
  file: string;
  row: number;
  recordId: string;
  hash: string;
  consentId: string;
}

const read = <Row = Record<string, unknown>>(files: Map<string, string>, name: string): Row[] =>
  (files.get(name) ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

const kindWithPairs = kinds.find((kind) => kind.pairs)!;
const example = kindWithPairs.examples[0]!;

// Printed, so that a failure can be run again: PRECEDENT_SEED=…
const seed = Number(process.env['PRECEDENT_SEED'] ?? Date.now() % 2 ** 31);
console.log(`lib/dataset: seed ${seed}`);
const seeded = { seed };

/** Rows of any kind with any storable answers, honest or not. */
const anyRows = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      words: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.toWellFormed().replaceAll('\0', '')),
      origin: fc.constantFrom('model', 'template', 'person', 'own'),
      purposes: fc.subarray(['run-organisation', 'train-models', 'share-outside'] as const, { minLength: 1 }),
      expiresOn: fc.constantFrom('2026-11-21', '2026-11-22', '2027-11-22'),
      cannotJudge: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ kind, words, origin, purposes, expiresOn, cannotJudge }, index) => {
      const own = kind.examples[0]!;
      const asked = 'origin' in own.asked ? { ...own.asked, origin } : own.asked;
      const answers = { ...own, asked, text: own.text + words, rationale: own.rationale + words };
      return rowOf(kind, answers, { index, cannotJudge, consent: { purposes: [...purposes], expiresOn } });
    }),
  );

describe('a package', () => {
  it('[D1] is the same bytes whatever order the records come in', () => {
    fc.assert(
      fc.property(
        anyRows.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect([...buildPackage(shuffled, about)]).toEqual([...buildPackage(rows, about)]);
        },
      ),
      seeded,
    );
  });

  it('[D1] traces every row to a record, its hash and a consent that covers the purpose and the day', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const files = buildPackage(rows, about);
        const lineage = read<Lineage>(files, 'lineage.jsonl');
        for (const { file } of formats)
          expect(lineage.filter((line) => line.file === file).map(({ row }) => row)).toEqual(
            read(files, file).map((_, row) => row),
          );
        for (const { recordId, hash, consentId } of lineage) {
          const { consent } = rows.find(({ judgment }) => judgment.id === recordId)!;
          expect(consent).toMatchObject({ id: consentId, hash, recordId });
          expect(consent.purposes).toContain('train-models');
          expect(consent.expiresOn >= about.day).toBe(true);
        }
      }),
      seeded,
    );
  });

  it('[D3] makes no pair of a slip of the person’s own, and one of every honest rival', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const files = buildPackage(rows, about);
        const ofKind = ({ recordId }: Lineage) =>
          rows.find(({ judgment }) => judgment.id === recordId)!.judgment.kind === kindWithPairs.name;
        const lineage = read<Lineage>(files, 'lineage.jsonl').filter(ofKind);
        const paired = lineage.filter(({ file }) => file === 'preference.jsonl');
        const used = lineage.filter(({ file }) => file === 'prompt-completion.jsonl');
        const honest = used.filter(({ recordId }) => {
          const { case: judged } = rows.find(({ judgment }) => judgment.id === recordId)!.judgment;
          return judged.asked['origin'] !== 'own';
        });
        expect(paired.map(({ recordId }) => recordId)).toEqual(honest.map(({ recordId }) => recordId));
      }),
      seeded,
    );
  });

  it('[D3] makes no pair where nothing was changed', () => {
    const same = { ...example, verdict: { after: ` ${String(example.asked['before'])} ` } };
    expect(buildPackage([rowOf(kindWithPairs, same, { index: 1 })], about).has('preference.jsonl')).toBe(false);
  });

  it('holds each kind’s own example as a trainer reads it', () => {
    const files = buildPackage([rowOf(kindWithPairs, example, { index: 1 })], about);
    expect(read(files, 'preference.jsonl')).toEqual([
      {
        prompt: [{ role: 'user', content: expect.stringContaining(example.text) }],
        chosen: [{ role: 'assistant', content: example.verdict['after'] }],
        rejected: [{ role: 'assistant', content: example.asked['before'] }],
      },
    ]);
    expect(read(files, 'prompt-completion.jsonl')).toHaveLength(1);
  });

  it.each([
    [
      'a purpose that was not agreed to',
      { consent: { purposes: ['run-organisation' as const] } },
      /1 \| left out: not agreed to for every/,
    ],
    ['an agreement that has ended', { consent: { expiresOn: '2026-11-21' } }, /1 \| left out: the agreement ended/],
    ['a case with too little to judge by', { cannotJudge: true }, /1 \| left out: the person said/],
    [
      'a consent for another record',
      { consent: { recordId: '00000000-0000-4000-8000-ffffffffffff' } },
      /1 \| left out: the agreement is for/,
    ],
  ])('leaves out %s, and the card of the empty package says why', (_, options, words) => {
    const files = buildPackage([rowOf(kindWithPairs, example, { index: 1, ...options })], about);
    expect(files.get('README.md')).toMatch(words);
    expect(files.get('README.md')).toContain('This package is empty');
    expect([...files.keys()]).toEqual(['README.md', 'lineage.jsonl', 'manifest.json']);
  });

  it('[D1] leaves out a record that is not the text that was agreed to', () => {
    const row = rowOf(kindWithPairs, example, { index: 1 });
    const changed = { ...row, judgment: { ...row.judgment, day: '2026-11-21' } };
    expect(buildPackage([changed], about).get('README.md')).toMatch(/1 \| left out: the record is not the text/);
  });

  it('keeps a record through the last day of its agreement', () => {
    const row = rowOf(kindWithPairs, example, { index: 1, consent: { expiresOn: about.day } });
    expect(buildPackage([row], about).has('preference.jsonl')).toBe(true);
  });

  it('says so when nothing was offered', () => {
    expect(buildPackage([], about).get('README.md')).toContain('no record was offered');
  });

  it('names in its card and manifest the same files, rows and canary, and the day on which the first agreement ends', () => {
    const files = buildPackage(exampleRows(), about);
    const manifest = JSON.parse(files.get('manifest.json')!) as { canary: string; files: { name: string; rows: number }[] };
    for (const { name, rows } of manifest.files) {
      expect(files.get('README.md')).toContain(`| \`${name}\` | ${rows} |`);
      expect(read(files, name)).toHaveLength(rows);
    }
    expect(files.get('README.md')).toContain(manifest.canary);
    expect(files.get('README.md')).toContain('ends on 2027-11-22');
  });

  it('lets no name break out of the head of its card', () => {
    const hostile = { ...about, name: 'a\n---\n"b": c\u2028d', organisation: '| x |\n\n# Heading <script>' };
    const card = buildPackage(exampleRows(), hostile).get('README.md')!;
    expect(card.split('\n').filter((line) => line === '---')).toHaveLength(2);
    expect(card.split('---\n')[1]).toContain('pretty_name: "a\\n---\\n\\"b\\": c\\u2028d"');
    expect(card).not.toContain('<script>');
    expect(card).not.toMatch(/^# Heading/m);
  });
});
