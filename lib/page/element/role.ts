// The ARIA role of an element: told, else implied by its tag (HTML-AAM). Only roles that help to tell elements apart or to name them.
import { attributeOf, closest, tagOf } from '#lib/page/safe.ts';

const byTag: Readonly<Record<string, string>> = {
  article: 'article',
  aside: 'complementary',
  button: 'button',
  dd: 'definition',
  details: 'group',
  dialog: 'dialog',
  dt: 'term',
  fieldset: 'group',
  figure: 'figure',
  form: 'form',
  hr: 'separator',
  img: 'image',
  li: 'listitem',
  main: 'main',
  meter: 'meter',
  nav: 'navigation',
  ol: 'list',
  option: 'option',
  output: 'status',
  p: 'paragraph',
  progress: 'progressbar',
  summary: 'button',
  table: 'table',
  td: 'cell',
  textarea: 'textbox',
  th: 'columnheader',
  tr: 'row',
  ul: 'list',
};

const byType: Readonly<Record<string, string>> = {
  button: 'button',
  checkbox: 'checkbox',
  image: 'button',
  number: 'spinbutton',
  radio: 'radio',
  range: 'slider',
  reset: 'button',
  search: 'searchbox',
  submit: 'button',
};

/** The role; empty where an element has none. */
export const roleOf = (element: Element): string => {
  const told = attributeOf(element, 'role').trim().split(/\s+/)[0]!.toLowerCase().slice(0, 40);
  if (told) return told;
  const tag = tagOf(element);
  if (/^h[1-6]$/.test(tag)) return 'heading';
  if (tag === 'a' || tag === 'area') return Element.prototype.hasAttribute.call(element, 'href') ? 'link' : '';
  if (tag === 'input') return byType[attributeOf(element, 'type').toLowerCase()] ?? 'textbox';
  if (tag === 'select') {
    const isList = Element.prototype.hasAttribute.call(element, 'multiple') || Number(attributeOf(element, 'size')) > 1;
    return isList ? 'listbox' : 'combobox';
  }
  if (tag === 'td' && closest(element, '[role="grid"], [role="treegrid"]')) return 'gridcell';
  if (tag === 'th' && attributeOf(element, 'scope') === 'row') return 'rowheader';
  return byTag[tag] ?? '';
};
