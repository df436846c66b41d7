// A form that is being typed in, before it is written (rule C6): in the text at the caret a word that could become a secret is held back.
import { clean } from '#lib/judgment/clean.ts';
import { mapStrings } from '#lib/privacy/redact.ts';
import { scrub, scrubWhileTyping } from '#lib/privacy/scrub.ts';
import { caretAfter } from '#lib/privacy/unfinished.ts';

/** Every text in a plain value. */
const textsIn = (value: unknown): Set<string> => {
  const texts = new Set<string>();
  mapStrings(value, (text) => (texts.add(text), text));
  return texts;
};

/** What stands under a key, where there is anything. */
const under = (value: unknown, key: string): unknown => (value as Record<string, unknown> | undefined)?.[key];

/** The form as it may be written, `before` being what it was a key ago. A text that stood there then, wherever, is finished. */
export const scrubForm = <Typed>(typed: Typed, before: Typed): Typed => {
  const finished = textsIn(mapStrings(before, clean));
  const safe = (value: unknown, was: unknown): unknown => {
    if (typeof value === 'string') {
      const text = clean(value);
      return finished.has(text)
        ? scrub(text)
        : scrubWhileTyping(text, caretAfter(typeof was === 'string' ? was : undefined, text));
    }
    if (Array.isArray(value)) return value.map((each, at) => safe(each, under(was, String(at))));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, safe(each, under(was, key))]));
  };
  return safe(typed, before) as Typed;
};
