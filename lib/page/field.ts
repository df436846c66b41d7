// Fields that a person writes in: which one holds the selection, and which are never read (rule C6).
import { captionFor, namersOf } from '#lib/page/element/roots.ts';
import { lineIn } from '#lib/page/one-line.ts';
import { attributeOf, closest, tagOf } from '#lib/page/safe.ts';

const readable = new Set(['text', 'search', 'url', 'tel', '']);
const secretUse = /password|one-time-code|cc-/;

/** Names that say that a secret goes in, in the parts of a name: `userPassword`, `card-number`, `api_key`. */
const secretName =
  /pass(?:word|wd|code|phrase)|\bpwd\b|kennwort|passwort|\bsecrets?\b|\b(?:iban|bic|passwd|passphrase|credentials?|otp|totp|mfa|2fa|pin|cvv|cvc|csc|ssn|tan)\b|one time (?:code|password)|(?:api|access|private|secret|licence|license) ?key|(?:access|auth|api|bearer|refresh|csrf) ?token|\btoken\b|card ?(?:number|no|num)\b|security ?(?:code|answer)|verification ?code/;

/** Whether the name of a field says that a secret goes in. */
export const saysSecret = (name: string): boolean =>
  name !== '' &&
  secretName.test(
    name
      .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .toLowerCase(),
  );

/** Only what a person types or chooses can be a secret: a link that says “Forgot your password?” holds none. */
const isTyped = (field: Element): boolean => ['input', 'textarea', 'select'].includes(tagOf(field));

const naming = ['id', 'name', 'aria-label', 'placeholder', 'aria-placeholder', 'title'];

/** The words that a page puts beside a field to name it. */
export const captionOf = (field: Element): string => lineIn(captionFor(field) ?? closest(field, 'label'));

/** The words that a field says it is named by. */
export const namedBy = (field: Element): string => namersOf(field).map(lineIn).join(' ').trim();

/** A field whose content is masked or meant for a secret. */
export const isSecret = (field: Element): boolean => {
  if (attributeOf(field, 'type').toLowerCase() === 'password') return true;
  if (secretUse.test(attributeOf(field, 'autocomplete').toLowerCase())) return true;
  if (isTyped(field) && [...naming.map((each) => attributeOf(field, each)), captionOf(field), namedBy(field)].some(saysSecret))
    return true;
  const masked = getComputedStyle(field).getPropertyValue('-webkit-text-security');
  return masked !== '' && masked !== 'none';
};

/** Whether a person writes in this element. */
export const isField = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLInputElement ||
  element instanceof HTMLSelectElement ||
  (element instanceof HTMLElement && element.isContentEditable);

/** The part of a text field that is selected; nothing from fields that are not read. */
export const selectedIn = (field: Element): string => {
  const isText = field instanceof HTMLTextAreaElement;
  const isLine = field instanceof HTMLInputElement && readable.has(attributeOf(field, 'type').toLowerCase());
  if ((!isText && !isLine) || isSecret(field)) return '';
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
};
