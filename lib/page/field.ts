// Fields that a person writes in: which one holds the selection, and which are never read (rule C6).
import { attributeOf } from '#lib/page/safe.ts';

const readable = new Set(['text', 'search', 'url', 'tel', '']);
const secretWords = /password|one-time-code|cc-/;

/** A field whose content is masked or meant for a secret. */
export const isSecret = (field: Element): boolean => {
  if (secretWords.test(attributeOf(field, 'autocomplete').toLowerCase())) return true;
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
