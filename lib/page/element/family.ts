// Which elements of a page can be the same one: those of its family, such as everything that is pressed; and what they look like at a glance.
import { squeezed } from '#lib/page/element/squeezed.ts';
import { attributeOf, tagOf, textIn } from '#lib/page/safe.ts';

/* Each begins with a tag or with `[role]`, so that a browser need not look further at most elements: half the time on a large page. */
const pressed =
  'a,button,summary,input:is([type="button" i],[type="submit" i],[type="reset" i],[type="image" i]),[role]:is([role="button"],[role="link"],[role="tab"],[role="menuitem"])';
const ticked = 'input:is([type="checkbox" i],[type="radio" i]),[role]:is([role="checkbox"],[role="radio"],[role="switch"])';
const chosen = 'select,[role]:is([role="combobox"],[role="listbox"])';
const written =
  'input:not([type="checkbox" i],[type="radio" i],[type="button" i],[type="submit" i],[type="reset" i],[type="image" i]),textarea,[role]:is([role="textbox"],[role="searchbox"],[role="spinbutton"]),[contenteditable]';
const headed = 'h1,h2,h3,h4,h5,h6,[role="heading"]';

const byRole: Readonly<Record<string, string>> = {
  button: pressed,
  link: pressed,
  tab: pressed,
  menuitem: pressed,
  checkbox: ticked,
  radio: ticked,
  switch: ticked,
  combobox: `${chosen},${written}`,
  listbox: chosen,
  textbox: written,
  searchbox: written,
  spinbutton: written,
  heading: headed,
};

/** A selector for the family of an element with this tag and role; of those that belong to none, the tag itself. */
export const familyOf = (tag: string, role: string): string => byRole[role] ?? CSS.escape(tag);

/** What an element says at a glance, cheaply: for a first look at many. Hidden text counts, styles do not. */
export const glanceAt = (element: Element): string =>
  attributeOf(element, 'aria-label') ||
  squeezed(textIn(element).slice(0, 400)) ||
  attributeOf(element, 'title') ||
  attributeOf(element, 'alt') ||
  attributeOf(element, 'placeholder');

/** Two elements with one sign look the same by themselves. */
export const signOf = (element: Element): string => `${tagOf(element)} ${attributeOf(element, 'type')} ${glanceAt(element)}`;
