import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withKind, withSelected } from '#components/card/answers.ts';
import { afterKey, askedIn, withAnswer, withCannotJudge, withTyped, withoutQuestion } from '#components/card/standing.ts';
import type { Form } from '#lib/judgment/draft.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import { kindForTwo } from '#lib/judgment/suggest.ts';

const kind = kinds.find(({ standing }) => standing)!;
const { wording, answers, chosen } = kind.standing!;
const begun: Form = {
  kind: kind.name,
  rationale: '',
  fields: { [wording]: 'Pay now?', [answers]: ['Pay', 'Hold', 'Return'] },
  question: { id: '00000000-0000-4000-8000-000000000001', version: 2 },
};

describe('a standing question on the card', () => {
  it('is answered by a digit, and opened again by Backspace', () => {
    expect(askedIn(begun)).toEqual({ wording: 'Pay now?', answers: ['Pay', 'Hold', 'Return'], given: '' });
    const answered = afterKey(begun, '2', '')!;
    expect(answered.fields[chosen]).toBe('Hold');
    expect(afterKey(answered, '1', '')).toBeUndefined();
    expect(afterKey(answered, 'Backspace', '')).toEqual(begun);
    expect(afterKey(begun, 'Backspace', '')).toBeUndefined();
  });

  it('takes 0 for not enough to judge by', () => {
    const refused = afterKey(begun, '0', '')!;
    expect(refused).toEqual({ ...begun, cannotJudge: true });
    expect(afterKey(refused, '1', '')).toBeUndefined();
    expect(afterKey(refused, 'Backspace', '')).toEqual(begun);
    expect(withAnswer(refused, 'Pay')).toEqual({ ...begun, fields: { ...begun.fields, [chosen]: 'Pay' } });
    expect(withCannotJudge(withCannotJudge(begun))).toEqual(begun);
  });

  it('is answered by a digit that was typed before the question was there; amounts and lists are text', () => {
    const noted = { ...begun, rationale: 'Noted. ' };
    expect(withTyped(noted, '2Late')).toEqual({ ...withAnswer(begun, 'Hold'), rationale: 'Noted. Late' });
    expect(withTyped(begun, '0').cannotJudge).toBe(true);
    for (const typed of ['2 of 3 match', '2.', '20', 'Late', '', '9']) expect(withTyped(begun, typed).rationale).toBe(typed);
    const { question: _question, ...own } = begun;
    expect(withTyped(own, '2')).toEqual({ ...own, rationale: '2' });
  });

  it('leaves to Why every digit that is no answer, and all of them once something was typed; a note taken over does not count', () => {
    for (const key of ['4', '9', 'p', 'Enter', ' ']) expect(afterKey(begun, key, '')).toBeUndefined();
    const noted = { ...begun, rationale: 'Sole source.' };
    expect(afterKey(noted, '1', '')).toBeUndefined();
    expect(afterKey(noted, '1', 'Sole source.')?.fields[chosen]).toBe('Pay');
    expect(afterKey({ ...noted, fields: { ...noted.fields, [chosen]: 'Pay' } }, 'Backspace', 'Sole source.')).toBeUndefined();
  });

  it('is not there for a form without one, nor for a kind that can ask none', () => {
    const { question: _question, ...own } = begun;
    expect([askedIn(own), afterKey(own, '1', '')]).toEqual([undefined, undefined]);
    for (const { name, standing } of kinds) expect(askedIn({ ...begun, kind: name }) === undefined).toBe(standing === undefined);
  });

  it('becomes the person’s own question for another answer', () => {
    expect(withoutQuestion(withAnswer(begun, 'Pay'))).toEqual({ kind: kind.name, rationale: '', fields: begun.fields });
  });
});

describe('what was selected', () => {
  const pair = kindForTwo()!;

  it('speaks for a kind that has room for two, unless the person has picked one', () => {
    const form: Form = { kind: kinds[0]!.name, rationale: 'why', fields: {} };
    const [first, second] = [pair.selectionField!, pair.furtherFields![0]!];
    expect(withSelected(form, ['A', 'B'], true)).toEqual({ ...form, kind: pair.name, fields: { [first]: 'A', [second]: 'B' } });
    expect(withSelected(form, ['A', 'B'], false)).toEqual(form);
    const picked = withKind(form, pair, ['A']);
    expect(withSelected(picked, ['A', 'B'], false).fields).toEqual({ [first]: 'A', [second]: 'B' });
  });

  it('never takes the place of what was typed, whatever is picked in whatever order', () => {
    const pick = fc.tuple(fc.constantFrom(...kinds), fc.subarray(['A', 'B', 'C', 'D', 'E']));
    fc.assert(
      fc.property(fc.array(pick), (picks) => {
        const typed = Object.fromEntries(
          kinds.flatMap(({ selectionField }) => (selectionField ? [[selectionField, 'typed']] : [])),
        );
        const form = picks.reduce<Form>((now, [next, quotes]) => withKind(now, next, quotes), {
          kind: kinds[0]!.name,
          rationale: '',
          fields: typed,
        });
        expect(form.fields).toMatchObject(typed);
      }),
    );
  });
});
