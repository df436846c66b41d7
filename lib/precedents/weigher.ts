// How much words tell: rare ones much, numbers and short ones less. Which cases count is the caller's affair.
import { shortestRoot, substance, termsOf } from '#lib/precedents/words.ts';

/** At most so many words of the page are asked for: the most telling ones. */
const mostTerms = 32;

/** Cases that are thought to stand beside the known ones and share nothing: a handful of cases says little of how rare a word is. */
const strangers = 20;

/** What a word that no case holds counts for when the most telling ones are chosen: it can find nothing itself. */
const unknownShare = 0.25;

/** Weights over so many cases, `seenIn` of which hold a word. Each word is weighed once. */
export const weigher = (cases: number, seenIn: (term: string) => number) => {
  const known = new Map<string, number>();
  /** The weight that BM25 gives to rarity (Robertson and Zaragoza 2009, section 3.3), by the word's substance. */
  const weightOf = (term: string): number => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const seen = seenIn(term);
    const weight = Math.log(1 + (cases + strangers - seen + 0.5) / (seen + 0.5)) * substance(term);
    known.set(term, weight);
    return weight;
  };
  /** The longest word of the cases that this one begins with; `Rechnungsbetrag` finds `Rechnung`. */
  const rootOf = (term: string): string | undefined => {
    for (let length = term.length - 1; length >= shortestRoot; length--)
      if (seenIn(term.slice(0, length)) > 0) return term.slice(0, length);
    return undefined;
  };
  return {
    weightOf,
    rootOf,
    /** The words of a text that tell most; words that no case holds come last. */
    telling(text: string): string[] {
      const rank = (term: string): number => weightOf(term) * (seenIn(term) > 0 || rootOf(term) ? 1 : unknownShare);
      return [...termsOf(text)]
        .map((term) => ({ term, rank: rank(term) }))
        .toSorted((a, b) => b.rank - a.rank)
        .slice(0, mostTerms)
        .map(({ term }) => term);
    },
    /** The length of a set of weighted words, as a cosine needs it. */
    lengthOf(terms: Iterable<string>): number {
      let sum = 0;
      for (const term of terms) sum += weightOf(term) ** 2;
      return Math.sqrt(sum);
    },
  };
};

export type Weigher = ReturnType<typeof weigher>;
