// The card's form as the person fills it in: picking a kind, filling a field, and what is missing.
import { isFilled } from '#lib/judgment/answered.ts';
import type { FieldValues } from '#lib/judgment/case.ts';
import type { Form } from '#lib/judgment/draft.ts';
import type { EditEvidence } from '#lib/judgment/edit-evidence.ts';
import { fieldsOfEdit } from '#lib/judgment/edit-fields.ts';
import { formOf, type FieldForm, type FieldValue } from '#lib/judgment/fields.ts';
import { kindNamed, kinds } from '#lib/judgment/kinds/index.ts';
import type { Kind } from '#lib/judgment/kinds/define.ts';
import type { OpenDraft } from '#lib/bridge/open-draft.ts';
import type { Draft } from '#lib/policy/rules/define.ts';
import { kindForTwo } from '#lib/judgment/suggest.ts';

/** The kind of a form; an unknown name shows as the first. */
export const kindOf = ({ kind }: Form): Kind => kindNamed(kind) ?? kinds[0]!;

/** The fields that are asked for in rows, those apart that the kind or the policy (`asked`) requires: all of the kind but those of a standing question that is asked. */
export const fieldsOf = (form: Form, asked: readonly string[] = []): { required: FieldForm[]; optional: FieldForm[] } => {
  const { asked: ofCase, verdict, standing, isByRubric } = kindOf(form);
  // What a rubric is judged by is answered beside the page, after its criteria.
  const given = isByRubric
    ? Object.keys(verdict)
    : form.question && standing
      ? [standing.wording, standing.answers, standing.chosen]
      : [];
  const all = [...formOf(ofCase), ...formOf(verdict)].filter(({ name }) => !given.includes(name));
  const isFirst = ({ name, isRequired }: FieldForm): boolean => isRequired || asked.includes(name);
  return { required: all.filter(isFirst), optional: all.filter((field) => !isFirst(field)) };
};

/**
 * The form under another kind. What was typed stays; the kind's fields for an edit, and those for what was selected, take it where they are
 * empty, in the order in which it was selected.
 */
export const withKind = (
  form: Form,
  kind: Kind,
  quotes: readonly string[],
  edit?: EditEvidence,
  filled: FieldValues = {},
): Form => {
  const { selectionField, furtherFields = [] } = kind;
  const fields = { ...filled, ...fieldsOfEdit(kind, edit), ...form.fields };
  for (const [index, name] of [selectionField, ...furtherFields].entries()) {
    const quote = quotes[index];
    if (name && quote && !fields[name]) fields[name] = quote;
  }
  return { ...form, kind: kind.name, fields };
};

/** The form after something more was selected: it goes where the kind has room, or else it speaks for a kind that has. */
export const withSelected = (
  form: Form,
  quotes: readonly string[],
  mayPick: boolean,
  filled: Readonly<Record<string, FieldValues>> = {},
): Form => {
  const kind = kindOf(form);
  if (kind.furtherFields) return withKind(form, kind, quotes);
  const suggested = mayPick ? kindForTwo() : undefined;
  return suggested ? withKind(form, suggested, quotes, undefined, filled[suggested.name]) : form;
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
export const isUnfinished = (form: Form): boolean => {
  if (form.rationale.trim() === '') return true;
  if (form.cannotJudge) return false;
  const { asked, verdict, lacks, isByRubric } = kindOf(form);
  if (isByRubric) return true;
  const isLacking = [...formOf(asked), ...formOf(verdict)].some(
    ({ name, isRequired }) => isRequired && !isFilled(form.fields[name]),
  );
  return isLacking || lacks?.(form.fields, form.fields) !== undefined;
};

/** The reason as a note for the tool; the answer where no reason was given. */
export const noteOf = (form: Form): string => {
  const kind = kindOf(form);
  return (
    form.rationale.trim() ||
    (form.cannotJudge ? 'Cannot judge' : '') ||
    kind.summary(form.fields as never, form.fields as never).trim()
  );
};

/** The form as a policy weighs it, with what the card began with. */
export const asDraft = (form: Form, quotes: readonly string[], opened: OpenDraft | undefined): Draft => ({
  kind: form.kind,
  rationale: form.rationale,
  fields: form.fields,
  workFunction: opened?.workFunction ?? null,
  hasEvidence: quotes.length > 0 || opened?.element !== undefined || opened?.edit !== undefined || Boolean(form.saw?.trim()),
  ...(form.cannotJudge ? { cannotJudge: true } : {}),
});
