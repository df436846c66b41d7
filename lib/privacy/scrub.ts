// What is done before every write (rule C6): secret-class values never reach our storage, nor does one that is half typed.
import { detectors } from '#lib/privacy/detectors/index.ts';
import { redactAll } from '#lib/privacy/redact.ts';

const secrets = detectors.filter((detector) => detector.class === 'secret');

/** Replaces secret-class values in every string of a plain value. For text that is finished. */
export const scrub = <T>(value: T): T => redactAll(value, secrets).value;

// A digit group that could grow into a card number, and a last word that could grow into a token.
const unfinished =
  /(?:\d(?:[ -]?\d){6,}[ -]?|(?<![A-Za-z0-9_-])(?=[A-Za-z0-9_.-]*[_.-]|[A-Za-z0-9_.-]*\d|eyJ|AKIA|ASIA|AIza)[A-Za-z0-9_.-]{8,}|-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\s\S]*)$/;

/** `scrub` for text that is still being typed: an ending that could become a secret is held back until it is finished. */
export const scrubWhileTyping = (text: string): string => scrub(text).replace(unfinished, '');
