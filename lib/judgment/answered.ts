// What counts as an answer on a form, for the card that is filled in and for the draft that is left.
import type { Form } from '#lib/judgment/draft.ts';
import type { FieldValues } from '#lib/judgment/case.ts';
import type { FieldValue } from '#lib/judgment/fields.ts';
import type { EditEvidence } from '#lib/judgment/edit-evidence.ts';
import { fieldsOfEdit } from '#lib/judgment/edit-fields.ts';
import { kindNamed, kinds } from '#lib/judgment/kinds/index.ts';

/** Whether a field holds more than white space. */
export const isFilled = (value: FieldValue | undefined): value is FieldValue =>
  value !== undefined && (Array.isArray(value) ? value.some((line) => line.trim() !== '') : value.trim() !== '');

/**
 * Whether nothing was answered that a record of this kind would hold. What only repeats the selection, the edit, or what is filled in
 * beforehand, is no answer, nor is what a standing question asks.
 */
export const isBlank = (
  { kind: name, rationale, fields, saw = '', cannotJudge, question }: Form,
  selected: readonly string[],
  edit?: EditEvidence,
  filled: FieldValues = {},
): boolean => {
  if (cannotJudge) return false;
  const kind = kindNamed(name) ?? kinds[0]!;
  const { asked, verdict, selectionField, furtherFields, streamed, standing, isByRubric } = kind;
  const edited = fieldsOfEdit(kind, edit);
  const isGiven = (field: string): boolean =>
    (question !== undefined && (field === standing?.wording || field === standing?.answers)) ||
    ([selectionField, ...(furtherFields ?? [])].includes(field) &&
      isFilled(fields[field]) &&
      selected.includes(String(fields[field]))) ||
    (field === streamed?.field && fields[field] === streamed.is && selected.length > 1) ||
    fields[field] === edited[field] ||
    (filled[field] !== undefined && JSON.stringify(fields[field]) === JSON.stringify(filled[field]));
  const isAnswered = (field: string): boolean => isFilled(fields[field]) && !isGiven(field);
  // Verdicts on criteria stand among the fields under names of their own.
  const names = isByRubric ? Object.keys(fields) : [...Object.keys(asked), ...Object.keys(verdict)];
  return saw.trim() === '' && rationale.trim() === '' && !names.some(isAnswered);
};
