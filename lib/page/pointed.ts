// Which control a person points at when nothing is selected: the one that has the keyboard, unless it is for secrets or says nothing.
import { isSecret, saysSecret } from '#lib/page/field.ts';
import { nameOf } from '#lib/page/element/name.ts';
import { roleOf } from '#lib/page/element/role.ts';
import { byIdBeside } from '#lib/page/element/roots.ts';
import { valueOf } from '#lib/page/element/value.ts';
import { attributeOf, focusedIn, textIn } from '#lib/page/safe.ts';

/** What can be pointed at. A region that only scrolls has the keyboard too, and is none of these. */
const controls = new Set([
  'button',
  'cell',
  'checkbox',
  'columnheader',
  'combobox',
  'gridcell',
  'link',
  'listbox',
  'listitem',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'option',
  'radio',
  'row',
  'rowheader',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
  'treeitem',
]);

const fields = new Set(['textbox', 'searchbox', 'spinbutton', 'combobox']);

/** A list or grid has the keyboard as a whole and says which of its entries is meant. */
const activeIn = (focused: Element): Element => byIdBeside(focused, attributeOf(focused, 'aria-activedescendant')) ?? focused;

/** Whether a field is empty: the caret stands in many that nobody means, a search field or where one writes a message. */
const isEmpty = (field: Element): boolean => {
  const value = valueOf(field);
  if (value !== undefined) return value === '';
  return (field instanceof HTMLTextAreaElement ? field.value : textIn(field)).trim() === '';
};

/** The control; nothing where none has the keyboard. What is written in it at length is not read, only that it is meant. */
export const pointedIn = (page: Document): Element | undefined => {
  const focused = focusedIn(page);
  if (!focused) return undefined;
  const control = activeIn(focused);
  const role = roleOf(control);
  if (!controls.has(role) || isSecret(control)) return undefined;
  if (!fields.has(role)) return control;
  return isEmpty(control) || saysSecret(nameOf(control, role)) ? undefined : control;
};
