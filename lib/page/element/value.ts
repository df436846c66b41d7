// What is chosen or typed in a control, as a person sees it. Nothing from fields for secrets, and no writing (rule C6).
import { isSecret } from '#lib/page/field.ts';
import { squeezed } from '#lib/page/element/squeezed.ts';
import { attributeOf, tagOf } from '#lib/page/safe.ts';

/** Longest value, in UTF-16 units; as long as the schema allows. */
const longestValue = 1000;

const own = <T>(proto: object, name: string, element: Element): T =>
  Object.getOwnPropertyDescriptor(proto, name)!.get!.call(element) as T;

/** Kinds of inputs whose text is a value. All others hold none that is shown, or a secret. */
const shown = new Set([
  '',
  'text',
  'search',
  'url',
  'tel',
  'email',
  'number',
  'date',
  'datetime-local',
  'month',
  'time',
  'week',
  'range',
  'color',
]);

const checked = (is: boolean | 'mixed'): string => (is === 'mixed' ? 'partly' : is ? 'checked' : 'not checked');

const told = (element: Element): string | undefined => {
  const state =
    attributeOf(element, 'aria-checked') || attributeOf(element, 'aria-pressed') || attributeOf(element, 'aria-selected');
  if (state) return checked(state === 'mixed' ? 'mixed' : state === 'true');
  return attributeOf(element, 'aria-valuetext') || attributeOf(element, 'aria-valuenow') || undefined;
};

const ofInput = (element: Element): string | undefined => {
  const type = attributeOf(element, 'type').toLowerCase();
  if (type === 'checkbox' || type === 'radio') {
    const isMixed = own<boolean>(HTMLInputElement.prototype, 'indeterminate', element);
    return checked(isMixed ? 'mixed' : own<boolean>(HTMLInputElement.prototype, 'checked', element));
  }
  return shown.has(type) ? own<string>(HTMLInputElement.prototype, 'value', element) : undefined;
};

const ofSelect = (element: Element): string =>
  [...own<HTMLCollectionOf<HTMLOptionElement>>(HTMLSelectElement.prototype, 'selectedOptions', element)]
    .map((option) => own<string>(HTMLOptionElement.prototype, 'text', option))
    .join(', ');

/** The value; nothing where an element has none, holds a secret, or is written in at length. */
export const valueOf = (element: Element): string | undefined => {
  if (isSecret(element)) return undefined;
  const tag = tagOf(element);
  const value = tag === 'input' ? ofInput(element) : tag === 'select' ? ofSelect(element) : told(element);
  return value === undefined ? undefined : squeezed(value, longestValue);
};
