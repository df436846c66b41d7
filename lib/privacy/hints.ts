// Names and addresses, as hints: they are shown to the person and not hidden, since only a model could tell them from other words.
import { matchesOf, type Span } from '#lib/privacy/detectors/define.ts';

/** A stretch that the person may want to look at. */
export interface Hint extends Span {
  /** `listed` is a word of the organisation's own list. */
  what: 'name' | 'address' | 'listed';
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

/** Letters, digits and nothing else: words as they stand in a list. */
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** A pattern for the words of an organisation's list, longest first; nothing where the list is empty. */
const listedWords = (list: readonly string[]): RegExp[] => {
  const words = list.filter((each) => each.trim().length > 1).toSorted((a, b) => b.length - a.length);
  return words.length === 0
    ? []
    : [new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu')];
};

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
  look(listedWords(list), 'listed');
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
