// What a field held when the person went into it, in this page's memory and nowhere else: it goes with the page, or when the tool is
// switched off (rules K4, K9). Fields for secrets are not read (rule C6).
import { isSecret } from '#lib/page/field.ts';
import { focusedIn } from '#lib/page/safe.ts';
import type { Watching } from '#lib/page/watch.ts';

/** Where a document of ours keeps what it remembers. */
export interface Remembering extends Watching {
  precedentFields?: WeakMap<Element, string> | undefined;
}

const lines = new Set(['text', 'search', 'url', 'tel', 'email', 'number']);

/** What stands in a field; nothing where it is none that can be read. */
const textOf = (field: Element | undefined): string | undefined => {
  if (!(field instanceof HTMLElement) || isSecret(field)) return undefined;
  if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && lines.has(field.type))) return field.value;
  return field.isContentEditable ? field.innerText : undefined;
};

/** Remembers the field that has the focus now, and from now on each one that gets it, as it was at first. */
export const rememberIn = (world: Remembering, page: Document): void => {
  const signal = world.precedentWatch?.signal;
  if (!signal || world.precedentFields) return;
  const fields = (world.precedentFields = new WeakMap());
  const remember = (field: Element | undefined): void => {
    const text = textOf(field);
    if (field && text !== undefined && !fields.has(field)) fields.set(field, text);
  };
  remember(focusedIn(page) ?? undefined);
  page.addEventListener('focusin', (event) => remember(event.composedPath()[0] as Element), { capture: true, signal });
  signal.addEventListener('abort', () => (world.precedentFields = undefined));
};
