// Names and addresses, as hints: they are shown to the person and not hidden, since only a model could tell them from other words.
import type { Judgment } from '#lib/judgment/judgment.ts';
import { leavesOf } from '#lib/judgment/leaves.ts';
import type { HandHidden } from '#lib/privacy/by-hand.ts';
import { matchesOf, type Span } from '#lib/privacy/detectors/define.ts';
import { placesOfWords } from '#lib/privacy/whole-words.ts';

/** A stretch that the person may want to look at. */
export interface Hint extends Span {
  /** `term` is a word of the list that the person, or their organisation, keeps. */
  what: 'name' | 'address' | 'term';
}

const word = "\\p{Lu}[\\p{L}’'-]{1,20}";
const title = '(?:Mrs?|Ms|Dr|Prof|Sir|Herrn?|Frau|Mme|Mlle|Sr|Sra|Sig|Dott|Pani?|Mevr|Dhr)\\.?';
const said = '(?:Dear|Hi|Hello|Regards,|Liebe[r]?|Hallo|Bonjour|Hola|Name:|Contact:|Signed:|approved by|signed by)';

const names = new RegExp(`(?<![\\p{L}\\p{N}])(?:${title}|${said})\\s{1,2}(${word}(?: ${word}){0,2})(?![\\p{L}\\p{N}])`, 'gu');

const street = '(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Square|Boulevard|Blvd|Way|Close)';
const addresses = [
  // 12 High Street, with what follows of town and code.
  new RegExp(`(?<![\\p{L}\\p{N}])\\d{1,5}[a-z]?,? (?:${word} ){1,3}${street}(?![\\p{L}\\p{N}])`, 'gu'),
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]{2,24}(?:straße|strasse|str\.|weg|platz|gasse|laan|straat) \d{1,4}[a-z]?(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])(?:\d{1,4},? (?:bis |ter )?)?(?:rue|avenue|calle|plaza|via|piazza|ul\.|aleja) (?:de |del |de la |des |du )?\p{Lu}[\p{L}-]{1,24}(?:[ ,]{1,2}\d{1,4})?(?![\p{L}\p{N}])/giu,
];

/** What looks like a name or an address, or stands in the list, in order and apart from each other. Words of the list come first. */
export const hintsIn = (text: string, list: readonly string[] = []): Hint[] => {
  const all: Hint[] = [];
  const look = (patterns: readonly RegExp[], what: Hint['what']): void => {
    for (const pattern of patterns)
      for (const { 0: match, 1: part, index } of matchesOf(text, pattern)) {
        const end = index + match.length;
        all.push({ start: end - (part ?? match).length, end, what });
      }
  };
  const listed = list.filter((each) => each.trim().length > 1).toSorted((a, b) => b.length - a.length);
  for (const words of listed) all.push(...placesOfWords(text, words).map((span) => ({ ...span, what: 'term' as const })));
  look(addresses, 'address');
  look([names], 'name');
  // Equal beginnings keep the order in which they were looked for.
  let from = 0;
  return all
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      const isApart = start >= from;
      if (isApart) from = end;
      return isApart;
    });
};

/** Values that are no words of anybody: keys, hashes, ways to a place on the page. */
const machinery =
  /(?:^|\/)(?:id|kind|schema|day|salt|key|type|code|css|range|selectors|attributes|role|tag|sha256|policyHash|supersedes)(?:\/|$)/;

/** The hints in all texts of a payload, each once. */
export const hintsOf = (payload: Judgment, list: readonly string[] = []): HandHidden[] => {
  const found = new Map<string, HandHidden>();
  for (const { path, value } of leavesOf(payload)) {
    if (machinery.test(path)) continue;
    for (const { start, end, what } of hintsIn(value, list)) {
      const text = value.slice(start, end);
      if (!text.includes('⟨') && !found.has(text)) found.set(text, { text, as: what });
    }
  }
  return [...found.values()];
};
