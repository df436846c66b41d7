// What is done before every write (rule C6): secret-class values never reach our storage, nor does one that is half typed.
import { redactAll } from '#lib/privacy/redact.ts';
import { secrets } from '#lib/privacy/secrets.ts';
import { unfinishedFrom } from '#lib/privacy/unfinished.ts';

/** Replaces secret-class values in every string of a plain value. For text that is finished. */
export const scrub = <T>(value: T): T => redactAll(value, secrets).value;

/**
 * `scrub` for text that is still being typed, at `caret` or at its end: the word there is held back while it could become a secret. What
 * stands behind it in the text was written before, and stays.
 */
export const scrubWhileTyping = (text: string, caret: number = text.length): string => {
  const end = caret + /^\S*/.exec(text.slice(caret))![0].length;
  // With the rest of the word at the caret, and without: what is typed may be a word of its own.
  const heads = [caret, end].map((to) => {
    const head = scrub(text.slice(0, to));
    return { head, from: unfinishedFrom(head) };
  });
  const held = heads.filter(({ head, from }) => from < head.length).toSorted((a, b) => a.from - b.from)[0];
  return held ? scrub(held.head.slice(0, held.from) + text.slice(end)) : scrub(text);
};
