// A draft begins as a kind that the policy allows where it is made.
import { applyForm, formFrom } from '#lib/judgment/apply-form.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';

/** The draft as it is, or as one of the first kind among those that are allowed. `allowed` is null where all are. */
export const withAllowedKind = (draft: Judgment, allowed: readonly string[] | null): Judgment => {
  if (allowed === null || allowed.includes(draft.kind)) return draft;
  const first = kinds.find(({ name }) => allowed.includes(name));
  if (!first) return draft;
  const { question: _question, ...form } = formFrom(draft);
  return applyForm(draft, { ...form, kind: first.name, fields: {} });
};
