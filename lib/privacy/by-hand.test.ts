// Hiding and showing by hand: everywhere in a record, by value, with placeholders that stay.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kinds } from '#lib/judgment/kinds/index.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import type { ByHand } from '#lib/privacy/by-hand.ts';
import { handSorts, type HandSort } from '#lib/privacy/hand-sorts.ts';
import { payloadOf, readPayload } from '#lib/privacy/payload.ts';
import { sampleElement, sampleJudgment } from '#tests/harness/samples.ts';
import { wholeWords } from '#lib/privacy/whole-words.ts';
import { runs } from '#tests/harness/runs.ts';

const withWhy = (rationale: string, text = ''): Judgment => {
  const made = sampleJudgment(0);
  return { ...made, case: { ...made.case, text }, body: { ...made.body, verdict: { ...made.body.verdict, rationale } } };
};
const hide = (...hidden: [string, HandSort][]): ByHand => ({ hidden: hidden.map(([text, as]) => ({ text, as })), shown: [] });
const why = (judgment: Judgment, byHand?: ByHand, floor?: readonly string[]): string =>
  readPayload(payloadOf(judgment, byHand, floor).text).body.verdict.rationale;

it('[C11] hides words everywhere in the record, whole, in any case, over line ends', () => {
  const made = withWhy('Kim Larsen asked; Larsens did not. KIM  LARSEN wrote', 'for kim\nlarsen');
  const { text, hidden } = payloadOf(made, hide(['Kim Larsen', 'name']));
  expect(readPayload(text).body.verdict.rationale).toBe('⟨name-2⟩ asked; Larsens did not. ⟨name-3⟩ wrote');
  expect(text.toLowerCase()).not.toMatch(/kim\s+larsen/);
  expect(hidden.map(({ detector, original }) => `${detector}: ${original}`)).toContain('name: Kim Larsen');
});

it('[C11] takes words of scripts without spaces wherever they stand', () => {
  expect(why(withWhy('山田太郎さんに確認した'), hide(['山田太郎', 'name']))).toBe('⟨name-1⟩さんに確認した');
});

it('[C11] leaves nothing of an address behind whose name is hidden, nor of words that overlap', () => {
  const made = withWhy('larsen at kim.larsen@example.com, Kim Larsen AG');
  expect(why(made, hide(['Larsen', 'name'], ['Kim Larsen', 'name'], ['Larsen AG', 'hidden']))).toBe(
    '⟨name-1⟩ at ⟨email-1⟩, ⟨name-2⟩ ⟨name-3⟩ ⟨hidden-1⟩',
  );
});

it('[C11] shows a false hit again and changes no other placeholder by it', () => {
  const made = withWhy('a@example.com, b@example.com, c@example.com');
  const shown = { hidden: [], shown: [{ detector: 'email', original: 'a@example.com' }] };
  expect(why(made)).toBe('⟨email-1⟩, ⟨email-2⟩, ⟨email-3⟩');
  expect(why(made, shown)).toBe('a@example.com, ⟨email-2⟩, ⟨email-3⟩');
  expect(payloadOf(made, shown).shown).toEqual([{ placeholder: '⟨email-1⟩', detector: 'email', original: 'a@example.com' }]);
  expect(payloadOf(made, shown).hidden.map(({ placeholder }) => placeholder)).toEqual(['⟨email-2⟩', '⟨email-3⟩']);
});

it('[C11] shows neither a secret nor what a policy always hides', () => {
  const card = ['4111', '1111', '1111', '1111'].join(' ');
  const shown = (detector: string, original: string): ByHand => ({ hidden: [], shown: [{ detector, original }] });
  expect(why(withWhy(`card ${card}`), shown('card', card))).toBe('card ⟨card-1⟩');
  expect(why(withWhy('a@example.com'), shown('email', 'a@example.com'), ['email'])).toBe('⟨email-1⟩');
});

it('hides no word of our own forms: sorts of evidence, codes, answers to choices', () => {
  for (const [place, kind] of kinds.entries()) {
    const made = sampleJudgment(place);
    made.body.evidence = [...made.body.evidence, sampleElement()];
    const names = [...Object.entries(kind.asked), ...Object.entries(kind.verdict)].flatMap(([, { choices }]) =>
      Object.keys(choices ?? {}),
    );
    const words = ['quote', 'page', 'element', 'closed-frames', 'closed', kind.name, ...names];
    const { text } = payloadOf(made, hide(...words.map((each): [string, HandSort] => [each, 'hidden'])));
    const payload = readPayload(text);
    expect(payload.body.evidence.map(({ type }) => type)).toEqual(made.body.evidence.map(({ type }) => type));
    expect(payload.body.coverage).toEqual(made.body.coverage);
    for (const name of Object.keys({ ...kind.asked, ...kind.verdict }))
      if ((kind.asked[name] ?? kind.verdict[name])?.choices)
        expect({ ...payload.case.asked, ...payload.body.verdict.fields }[name]).toBe(
          { ...made.case.asked, ...made.body.verdict.fields }[name],
        );
  }
});

it('grows a selection to whole words, and to none where it holds only space', () => {
  const grown = (whole: string, start: number, end: number): string => {
    const span = wholeWords(whole, { start, end });
    return whole.slice(span.start, span.end);
  };
  expect(grown('ask Kim Larsen now', 5, 9)).toBe('Kim Larsen');
  expect(grown('ask Zoe\u0308 now', 4, 7)).toBe('Zoe\u0308');
  expect(grown('ask  now', 3, 5)).toBe('');
  expect(grown('請求書を払う', 0, 3)).toBe('請求書');
  expect(grown('(Kim)', 1, 4)).toBe('Kim');
});

it('[C11] whatever is hidden by hand stands nowhere in the words that leave, and the text reads back', () => {
  const word = fc.constantFrom(
    'Kim',
    'Larsen',
    'kim@example.com',
    '+44 7700 900123',
    'AG',
    'Zoë',
    '山田',
    'email-1',
    'and',
    'O’Neil',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));
  const hidden = fc.array(
    fc.record({
      text: fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
      as: fc.constantFrom(...(Object.keys(handSorts) as HandSort[])),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(words, words, hidden, (reason, about, all) => {
      const { text } = payloadOf(withWhy(reason, about), { hidden: all, shown: [] });
      const payload = readPayload(text);
      for (const { text: words_ } of all)
        for (const shown of [payload.body.verdict.rationale, payload.case.text])
          expect(` ${shown.toLowerCase().replaceAll(/⟨[^⟩]*⟩/g, '⟨⟩')} `).not.toContain(` ${words_.toLowerCase()} `);
    }),
    { verbose: 1, numRuns: runs(100, 2000) },
  );
});
