import { describe, expect, it } from 'vitest';
import { formats } from '#lib/dataset/formats/index.ts';
import { answerSchema } from '#lib/judgment/answer-schema.ts';
import { answerOf } from '#lib/judgment/answer.ts';
import { applyForm, formFrom } from '#lib/judgment/apply-form.ts';
import { isComplete, missingIn } from '#lib/judgment/complete.ts';
import { exampleOf } from '#lib/judgment/example.ts';
import { formOf } from '#lib/judgment/fields.ts';
import { correction } from '#lib/judgment/kinds/correction.ts';
import { failure } from '#lib/judgment/kinds/failure.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import { preference } from '#lib/judgment/kinds/preference.ts';
import { tradeOff } from '#lib/judgment/kinds/trade-off.ts';
import { judgment as judgmentSchema, type Judgment } from '#lib/judgment/judgment.ts';
import { verdictFields } from '#lib/judgment/verdict-fields.ts';
import { kindForTwo } from '#lib/judgment/suggest.ts';
import { seen } from '#tests/harness/package-rows.ts';

const all = kinds.flatMap((kind) =>
  kind.examples.map(
    (example, place) => [`${kind.name} ${place + 1}`, kind, example, exampleOf({ ...kind, examples: [example] })] as const,
  ),
);

/** Where an object is in a record, itself included. */
const placesIn = (at: object, path: string[] = []): string[][] => [
  ...(Array.isArray(at) ? [] : [path]),
  ...Object.entries(at).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? placesIn(value as object, [...path, key]) : [],
  ),
];

interface Issue {
  code?: string | undefined;
  path: PropertyKey[];
  keys?: string[];
  errors?: Issue[][];
}
/** Which keys were not known, and where; of one of several shapes, as any of them says it. */
const said = (issues: readonly Issue[] = [], around: PropertyKey[] = []): string[] =>
  issues.flatMap(({ path, keys = [], errors = [] }) => {
    const at = [...around, ...path];
    return [...keys.map((key) => `${at.join('.')}: ${key}`), ...errors.flatMap((each) => said(each, at))];
  });

/** The same with what was seen beside it, which a format of its own is for. */
const withSeen = (judgment: Judgment): Judgment => {
  const evidence = [...judgment.body.evidence, ...seen(judgment.case.text)];
  return judgmentSchema.parse({ ...judgment, body: { ...judgment.body, evidence } });
};

