// Which fields the edit form asks for: those of the kind; of a standing question only the answer, among the answers that it has.
import type { Form } from '#lib/judgment/draft.ts';
import { formOf, type FieldForm } from '#lib/judgment/fields.ts';
import type { CaseRubric } from '#lib/judgment/rubrics.ts';
import { verdictFields } from '#lib/judgment/verdict-fields.ts';
import type { Kind } from '#lib/judgment/kinds/define.ts';

/** The answer first, as on the sheet. None where the person says that it cannot be judged. */
export const editFields = (kind: Kind, { question, fields, cannotJudge }: Form, rubric?: CaseRubric): FieldForm[] => {
  if (cannotJudge) return [];
  const { asked, standing } = kind;
  const all = [...formOf(verdictFields(kind, rubric)), ...formOf(asked)];
  if (!question || !standing) return all;
  const answers = [fields[standing.answers] ?? []].flat();
  const choices = Object.fromEntries(answers.map((answer) => [answer, answer]));
  const wording = [fields[standing.wording] ?? ''].flat().join(' ');
  return all
    .filter(({ name }) => name !== standing.wording && name !== standing.answers)
    .map((field) => (field.name === standing.chosen ? { ...field, ask: wording, control: 'choice' as const, choices } : field));
};
