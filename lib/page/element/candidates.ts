// A first, cheap look at all elements that could be the one: a few of them are read closely afterwards.
import type { ElementEvidence } from '#lib/judgment/element-evidence.ts';
import { iconOf, telling } from '#lib/page/element/attributes.ts';
import { entryAround } from '#lib/page/element/entry.ts';
import { familyOf, glanceAt } from '#lib/page/element/family.ts';
import { allIn, type Root } from '#lib/page/element/roots.ts';
import { wordsIn } from '#lib/page/element/squeezed.ts';
import { attributeOf, textIn } from '#lib/page/safe.ts';

/** Elements that are read closely. */
const closely = 24;

/** Words of a text that are looked for: the longest ones. */
const mostWords = 8;

/** Elements that are weighed by their entries, where many are alike by themselves. */
const mostByEntry = 4000;

/** Milliseconds after which a look ends: no page is so made that it takes longer, but for one that is made for it. */
const budget = 200;

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

interface Glanced {
  element: Element;
  score: number;
}

/** How much an element looks like the one sought by itself. */
const glancer = ({ name, text, attributes }: ElementEvidence): ((element: Element) => number) => {
  const words = longWords(name || text);
  const marks = attributes.filter((each) => telling.includes(each.name));
  const icon = attributes.find((each) => each.name === 'icon')?.value;
  const isSilent = name + text === '';
  return (element) => {
    const glance = glanceAt(element);
    const isSame = glance === '' ? isSilent : glance === name || glance === text;
    let score = isSame ? 4 : 3 * shareIn(words, glance);
    for (const { name: mark, value } of marks) if (attributeOf(element, mark) === value) score += 2;
    return icon && iconOf(element) === icon ? score + 2 : score;
  };
};

/** Of some that look the same by themselves, those first whose entries are like the one sought. */
const byEntry = (alike: Glanced[], row: string): Glanced[] => {
  const words = longWords(row);
  if (words.length === 0) return alike;
  const rows = new Map<Element, number>();
  return alike
    .slice(0, mostByEntry)
    .map(({ element, score }) => {
      const entry = entryAround(element);
      if (!entry) return { element, score };
      const known = rows.get(entry) ?? shareIn(words, textIn(entry).slice(0, 1000));
      rows.set(entry, known);
      return { element, score: score + known };
    })
    .toSorted((a, b) => b.score - a.score);
};

/** The elements that are most like the one sought at a glance. */
export const candidatesFor = (sought: ElementEvidence, roots: readonly Root[]): Glimpse => {
  const glance = glancer(sought);
  const end = performance.now() + budget;
  const seen: Glanced[] = [];
  let isCut = false;
  for (const root of roots) {
    const family = allIn(root, familyOf(sought.tag, sought.role));
    for (let at = 0; at < family.length && !isCut; at++) {
      seen.push({ element: family[at]!, score: glance(family[at]!) });
      isCut = at % 64 === 63 && performance.now() > end;
    }
  }
  const best = seen.toSorted((a, b) => b.score - a.score);
  const least = best[closely - 1]?.score ?? 0;
  const above = best.filter(({ score }) => score > least);
  const level = byEntry(
    best.filter(({ score }) => score === least),
    sought.neighbours.row,
  );
  return { elements: [...above, ...level].slice(0, closely).map(({ element }) => element), isCut };
};
