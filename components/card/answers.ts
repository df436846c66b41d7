// The card's form as the person fills it in: picking a kind, filling a field, and what is missing.
import { isFilled } from '#lib/judgment/answered.ts';
import type { FieldValues } from '#lib/judgment/case.ts';
import type { Form } from '#lib/judgment/draft.ts';
import type { EditEvidence } from '#lib/judgment/edit-evidence.ts';
import { fieldsOfEdit } from '#lib/judgment/edit-fields.ts';
import { formOf, type FieldForm, type FieldValue } from '#lib/judgment/fields.ts';
import { kindNamed, kinds } from '#lib/judgment/kinds/index.ts';
import type { Kind } from '#lib/judgment/kinds/define.ts';

/** The kind of a form; an unknown name shows as the first. */
export const kindOf = ({ kind }: Form): Kind => kindNamed(kind) ?? kinds[0]!;

/** The fields that a kind asks for, the required ones apart. */
export const fieldsOf = ({ asked, verdict }: Kind): { required: FieldForm[]; optional: FieldForm[] } => {
  const all = [...formOf(asked), ...formOf(verdict)];
  return { required: all.filter(({ isRequired }) => isRequired), optional: all.filter(({ isRequired }) => !isRequired) };
};

/** The form under another kind. What was typed stays; fields for the edit, and for the selection, take it when they are empty. */
export const withKind = (form: Form, kind: Kind, quote: string, edit?: EditEvidence): Form => {
  const { selectionField: name } = kind;
  const fields = { ...fieldsOfEdit(kind, edit), ...form.fields };
  const isTaken = name !== undefined && quote !== '' && !fields[name];
  return { ...form, kind: kind.name, fields: isTaken ? { ...fields, [name]: quote } : fields };
};

/** Both texts of an edit as the card has them now: in the fields of a kind that takes edits, else as they were seen. */
export const textsOfEdit = ({ fields }: Form, { edit: names }: Kind, edit: EditEvidence): { before: string; after: string } => {
  const read = (name: string | undefined, seen: string): string => {
    const typed = name === undefined ? undefined : fields[name];
    return typeof typed === 'string' ? typed : seen;
  };
  return { before: read(names?.before, edit.before), after: read(names?.after, edit.after) };
};

/** The field for where a text came from, where the page showed that and nobody need be asked (rule D3). */
export const knownOrigin = ({ edit: names }: Kind, edit: EditEvidence | undefined): string | undefined =>
  names && edit && names.known[edit.came] !== undefined ? names.origin : undefined;

/** The form with one field changed; an emptied field is gone. */
export const withField = (form: Form, name: string, value: FieldValue): Form => {
  const { [name]: _, ...others } = form.fields as FieldValues;
  return { ...form, fields: value.length === 0 ? others : { ...others, [name]: value } };
};

/** What is still missing before this could be agreed to; keeping never waits for it. */
export const isUnfinished = (form: Form): boolean =>
  form.rationale.trim() === '' || fieldsOf(kindOf(form)).required.some(({ name }) => !isFilled(form.fields[name]));

/** The reason as a note for the tool; the answer where no reason was given. */
export const noteOf = (form: Form): string => {
  const kind = kindOf(form);
  return form.rationale.trim() || kind.summary(form.fields as never, form.fields as never).trim();
};
