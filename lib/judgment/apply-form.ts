// Puts what was typed on the card or in the review sheet into a judgment: the kind says which fields belong to the case.
import { isFilled } from '#lib/judgment/answered.ts';
import type { Edited, Form } from '#lib/judgment/draft.ts';
import type { FieldValues } from '#lib/judgment/case.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { typedSaw, withTypedSaw } from '#lib/judgment/typed-saw.ts';
import { kindNamed, kinds } from '#lib/judgment/kinds/index.ts';

const pick = (fields: FieldValues, names: string[]): FieldValues => {
  const picked: FieldValues = {};
  for (const name of names) {
    const value = fields[name];
    if (isFilled(value)) picked[name] = Array.isArray(value) ? value.filter((entry) => entry.trim() !== '') : value;
  }
  return picked;
};

/** A new judgment with the form's answers. Empty fields and fields of other kinds are left out; an unknown kind becomes the first. */
export const applyForm = (before: Judgment, { kind: name, rationale, fields, saw }: Form): Judgment => {
  const judgment = withTypedSaw(before, saw);
  const kind = kindNamed(name) ?? kinds[0]!;
  return {
    ...judgment,
    kind: kind.name,
    case: { ...judgment.case, asked: pick(fields, Object.keys(kind.asked)) },
    body: {
      ...judgment.body,
      verdict: { ...judgment.body.verdict, fields: pick(fields, Object.keys(kind.verdict)), rationale },
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
  };
};

/** What the edit form opens with. */
export const editedOf = (judgment: Judgment): Edited => ({ form: formFrom(judgment), caseText: judgment.case.text });
