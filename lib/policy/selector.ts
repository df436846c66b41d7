// Which CSS selectors a site described as data may use: plain ones that a browser answers in one pass over the page, and no others.

/** Longest selector, in UTF-16 units. */
export const longestSelector = 200;

/** Alternatives of one selector, and elements named in one alternative. */
const most = { alternatives: 4, steps: 8 };

const ident = String.raw`-?(?:[_a-z\u00a0-\uffff]|\\[^\n\r\da-f])(?:[\w\u00a0-\uffff-]|\\[^\n\r\da-f])*`;
const value = String.raw`(?:"[^"\\\n]*"|'[^'\\\n]*'|${ident})`;
const simple = {
  /** `#id`, `.class`, and an attribute with or without a value. */
  name: String.raw`[#.]${ident}|\[\s*${ident}\s*(?:[~|^$*]?=\s*${value}\s*(?:[is]\s*)?)?\]`,
  place: String.raw`:(?:first|last|only)-(?:child|of-type)|:nth-(?:child|of-type)\(\s*\d{1,4}\s*\)`,
};
/** One thing said of an element. Each begins with another character and ends where it must: no text makes this search twice. */
const one = new RegExp(`(?:\\*|${ident})|${simple.name}|${simple.place}|:not\\(\\s*(?:${ident}|${simple.name})\\s*\\)`, 'iy');
const between = /\s*[>+]\s*|\s+/y;

const take = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

/** What is wrong with a part of one alternative, or nothing. Elements are named in order, a tag only at the beginning of one. */
const wrongIn = (text: string): string | undefined => {
  let steps = 1;
  let isBegun = false;
  for (let at = 0; at < text.length;) {
    const gap = take(between, text, at);
    if (gap !== '') {
      if (!isBegun) return 'an element must be named before each > and +';
      if (++steps > most.steps) return `at most ${most.steps} elements in a row`;
      isBegun = false;
      at += gap.length;
      continue;
    }
    const said = take(one, text, at);
    if (said === '' || (isBegun && /^[^#.:[]/.test(said)))
      return `${JSON.stringify(text.slice(at, at + 20))} is not a plain selector`;
    isBegun = true;
    at += said.length;
  }
  return isBegun ? undefined : 'an element is missing at the end';
};

/** Cuts at commas outside brackets and quotation marks; what is cut wrongly is found out by `wrongIn`. */
const alternativesOf = (text: string): string[] => text.match(/(?:"[^"\n]*"|'[^'\n]*'|[^,"'])+|,(?=\s*(?:,|$))/g) ?? [];

/**
 * What is wrong with a selector, in words for whoever wrote it, or nothing. Allowed are tags, ids, classes, attributes, `:not()` of one of
 * these, first, last, only and numbered children, and the combinators space, `>` and `+`. Others can take long on a large page.
 */
export const wrongSelector = (text: string): string | undefined => {
  if (text.trim() === '') return 'a selector is missing';
  if (text.length > longestSelector) return `at most ${longestSelector} characters`;
  const alternatives = alternativesOf(text);
  if (alternatives.length > most.alternatives) return `at most ${most.alternatives} alternatives`;
  if (alternatives.join(',').length !== text.length) return 'a quotation mark or comma is in the wrong place';
  for (const each of alternatives) {
    const wrong = wrongIn(each.trim());
    if (wrong) return wrong;
  }
  return undefined;
};
