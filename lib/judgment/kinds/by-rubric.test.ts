// Records that are judged by a rubric: every criterion has a verdict, no other has one, and each refusal says where.
import { describe, expect, it } from 'vitest';
import { answerSchema } from '#lib/judgment/answer-schema.ts';
import { applyForm, formFrom } from '#lib/judgment/apply-form.ts';
import { isComplete, missingIn } from '#lib/judgment/complete.ts';
import { exampleOf } from '#lib/judgment/example.ts';
import { judgment as judgmentSchema, schemaWithRubric } from '#lib/judgment/judgment.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import { noteName, verdictFields } from '#lib/judgment/verdict-fields.ts';
import { payloadOf, readPayload } from '#lib/privacy/payload.ts';

const kind = kinds.find(({ isByRubric }) => isByRubric)!;
const judgment = exampleOf(kind);
const { rubric } = judgment.case;
const { fields } = judgment.body.verdict;
const [first] = rubric!.criteria;

const withFields = (changed: typeof fields) => ({
  ...judgment,
  body: { ...judgment.body, verdict: { ...judgment.body.verdict, fields: changed } },
});
const issuesOf = (changed: typeof fields) => answerSchema(verdictFields(kind, rubric)).safeParse(changed).error?.issues;

describe('[Q2] an evaluation', () => {
  it('says version 3, and names rubric, version and criteria', () => {
    expect(judgment.schema).toBe(schemaWithRubric);
    expect(judgment.body.rubric).toMatchObject({ version: 1 });
    expect(judgment.case.rubric!.criteria.length).toBeGreaterThan(1);
    expect(isComplete(judgment)).toBe(true);
  });

  it('lacks by name and path every criterion without a verdict, and every note that is needed', () => {
    for (const criterion of rubric!.criteria) {
      const { [criterion.id]: _verdict, ...others } = fields;
      expect(missingIn(withFields(others))).toEqual([{ field: criterion.id, ask: criterion.words }]);
      expect(isComplete(withFields(others))).toBe(false);
      expect(issuesOf(others)).toEqual([expect.objectContaining({ path: [criterion.id] })]);
    }
    const { [noteName(first!)]: _note, ...bare } = fields;
    expect(first!.needsNote).toBe(true);
    expect(issuesOf(bare)).toEqual([expect.objectContaining({ path: [noteName(first!)] })]);
  });

  it('refuses a verdict that is no step of its criterion, and one on a criterion that the rubric has not', () => {
    expect(issuesOf({ ...fields, [first!.id]: 'perhaps' })).toEqual([expect.objectContaining({ path: [first!.id] })]);
    expect(issuesOf({ ...fields, cZzzzzzz: 'met' })).toEqual([expect.objectContaining({ keys: ['cZzzzzzz'] })]);
    expect(isComplete(withFields({ ...fields, cZzzzzzz: 'met' }))).toBe(false);
    const typed = applyForm(judgment, { ...formFrom(judgment), fields: { ...judgment.case.asked, ...fields, cZzzzzzz: 'met' } });
    expect(typed).toEqual(judgment);
  });

  it('refuses what a criterion does not say, and says where', () => {
    const criteria = rubric!.criteria.map((each, place) => (place === 1 ? { ...each, unheardOf: 'x' } : each));
    const { error } = judgmentSchema.safeParse({ ...judgment, case: { ...judgment.case, rubric: { ...rubric, criteria } } });
    expect(error!.issues).toEqual([expect.objectContaining({ path: ['case', 'rubric', 'criteria', 1], keys: ['unheardOf'] })]);
  });

  it('is none without a rubric, without its name, or under a kind that has none', () => {
    const { rubric: _rubric, ...bare } = judgment.case;
    expect(missingIn({ ...judgment, case: bare })).toEqual([{ field: 'rubric', ask: 'A rubric to judge by' }]);
    expect(isComplete({ ...judgment, body: { ...judgment.body, rubric: null } })).toBe(false);
    const other = exampleOf(kinds[0]!);
    expect(isComplete({ ...other, case: { ...other.case, rubric: rubric! } })).toBe(false);
    const left = applyForm(judgment, { ...formFrom(judgment), kind: kinds[0]!.name });
    expect([left.case.rubric, left.body.rubric]).toEqual([undefined, null]);
  });
});

it('[C6] criteria and notes are redacted like anything that a stranger could read; names of criteria stay', () => {
  const criteria = rubric!.criteria.map((each) => ({ ...each, guidance: 'Ask kim.larsen@example.com' }));
  const told = withFields({ ...fields, [noteName(first!)]: 'Says kim.larsen@example.com' });
  const { text, hidden } = payloadOf({ ...told, case: { ...told.case, rubric: { ...rubric!, criteria } } });
  expect(text).not.toContain('kim.larsen');
  expect(hidden).toHaveLength(1);
  const payload = readPayload(text);
  expect(payload.case.rubric!.criteria.map(({ id }) => id)).toEqual(criteria.map(({ id }) => id));
  expect(payload.body.verdict.fields[noteName(first!)]).toBe('Says ⟨email-1⟩');
  expect(isComplete(payload)).toBe(true);
});
