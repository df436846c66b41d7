// What is done before every write (rule C6): secret-class values never reach our storage, nor does one that is half typed.
import { detectors } from '#lib/privacy/detectors/index.ts';
import { redactAll } from '#lib/privacy/redact.ts';

const secrets = detectors.filter((detector) => detector.class === 'secret');

/** Replaces secret-class values in every string of a plain value. For text that is finished. */
export const scrub = <T>(value: T): T => redactAll(value, secrets).value;

// What could grow into a card number (by its first digits), into a token (by its signs), or into a private key.
const unfinished = new RegExp(
  [
    '(?:0604|1800|2131|2[2-7]\\d\\d|[3-6]\\d{3})(?:[ -]?\\d){3,}[ -]?',
    '(?<![A-Za-z0-9_-])(?=[A-Za-z0-9_.-]*[_.-]|[A-Za-z0-9_.-]*\\d|eyJ|AKIA|ASIA|AIza)[A-Za-z0-9_.-]{8,}',
    '-----(?:BEGIN [A-Z0-9 ]*PRIVATE KEY-----[A-Za-z0-9+/=\\s]*|[A-Z0-9 ]*-{0,4})',
  ]
    .map((each) => `(?:${each})`)
    .join('|')
    .replace(/^(.*)$/s, '(?:$1)$'),
);

/** `scrub` for text that is still being typed: an ending that could become a secret is held back until it is finished. */
export const scrubWhileTyping = (text: string): string => scrub(text).replace(unfinished, '');
