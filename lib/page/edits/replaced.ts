// A field whose nodes the page made anew, as tools do that draw themselves again: found by what it is called, if there is only one.
import { fieldAt, type Field } from '#lib/page/edits/field.ts';
import { all, isDocument, ownerOf, parentOf, tagOf } from '#lib/page/safe.ts';

/** Fields of the same sort that are looked at. */
const most = 200;

/** The field that took the place of one that is no longer in the page; nothing where that cannot be told. */
export const replacedBy = ({ root, key }: Field): Field | undefined => {
  const page = ownerOf(root);
  if (!page || !isDocument(page) || parentOf(page) !== null) return undefined;
  const alike = all(page, tagOf(root))
    .slice(0, most)
    .map(fieldAt)
    .filter((field): field is Field => typeof field === 'object' && field.key === key);
  return alike.length === 1 ? alike[0] : undefined;
};
