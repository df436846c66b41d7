// The value of a field that has one: what stands in a line or box, what is chosen in a list, whether a box is ticked; ARIA widgets too.
import { captionOf } from '#lib/page/field.ts';
import { lineIn } from '#lib/page/one-line.ts';
import { all, attributeOf, ownerOf, tagOf } from '#lib/page/safe.ts';

const written = new Set(
  ['', 'text', 'search', 'url', 'tel', 'email', 'number', 'date', 'time', 'month', 'week'].concat(
    'datetime-local',
    'color',
    'range',
  ),
);

const ticked = (isTicked: boolean): string => (isTicked ? 'ticked' : 'not ticked');
const joined = (elements: Iterable<Element>): string => Array.from(elements, (each) => lineIn(each)).join('\n');

/** The words beside a radio button, else its value. */
const wordsOf = (radio: HTMLInputElement): string => captionOf(radio) || radio.value;

const radioText = (radio: HTMLInputElement): string => {
  const page = ownerOf(radio);
  const group = page ? all(page, 'input[type=radio]') : [];
  const chosen = (group as HTMLInputElement[]).find(
    (each) => each.name === radio.name && each.form === radio.form && each.checked,
  );
  return chosen ? wordsOf(chosen) : '';
};

/** Whether keys or clicks choose here, as opposed to writing. */
export const isChoice = (element: Element): boolean => {
  const type = attributeOf(element, 'type').toLowerCase();
  if (tagOf(element) === 'input') return type === 'checkbox' || type === 'radio' || type === 'range' || type === 'color';
  return tagOf(element) === 'select' || ariaText(element) !== undefined;
};

/** The state of a widget that says by ARIA what it shows; nothing for other elements. */
const ariaText = (element: Element): string | undefined => {
  const has = (name: string) => Element.prototype.hasAttribute.call(element, name);
  switch (attributeOf(element, 'role')) {
    case 'checkbox':
    case 'switch':
    case 'radio':
    case 'menuitemcheckbox':
      return has('aria-checked') ? ticked(attributeOf(element, 'aria-checked') === 'true') : undefined;
    case 'slider':
    case 'spinbutton':
      return attributeOf(element, 'aria-valuetext') || attributeOf(element, 'aria-valuenow') || undefined;
    case 'radiogroup':
      return joined(all(element, '[aria-checked=true]'));
    case 'listbox':
      return joined(all(element, '[aria-selected=true]'));
    case 'combobox':
      return tagOf(element) === 'input' || tagOf(element) === 'textarea' ? undefined : lineIn(element);
    default:
      return undefined;
  }
};

/** The value of a field; nothing for elements that have none. Callers have made sure that it is no secret. */
export const choiceText = (element: Element): string | undefined => {
  const tag = tagOf(element);
  if (tag === 'textarea') return (element as HTMLTextAreaElement).value;
  if (tag === 'select') return joined((element as HTMLSelectElement).selectedOptions);
  if (tag !== 'input') return ariaText(element);
  const input = element as HTMLInputElement;
  const type = attributeOf(input, 'type').toLowerCase();
  if (type === 'checkbox') return ticked(input.checked);
  if (type === 'radio') return radioText(input);
  return written.has(type) || !/^(?:password|file|hidden|button|submit|reset|image)$/.test(type) ? input.value : undefined;
};
