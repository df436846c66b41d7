// Records by chance whose every text is hostile, secret or foreign, and what a person hides and shows in them.
import { clean } from '#lib/judgment/clean.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import type { ByHand } from '#lib/privacy/by-hand.ts';
import { detectors } from '#lib/privacy/detectors/index.ts';
import { handSorts, type HandSort } from '#lib/privacy/hand-sorts.ts';
import { payloadOf } from '#lib/privacy/payload.ts';
import { mapStrings } from '#lib/privacy/redact.ts';
import { type Chance } from '#tests/faults/device/chance.ts';
import { hostileTexts } from '#tests/harness/hostile-texts.ts';
import { marked } from '#tests/harness/marked.ts';
import { sampleElement, sampleJudgment } from '#tests/harness/samples.ts';

const pieces = [
  ...hostileTexts.filter((text) => text.length < 80),
  ...detectors.flatMap(({ hits }) => hits.map((hit) => marked(hit).text)),
  ...[
    'Dear Kim Larsen',
    'Frau Müller',
    '12 High Street',
    'Northwind (EU)',
    '請求書',
    'שלום',
    'المورّد',
    '👩‍💻',
    'pay',
    'and',
    '\n',
    '⟨email-1⟩',
  ],
];

const words = (chance: Chance, most: number): string =>
  clean(Array.from({ length: 1 + chance.below(most) }, () => chance.one(pieces)!).join(chance.is(0.8) ? ' ' : ''));

/** A record with words by chance in every field that holds words. */
export const hostileRecord = (chance: Chance): Judgment => {
  const made = sampleJudgment(chance.below(kinds.length), { id: chance.id() });
  const said = () => words(chance, 6) || 'x';
  const { verdict } = made.body;
  const kind = kinds.find(({ name }) => name === made.kind)!;
  const isChoice = (name: string): boolean => (kind.asked[name] ?? kind.verdict[name])?.choices !== undefined;
  const fields = Object.fromEntries(
    Object.entries(verdict.fields).map(([name, value]) => [
      name,
      isChoice(name) || chance.is(0.3) ? value : mapStrings(value, said),
    ]),
  );
  return mapStrings(
    {
      ...made,
      case: { ...made.case, tool: said().slice(0, 300), text: words(chance, 12) },
      body: {
        ...made.body,
        verdict: { ...verdict, fields, rationale: said() },
        evidence: [
          { type: 'quote' as const, exact: said(), prefix: said().slice(-60), suffix: said().slice(0, 60), css: said() },
          sampleElement({ name: said().slice(0, 200), text: said().slice(0, 200), value: said().slice(0, 200) }),
          { type: 'page' as const, address: 'https://a.example/1', title: said().slice(0, 500) },
        ],
      },
    },
    clean,
  );
};

/** Words that stand in the record, some of them hidden and some that were recognised shown. */
export const editsByChance = (chance: Chance, record: Judgment): ByHand => {
  const texts = [record.body.verdict.rationale, record.case.text, record.case.tool];
  const { hidden } = payloadOf(record);
  return {
    hidden: Array.from({ length: chance.below(4) }, () => {
      const text = chance.one(texts)!;
      const from = chance.below(text.length);
      return {
        text: clean(text.slice(from, from + 1 + chance.below(20))),
        as: chance.one(Object.keys(handSorts) as HandSort[])!,
      };
    }).filter(({ text }) => text.trim() !== ''),
    shown: hidden.filter(() => chance.is(0.2)),
  };
};
