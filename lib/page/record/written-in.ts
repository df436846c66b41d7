// What a person writes in, as a recording tells it apart: what is for secrets is never read (rule R3).
import { isSecret, saysSecret } from '#lib/page/field.ts';
import { nameOf } from '#lib/page/element/name.ts';
import { roleOf } from '#lib/page/element/role.ts';
import { attributeOf, parentOf, shadowOf, tagOf } from '#lib/page/safe.ts';

/**
 * field: text, told as a whole when it is done · rich: written key by key · secret: not read · pressed: a control that keys press like
 * clicks · unknown: one in which nobody can look, not read either · none: nothing to write in.
 */
export type Sort = 'field' | 'rich' | 'secret' | 'pressed' | 'unknown' | 'none';

const pressedTypes = /^(?:button|submit|reset|image|checkbox|radio|file|color)$/;

/** Whether a field is told by its value, if it is told at all. */
export const isWrittenIn = (element: Element): boolean => {
  const tag = tagOf(element);
  return (
    tag === 'textarea' || tag === 'select' || (tag === 'input' && !pressedTypes.test(attributeOf(element, 'type').toLowerCase()))
  );
};

/** One that was for a secret stays so, also where the page shows what is in it. */
const secrets = new WeakSet<Element>();

const hidesContent = (element: Element, isField: boolean): boolean => {
  if (secrets.has(element)) return true;
  // What a field is called is part of whether it is for a secret.
  if (!isSecret(element) && (isField || !saysSecret(nameOf(element, roleOf(element))))) return false;
  secrets.add(element);
  return true;
};

const isEditable = (element: Element): boolean =>
  Boolean(Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'isContentEditable')!.get!.call(element));

/** The outermost element around one that is written in as rich text. */
export const editorOf = (element: Element): Element => {
  let editor = element;
  for (let at = parentOf(element); at instanceof HTMLElement && isEditable(at); at = parentOf(at)) editor = at;
  return editor;
};

const sortAnew = (element: Element): Sort => {
  const tag = tagOf(element);
  if (isWrittenIn(element)) return hidesContent(element, true) ? 'secret' : 'field';
  if (['button', 'summary', 'a', 'input'].includes(tag)) return 'pressed';
  if (element instanceof HTMLElement && isEditable(element)) return hidesContent(editorOf(element), false) ? 'secret' : 'rich';
  // A closed root that not even we are shown has the keyboard somewhere in it.
  return tag.includes('-') && !shadowOf(element) ? 'unknown' : 'none';
};

/** Milliseconds for which a field counts as what it was: several listeners ask in a row, and its value is read after a look anew. */
const fresh = 500;
const known = new WeakMap<Element, number>();

/** What an element is to write in. `isAnew` before anything of it is read; what is told key by key is looked at anew with each. */
export const sortOf = (element: Element, isAnew = false): Sort => {
  const now = performance.now();
  if (!isAnew && now - (known.get(element) ?? -Infinity) < fresh && !secrets.has(element)) return 'field';
  const sort = sortAnew(element);
  if (sort === 'field') known.set(element, now);
  else known.delete(element);
  return sort;
};

const values: readonly object[] = [HTMLInputElement.prototype, HTMLTextAreaElement.prototype, HTMLSelectElement.prototype];

/** What stands in a field, by the getter of the browser's own. */
export const textIn = (element: Element): string => {
  const proto = values[['input', 'textarea', 'select'].indexOf(tagOf(element))];
  return proto ? String(Object.getOwnPropertyDescriptor(proto, 'value')!.get!.call(element)) : '';
};
