// One form for all texts of a description: white space squeezed, cut at one length.
import { onOneLine } from '#lib/page/one-line.ts';
import { visibleText, type Hearing } from '#lib/page/visible-text.ts';

/** Longest text of one part, in UTF-16 units; as long as the schema allows. */
export const longest = 200;

/** Characters of words, numbers and tokens; of numbers in groups. */
const inToken = /[\w.+/=-]/;
const inGroups = /[\d\s-]/;
const longestToken = 80;

/** How many units at one end of a line may be half of a number or a token: detectors would not know it any more (rule C6). */
const halfOf = (line: string, step: 1 | -1): number => {
  const at = (count: number): string => line.at(step > 0 ? count : -1 - count) ?? '';
  let count = 0;
  while (count < longestToken && inToken.test(at(count))) count++;
  while (inGroups.test(at(count))) count++;
  return count;
};

/** A text on one line, at most so long, never cut through a character or a number. */
export const squeezed = (text: string, most = longest): string => {
  const line = onOneLine(text);
  if (line.length <= most) return line.toWellFormed();
  const cut = line.slice(0, most);
  return cut
    .slice(0, most - halfOf(cut, -1))
    .trim()
    .toWellFormed();
};

/** The end of a text on one line. */
export const endOf = (text: string, most: number): string => {
  const line = onOneLine(text);
  if (line.length <= most) return line.toWellFormed();
  const cut = line.slice(-most);
  return cut.slice(halfOf(cut, 1)).trim().toWellFormed();
};

/** Its words, in small letters. */
export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const inFull = (element: Element | null | undefined, hearing: Hearing, most: number): string =>
  // More than is kept tells that it was cut, also where a space at the cut was dropped.
  element ? squeezed(visibleText(element, most + 2, hearing), most) : '';

/** What an element shows, on one line: on buttons, too, whose words most libraries let nobody select. */
export const shownText = (element: Element | null | undefined, most = longest): string => inFull(element, 'seen', most);

/** The part of it that a screen reader says. */
export const saidText = (element: Element | null | undefined): string => inFull(element, 'said', longest);
