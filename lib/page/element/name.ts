/* A small part of the accessible name computation (accname 1.2): what names controls in practice. Not told: text made by style sheets,
   `aria-owns`, and embedded controls inside a name, whose values are never read (rule C6). */
import { saidText, squeezed } from '#lib/page/element/squeezed.ts';
import { captionFor, namersOf } from '#lib/page/element/roots.ts';
import { attributeOf, closest, first, tagOf, textIn } from '#lib/page/safe.ts';

/** Roles that are named by what is in them. */
const namedByContent = new Set([
  'button',
  'cell',
  'checkbox',
  'columnheader',
  'gridcell',
  'heading',
  'link',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'option',
  'radio',
  'row',
  'rowheader',
  'switch',
  'tab',
  'tooltip',
  'treeitem',
]);

const captions: Readonly<Record<string, string>> = { fieldset: 'legend', figure: 'figcaption', table: 'caption', svg: 'title' };

/** Names of pictures in an element, which say what a control with an icon does. */
const pictured = (element: Element): string => {
  const picture = first(element, 'img[alt]:not([alt=""]), [aria-label], svg title');
  if (!picture) return '';
  return attributeOf(picture, 'aria-label') || attributeOf(picture, 'alt') || textIn(picture);
};

const isField = (tag: string): boolean => ['input', 'select', 'textarea', 'meter', 'output', 'progress'].includes(tag);

/** The text of the <label> of a field, without the field. */
const captionOf = (element: Element): string =>
  saidText(captionFor(element) ?? (isField(tagOf(element)) ? closest(element, 'label') : null));

const ways: readonly ((element: Element, role: string) => string)[] = [
  (element) => namersOf(element).map(saidText).join(' '),
  (element) => attributeOf(element, 'aria-label'),
  (element) => captionOf(element),
  (element) => {
    const tag = tagOf(element);
    if (tag === 'input' && /^(?:button|submit|reset)$/i.test(attributeOf(element, 'type'))) return attributeOf(element, 'value');
    if (tag === 'img' || tag === 'area' || tag === 'input') return attributeOf(element, 'alt');
    const caption = captions[tag];
    return caption ? saidText(first(element, caption)) : '';
  },
  (element, role) => (namedByContent.has(role) ? saidText(element) || pictured(element) : ''),
  (element) => attributeOf(element, 'title'),
  (element) => attributeOf(element, 'placeholder') || attributeOf(element, 'aria-placeholder'),
];

/** The accessible name, squeezed and cut; empty where there is none. */
export const nameOf = (element: Element, role: string): string => {
  for (const way of ways) {
    const name = squeezed(way(element, role));
    if (name) return name;
  }
  return '';
};
