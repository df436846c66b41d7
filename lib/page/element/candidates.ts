// A first, cheap look at all elements that could be the one: a few of them are read closely afterwards.
import type { ElementEvidence } from '#lib/judgment/element-evidence.ts';
import { telling } from '#lib/page/element/attributes.ts';
import { entryAround } from '#lib/page/element/entry.ts';
import { familyOf, glanceAt } from '#lib/page/element/family.ts';
import { allIn, type Root } from '#lib/page/element/roots.ts';
import { wordsIn } from '#lib/page/element/squeezed.ts';
import { attributeOf, textIn } from '#lib/page/safe.ts';

/** Elements that are read closely. */
const closely = 24;

/** Words of a text that are looked for: the longest ones. */
const mostWords = 8;

/** Milliseconds after which a look ends, whatever the page. */
const budget = 30;

const longWords = (text: string): string[] =>
  [...new Set(wordsIn(text))].toSorted((a, b) => b.length - a.length).slice(0, mostWords);

const shareIn = (words: readonly string[], text: string): number => {
  if (words.length === 0) return 0;
  const lower = text.toLowerCase();
  return words.filter((word) => lower.includes(word)).length / words.length;
};

export interface Glimpse {
  elements: Element[];
  /** Whether there was more than time to look at it. */
  isCut: boolean;
}

/** The elements that are most like the one sought at a glance. */
export const candidatesFor = (sought: ElementEvidence, roots: readonly Root[]): Glimpse => {
  const { name, text, neighbours, attributes } = sought;
  const ownWords = longWords(name || text);
  const rowWords = longWords(neighbours.row);
  const marks = attributes.filter((each) => telling.includes(each.name));
  const rows = new Map<Element, number>();
  const end = performance.now() + budget;
  const seen: { element: Element; score: number }[] = [];
  let isCut = false;
  for (const root of roots) {
    const family = allIn(root, familyOf(sought.tag, sought.role));
    for (let at = 0; at < family.length; at++) {
      if (at % 64 === 63 && performance.now() > end) {
        isCut = true;
        break;
      }
      const element = family[at]!;
      const glance = glanceAt(element);
      let score = glance !== '' && (glance === name || glance === text) ? 4 : 3 * shareIn(ownWords, glance);
      for (const { name: mark, value } of marks) if (attributeOf(element, mark) === value) score += 2;
      if (rowWords.length > 0) {
        const entry = entryAround(element);
        if (entry) {
          const known = rows.get(entry) ?? 3 * shareIn(rowWords, textIn(entry).slice(0, 1000));
          rows.set(entry, known);
          score += known;
        }
      }
      if (score > 0 || family.length <= closely) seen.push({ element, score });
    }
  }
  const best = seen.toSorted((a, b) => b.score - a.score).slice(0, closely);
  return { elements: best.map(({ element }) => element), isCut };
};
