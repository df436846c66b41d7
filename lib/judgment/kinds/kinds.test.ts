import { describe, expect, it } from 'vitest';
import { answerSchema } from '#lib/judgment/answer-schema.ts';
import { applyForm, formFrom } from '#lib/judgment/apply-form.ts';
import { isComplete, missingIn } from '#lib/judgment/complete.ts';
import { exampleOf } from '#lib/judgment/example.ts';
import { formOf } from '#lib/judgment/fields.ts';
import { correction } from '#lib/judgment/kinds/correction.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';

describe.each(kinds.map((kind) => [kind.name, kind] as const))('the kind %s', (_name, kind) => {
  it('has examples that its own declaration accepts and that are complete', () => {
    for (const { asked, verdict } of kind.examples) {
      expect(answerSchema(kind.asked).parse(asked)).toEqual(asked);
      expect(answerSchema(kind.verdict).parse(verdict)).toEqual(verdict);
    }
    expect(isComplete(exampleOf(kind))).toBe(true);
  });

  it('goes through the form and back unchanged', () => {
    const judgment = exampleOf(kind);
    expect(applyForm(judgment, formFrom(judgment))).toEqual(judgment);
  });

  it('asks for each required field by its own words while it is missing', () => {
    const judgment = exampleOf(kind);
    for (const { name, ask, isRequired } of [...formOf(kind.asked), ...formOf(kind.verdict)]) {
      const form = formFrom(judgment);
      delete form.fields[name];
      const missing = missingIn(applyForm(judgment, form));
      expect(missing).toEqual(isRequired ? [{ field: name, ask }] : []);
    }
    expect(missingIn(applyForm(judgment, { ...formFrom(judgment), rationale: ' ' }))).toEqual([
      { field: 'rationale', ask: 'Why' },
    ]);
  });

  it('gives a prompt without the verdict and an answer with the reason', () => {
    const [example] = kind.examples;
    const { prompt, completion } = kind.completion(example!);
    for (const value of Object.values(example!.verdict as Record<string, string>)) expect(completion).toContain(value);
    expect(completion).toContain(example!.rationale);
    expect(prompt).not.toContain(example!.rationale);
    expect(prompt.trim()).not.toBe('');
  });

  it('says its answer in one line, also while unfinished', () => {
    expect(kind.summary({}, {})).toBe('');
    expect(kind.summary(kind.examples[0]!.asked as never, kind.examples[0]!.verdict as never)).not.toBe('');
  });
});

describe('kinds together', () => {
  it('have names, keys and glyphs of their own', () => {
    for (const property of ['name', 'key', 'glyph', 'word'] as const)
      expect(new Set(kinds.map((kind) => kind[property])).size).toBe(kinds.length);
  });

  it('[D3] make a pair only from a rival answer, never from the person’s own slip', () => {
    const [example] = correction.examples;
    expect(correction.pair?.(example!)).toMatchObject({ chosen: 'net 45', rejected: 'net 30' });
    expect(correction.pair?.({ ...example!, asked: { ...example!.asked, origin: 'own' } })).toBeUndefined();
    expect(correction.pair?.({ ...example!, verdict: { after: 'net 30 ' } })).toBeUndefined();
  });

  it('lets a person say that there was not enough to judge by, with a reason', () => {
    const judgment = exampleOf(kinds[0]!);
    const { body } = judgment;
    const open = { ...judgment, body: { ...body, verdict: { ...body.verdict, fields: {}, cannotJudge: true as const } } };
    expect(missingIn(open)).toEqual([]);
    expect(isComplete(open)).toBe(true);
  });
});
