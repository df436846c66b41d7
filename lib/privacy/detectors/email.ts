// E-mail addresses, as people write them in text (RFC 5322 dot-atom, letters of any script).
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';

// Lengths are bounded by RFC 5321 (64 before the @, 63 a name part), which also keeps the search linear.
const pattern =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/gu;

export const email = defineDetector({
  name: 'email',
  class: 'personal',
  words: 'an e-mail address',
  find: (text) => spansOf(text, pattern),
  hits: ['kim.larsen@example.com', 'a+b@mail.example.co.uk', "o'neil_7@example.org", 'zoë@exämple.de', 'x@xn--exmple-cua.de'],
  misses: ['user at example dot com', 'a@b', '@handle', 'kim@', 'version 1.2@3', 'me@localhost'],
});
