// Puts what was typed on the card or in the review sheet into a judgment: the kind says which fields belong to the case.
import { isFilled } from '#lib/judgment/answered.ts';
import type { Edited, Form } from '#lib/judgment/draft.ts';
import type { FieldValues } from '#lib/judgment/case.ts';
import { schemaWithQuestion, schemaWithRubric, type Judgment } from '#lib/judgment/judgment.ts';
import { typedSaw, withTypedSaw } from '#lib/judgment/typed-saw.ts';
import { verdictFields } from '#lib/judgment/verdict-fields.ts';
import { kindNamed, kinds } from '#lib/judgment/kinds/index.ts';

const pick = (fields: FieldValues, names: string[]): FieldValues => {
  const picked: FieldValues = {};
  for (const name of names) {
    const value = fields[name];
    if (isFilled(value)) picked[name] = Array.isArray(value) ? value.filter((entry) => entry.trim() !== '') : value;
  }
  return picked;
};

/**
 * A new judgment with the form's answers. Empty fields and fields of other kinds are left out, and so is a standing question where the
 * kind can ask none; an unknown kind becomes the first. The criteria of a rubric are those that the case holds already (`under-rubric.ts`).
 */
export const applyForm = (before: Judgment, { kind: name, rationale, fields, saw, cannotJudge, question }: Form): Judgment => {
  const judgment = withTypedSaw(before, saw);
  const kind = kindNamed(name) ?? kinds[0]!;
  const { question: _question, rubric: held, ...judged } = judgment.case;
  const rubric = kind.isByRubric ? held : undefined;
  const { cannotJudge: _cannotJudge, ...verdict } = judgment.body.verdict;
  const isAsked = question !== undefined && kind.standing !== undefined;
  return {
    ...judgment,
    kind: kind.name,
    schema: Math.max(judgment.schema, isAsked ? schemaWithQuestion : 1, rubric ? schemaWithRubric : 1),
    case: {
      ...judged,
      asked: pick(fields, Object.keys(kind.asked)),
      ...(isAsked ? { question } : {}),
      ...(rubric ? { rubric } : {}),
    },
    body: {
      ...judgment.body,
      rubric: rubric ? judgment.body.rubric : null,
      verdict: {
        ...verdict,
        fields: pick(fields, Object.keys(verdictFields(kind, rubric))),
        rationale,
        ...(cannotJudge ? { cannotJudge } : {}),
      },
    },
  };
};

/** The form that a judgment opens with; the inverse of `applyForm` for judgments made by it. */
export const formFrom = (judgment: Judgment): Form => {
  const { kind, case: judged, body } = judgment;
  const saw = typedSaw(judgment);
  return {
    kind,
    rationale: body.verdict.rationale,
    fields: { ...judged.asked, ...body.verdict.fields },
    ...(saw === undefined ? {} : { saw }),
    ...(body.verdict.cannotJudge ? { cannotJudge: true as const } : {}),
    ...(judged.question ? { question: judged.question } : {}),
    ...(judged.rubric && body.rubric ? { rubric: body.rubric } : {}),
  };
};

/** What the edit form opens with. */
export const editedOf = (judgment: Judgment): Edited => ({ form: formFrom(judgment), caseText: judgment.case.text });
