// What an edit answers by itself: the kind that takes edits, and the fields of it that are filled in before the person says anything.
import type { FieldValues } from '#lib/judgment/case.ts';
import type { EditEvidence } from '#lib/judgment/edit-evidence.ts';
import type { Coverage, Evidence } from '#lib/judgment/evidence.ts';
import type { Kind } from '#lib/judgment/kinds/define.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';

/** The edit among the pieces of evidence, or nothing. */
export const editAmong = (evidence: readonly Evidence[]): EditEvidence | undefined =>
  evidence.find((each): each is EditEvidence => each.type === 'edit');

/** The answers of a kind that an edit gives. Where the text came from is among them only if that is known (rule D3). */
export const fieldsOfEdit = ({ edit: names }: Kind, edit: EditEvidence | undefined): FieldValues => {
  if (!names || !edit) return {};
  const origin = names.known[edit.came];
  return { [names.before]: edit.before, [names.after]: edit.after, ...(origin ? { [names.origin]: origin } : {}) };
};

/** The kind that is suggested after an edit, or after one in a place whose text cannot be read; the person decides. */
export const suggestedKind = (edit: EditEvidence | undefined, coverage: readonly Coverage[]): Kind | undefined =>
  edit || coverage.some(({ code }) => code === 'edit-unreadable') ? kinds.find((kind) => kind.edit) : undefined;