describe.each(all)('the example %s', (_name, kind, example, judgment) => {
  it('is what its own declaration accepts, and complete', () => {
    expect(answerSchema(kind.asked).parse(example.asked)).toEqual(example.asked);
    expect(answerSchema(kind.verdict).parse(example.verdict)).toEqual(example.verdict);
    expect(missingIn(judgment)).toEqual([]);
    expect(isComplete(judgment)).toBe(true);
    expect(judgmentSchema.parse(judgment)).toEqual(judgment);
  });

  it('goes through the form and back unchanged', () => {
    expect(applyForm(judgment, formFrom(judgment))).toEqual(judgment);
  });

  it('is asked for each required field by its own words while that is missing', () => {
    for (const { name, ask, isRequired } of [...formOf(kind.asked), ...formOf(verdictFields(kind, example.by?.rubric))]) {
      const form = formFrom(judgment);
      delete form.fields[name];
      const missing = missingIn(applyForm(judgment, form));
      if (isRequired) expect(missing).toEqual([{ field: name, ask }]);
      else expect(missing.map(({ field }) => field)).not.toContain(name);
    }
    expect(missingIn(applyForm(judgment, { ...formFrom(judgment), rationale: ' ' }))).toEqual(
      kind.isWhyOptional ? [] : [{ field: 'rationale', ask: 'Why' }],
    );
    const unseen = { ...judgment, body: { ...judgment.body, evidence: [] } };
    expect(missingIn(unseen)).toEqual(kind.needs ? [{ field: 'evidence', ask: kind.needs.ask }] : []);
  });

  it('refuses a field that the kind does not know, and says where it is', () => {
    for (const part of ['asked', 'verdict'] as const) {
      const answers = { ...example[part], unheardOf: 'x' };
      const { error } = answerSchema(kind[part]).safeParse(answers);
      expect(error!.issues).toEqual([expect.objectContaining({ code: 'unrecognized_keys', path: [], keys: ['unheardOf'] })]);
    }
    const { case: judged, body } = judgment;
    const inCase = { ...judgment, case: { ...judged, asked: { ...judged.asked, unheardOf: 'x' } } };
    const fields = { ...body.verdict.fields, unheardOf: 'x' };
    const inVerdict = { ...judgment, body: { ...body, verdict: { ...body.verdict, fields } } };
    expect([isComplete(inCase), isComplete(inVerdict)]).toEqual([false, false]);
    const beside = judgmentSchema.safeParse({ ...judgment, case: { ...judged, unheardOf: 'x' } });
    expect(beside.error!.issues).toEqual([expect.objectContaining({ path: ['case'], keys: ['unheardOf'] })]);
  });

  it('refuses a field that nobody declared wherever it is put, and says where', () => {
    // What a kind asks is checked by its own declaration, above: a record may be of a newer version of it.
    const open = ['case.asked', 'body.verdict.fields'];
    for (const path of placesIn(judgment)) {
      const changed = structuredClone(judgment);
      const at = path.reduce<Record<string, unknown>>((within, key) => within[key] as Record<string, unknown>, changed as never);
      at['unheardOf'] = 'x';
      const { error } = judgmentSchema.safeParse(changed);
      if (open.includes(path.join('.'))) expect(error).toBeUndefined();
      else expect([path, said(error?.issues)]).toEqual([path, expect.arrayContaining([`${path.join('.')}: unheardOf`])]);
    }
  });

  it('gives a prompt without the verdict and an answer with the reason', () => {
    const { prompt, completion } = kind.completion(example);
    const required = formOf(kind.verdict).filter(({ isRequired }) => isRequired);
    for (const { name, choices } of required) {
      const value = (example.verdict as Record<string, string>)[name]!;
      expect(completion).toContain(choices?.[value] ?? value);
    }
    expect(completion).toContain(example.rationale);
    expect(prompt).not.toContain(example.rationale);
    expect(prompt.trim()).not.toBe('');
  });

  it('gives rows that each format declares, with nothing empty in them', () => {
    for (const { columns, rows } of formats)
      for (const row of rows(kind, example, withSeen(judgment))) {
        expect(Object.keys(row)).toEqual(Object.keys(columns));
        for (const turn of Object.values(row).flat() as { content?: string }[])
          if (typeof turn === 'object') expect(turn.content?.trim()).not.toBe('');
      }
  });

  it('says its answer in one line, also while unfinished', () => {
    expect(kind.summary({}, {})).toBe('');
    expect(kind.summary({}, example.verdict as never)).not.toContain('undefined');
    expect(answerOf(judgment)).toMatch(/^[^\n]+$/);
  });

  it('says something of answers that this version does not know', () => {
    const unheardOf = Object.fromEntries(Object.keys(kind.verdict).map((name) => [name, 'unheardOf']));
    expect(kind.summary({}, unheardOf as never)).toContain('unheardOf');
  });

  it('may end with a reason why it cannot be judged, and then gives no row', () => {
    const form = { ...formFrom(judgment), fields: {}, cannotJudge: true as const };
    const open = applyForm(judgment, form);
    expect(missingIn(open)).toEqual([]);
    expect(isComplete(open)).toBe(true);
    expect(answerOf(open)).toBe('Cannot judge');
    expect(formFrom(open)).toEqual(form);
    expect(missingIn(applyForm(judgment, { ...form, rationale: '' }))).toEqual([{ field: 'rationale', ask: 'Why' }]);
    expect(applyForm(open, formFrom(judgment))).toEqual(judgment);
  });
});

