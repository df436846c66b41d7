// Where a text that is being typed could still become a secret: from there on nothing is written yet (rule C6).
import { namesInUrls, namesOfSecrets, vagueNamesInUrls } from '#lib/privacy/named-secrets.ts';

/** Could grow into a card number: its first digits, and more in groups. */
const cardBegun = /(?<!\d)(?:0604|1800|2131|2[2-7]\d\d|[3-6]\d{3})(?:[ -]?\d){3,}[ -]?$/;
/** Could grow into a token: long, with signs or digits among its letters, or begun like one. */
const tokenBegun = /^(?=.*[_.-]|.*\d|eyJ|AKIA|ASIA|AIza)[A-Za-z0-9_.-]{8,}$/;
const keyBegun =
  /-----(?:BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----(?:[A-Za-z0-9+/=\s\\:,]|-(?!-))*-{0,5}(?:END [A-Z0-9 ]*-{0,4})?|[A-Z0-9 ]*-{0,4})$/;
const named = new RegExp(`(?:${namesOfSecrets}["'\`]?|(?<![A-Za-z])(?:bearer|basic)\\s{1,3})([^\\s"'\`<>⟨⟩,;()]*)$`, 'iu');
const inQuery = new RegExp(`[?&#;](?:${namesInUrls}|${vagueNamesInUrls})=([^\\s&#"'<>⟨⟩]*)$`, 'i');
const login = /:\/\/([^\s/?#@⟨⟩"'<>]{1,128}:[^\s/?#@⟨⟩"'<>]*)$/;

/** The last stretch of these signs, at most so long. */
const lastOf = (text: string, sign: RegExp, most: number): string => {
  let from = text.length;
  while (from > 0 && text.length - from < most && sign.test(text[from - 1]!)) from--;
  return text.slice(from);
};

/** How much at the end of `tail` a pattern holds back: its first group, else the whole match. */
const held = (pattern: RegExp, tail: string): number => {
  const match = pattern.exec(tail);
  return (match?.[1] ?? match?.[0] ?? '').length;
};

/** The place up to which the text can be written while more is typed at its end. */
export const unfinishedFrom = (text: string): number => {
  const address = lastOf(text, /\S/, 16_000);
  const heading = text.lastIndexOf('-----BEGIN ');
  const most = Math.max(
    // Of more than 48 signs none is a card number that begins there.
    held(cardBegun, text.slice(-48)),
    held(tokenBegun, lastOf(text, /[A-Za-z0-9_.-]/, 16_000)),
    // The value, and room for its name.
    held(named, text.slice(-80 - lastOf(text, /[^\s"'`<>⟨⟩,;()]/, 16_000).length)),
    held(inQuery, address),
    held(login, address),
    held(keyBegun, text.slice(heading < 0 ? -64 : heading)),
  );
  return text.length - most;
};

/** Where the caret is in a text that was changed from another: right before what is as it was up to the end. At its end without another. */
export const caretAfter = (before: string | undefined, text: string): number => {
  if (before === undefined || before === text) return text.length;
  const most = Math.min(before.length, text.length);
  let same = 0;
  while (same < most && before[before.length - 1 - same] === text[text.length - 1 - same]) same++;
  return text.length - same;
};
