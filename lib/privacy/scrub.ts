// What is done before every write (rule C6): secret-class values never reach our storage, nor does one that is half typed.
import { redactAll } from '#lib/privacy/redact.ts';
import { secrets } from '#lib/privacy/secrets.ts';
import { unfinishedFrom } from '#lib/privacy/unfinished.ts';

/** Replaces secret-class values in every string of a plain value. For text that is finished. */
export const scrub = <T>(value: T): T => redactAll(value, secrets).value;

/** `scrub` for text that is still being typed: an ending that could become a secret is held back until it is finished. */
export const scrubWhileTyping = (text: string): string => {
  const scrubbed = scrub(text);
  return scrubbed.slice(0, unfinishedFrom(scrubbed));
};
