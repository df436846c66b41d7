// E-mail addresses, as people write them in text (RFC 5322 dot-atom, letters of any script).
import { defineDetector, type Span } from '#lib/privacy/detectors/define.ts';

// Lengths are bounded by RFC 5321 (64 before the @, 63 a name part), which also keeps the search linear.
const longestName = 64;
const inName = /[\p{L}\p{N}._%+'-]/u;
const host = /^(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/u;

/** Where the name before an @ begins, which is never with a sign; the place of the @ where there is none. */
const startOf = (text: string, at: number, from: number): number => {
  let start = at;
  while (start > from && at - start <= longestName && inName.test(text[start - 1]!)) start--;
  if (at - start > longestName) return at;
  while (start < at && !/[\p{L}\p{N}]/u.test(text[start]!)) start++;
  return start;
};

/** From each @ to both sides: most texts have none, and no other place has to be looked at. */
const find = (text: string): Span[] => {
  const spans: Span[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = startOf(text, at, from);
    const end = start < at ? at + 1 + (host.exec(text.slice(at + 1, at + 640))?.[0].length ?? -1) : at;
    if (end <= at) continue;
    spans.push({ start, end });
    from = end;
  }
  return spans;
};

export const email = defineDetector({
  name: 'email',
  class: 'personal',
  words: 'an e-mail address',
  find,
  hits: [
    'kim.larsen@example.com',
    'a+b@mail.example.co.uk',
    "o'neil_7@example.org",
    'zoë@exämple.de',
    'x@xn--exmple-cua.de',
    "'‹kim@example.com›'",
  ],
  misses: ['user at example dot com', 'a@b', '@handle', 'kim@', 'version 1.2@3', 'me@localhost'],
});