describe('kinds together', () => {
  it('have names, keys and glyphs of their own', () => {
    for (const property of ['name', 'key', 'glyph', 'word'] as const)
      expect(new Set(kinds.map((kind) => kind[property])).size).toBe(kinds.length);
  });

  it('each give a row to learn from, and each format has rows of one of them', () => {
    const rowsOf = all.map(([, kind, example, judgment]) =>
      formats.map(({ rows }) => rows(kind, example, withSeen(judgment)).length),
    );
    for (const counts of rowsOf) expect(Math.max(...counts)).toBeGreaterThan(0);
    expect(formats.filter((_, place) => !rowsOf.some((counts) => counts[place]! > 0)).map(({ name }) => name)).toEqual([]);
    expect(kinds).toHaveLength(8);
  });

  it('name only fields that they have', () => {
    for (const { asked, verdict, selectionField, furtherFields = [], standing } of kinds) {
      for (const name of [selectionField, ...furtherFields, standing?.wording, standing?.answers])
        if (name !== undefined) expect(Object.keys(asked)).toContain(name);
      if (standing) expect(Object.keys(verdict)).toContain(standing.chosen);
      expect(Object.keys(asked).filter((name) => name in verdict)).toEqual([]);
    }
  });

  it('are suggested where there is room for a second selection', () => {
    expect(kindForTwo()?.name).toBe(preference.name);
  });
});

describe('[D3] a rival answer', () => {
  it('is never the person’s own slip', () => {
    const [example] = correction.examples;
    expect(correction.pairs?.(example!)).toMatchObject([{ chosen: 'net 45', rejected: 'net 30' }]);
    expect(correction.pairs?.({ ...example!, asked: { ...example!.asked, origin: 'own' } })).toEqual([]);
    expect(correction.pairs?.({ ...example!, verdict: { after: 'net 30 ' } })).toEqual([]);
    const [failed] = failure.examples;
    expect(failure.unpaired?.(failed!)).toMatchObject({ completion: failed!.asked.happened, isGood: false });
    expect(failure.unpaired?.({ ...failed!, asked: { ...failed!.asked, origin: 'own' } })).toBeUndefined();
  });

  it('is what somebody or something else stood for, where a person gave it up', () => {
    const [example] = tradeOff.examples;
    expect(tradeOff.pairs?.(example!)).toMatchObject([{ chosen: example!.verdict.gained, rejected: example!.verdict.gaveUp }]);
    const { rival: _rival, ...alone } = example!.verdict;
    expect(tradeOff.pairs?.({ ...example!, verdict: alone })).toEqual([]);
  });

  it('is every candidate that another was better than, and none of which about the same was said', () => {
    const [, example] = preference.examples;
    const { first, second, third } = example!.asked;
    expect(preference.pairs?.(example!)).toMatchObject([
      { chosen: first, rejected: second },
      { chosen: first, rejected: third },
    ]);
    expect(preference.pairs?.({ ...example!, verdict: { better: 'first', margin: 'same' } })).toEqual([]);
    expect(preference.pairs?.({ ...example!, asked: { ...example!.asked, origin: 'own' } })).toEqual([]);
    expect(preference.pairs?.({ ...example!, asked: { ...example!.asked, second: ` ${first}` } })).toHaveLength(1);
  });

  it('is no candidate that is not there', () => {
    const [example] = preference.examples;
    const missing = { ...example!, verdict: { better: 'third', margin: 'far' } as const };
    expect(preference.pairs?.(missing)).toEqual([]);
    expect(missingIn(exampleOf({ ...kinds.find(({ name }) => name === preference.name)!, examples: [missing] }))).toEqual([
      { field: 'better', ask: 'Which is better, of those that are there' },
    ]);
  });
});
