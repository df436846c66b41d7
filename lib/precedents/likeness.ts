// The index of earlier cases, and how like each of them is to the one that the person has before them.
// MiniSearch finds which of them share words; how much that means is reckoned here, between 0 and 1, so that it can be cut.
import MiniSearch from 'minisearch';
import type { Hash } from '#lib/judgment/case.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { Likened } from '#lib/precedents/likened.ts';
import { weigher, type Weigher } from '#lib/precedents/weigher.ts';
import { isAkin, shortestRoot, substance, termsOf } from '#lib/precedents/words.ts';

/** One earlier judgment that is like the question. */
export interface Like {
  likened: Likened;
  /** Between 0 and 1. */
  likeness: number;
  /** The precedent's own words, folded, that it shares with the question. */
  words: string[];
  /** How many words of substance the question shares with it: two of one family in the precedent are one of the question's. */
  shared: number;
}

/** Candidates that are reckoned through; the rest share less by MiniSearch's own reckoning. */
const candidates = 200;

/** What a word of the same family counts for beside the very word. */
const akinWeight = 0.6;

/** What a word counts for that only the page around the earlier case holds. */
const aroundWeight = 0.5;

interface Held {
  likened: Likened;
  /** Words of case text, fields and title; those of the page around it. */
  own: Set<string>;
  around: Set<string>;
}

/** Cases by id, with what is known of their words. */
export const newLikeness = () => {
  const held = new Map<RecordId, Held>();
  const byCase = new Map<Hash, Set<RecordId>>();
  /** In how many cases a word stands. */
  const spread = new Map<string, number>();
  const index = new MiniSearch<{ id: RecordId; own: string; around: string }>({
    fields: ['own', 'around'],
    // Words are cut and folded before they come here.
    tokenize: (text) => text.split(' ').filter(Boolean),
    processTerm: (term) => term,
    searchOptions: { boost: { own: 2 }, weights: { prefix: akinWeight, fuzzy: 0 } },
    autoVacuum: true,
  });

  const count = (terms: Set<string>, by: 1 | -1) => {
    for (const term of terms) {
      const now = (spread.get(term) ?? 0) + by;
      if (now > 0) spread.set(term, now);
      else spread.delete(term);
    }
  };
  /**
   * What words tell in the other cases. The case that is asked about is left out: once it was judged, every word of its page would be a
   * known and rare one, and those that it shares with other cases would be asked for no more.
   */
  const weigherBut = (asked: readonly Hash[]): Weigher => {
    const apart = asked.flatMap((name) => [...(byCase.get(name) ?? [])]).map((id) => held.get(id)!);
    return weigher(
      held.size - apart.length,
      (term) => (spread.get(term) ?? 0) - apart.filter(({ own, around }) => own.has(term) || around.has(term)).length,
    );
  };

  /** For each word of the index, which asked words are of its family; looked up once for all candidates. */
  const familiesOf = (asked: readonly string[]) => {
    const known = new Map<string, readonly string[]>();
    return (word: string): readonly string[] => {
      const family = known.get(word) ?? asked.filter((term) => isAkin(term, word));
      known.set(word, family);
      return family;
    };
  };
  /** The cosine of two sets of weighted words, where a word of the family stands in for the very word at a discount. */
  const compare = (
    { likened, own, around }: Held,
    found: readonly string[],
    familyOf: (word: string) => readonly string[],
    length: number,
    { weightOf, lengthOf }: Weigher,
  ): Like => {
    const words = new Set<string>();
    const best = new Map<string, number>();
    for (const word of found) {
      const place = own.has(word) ? 1 : around.has(word) ? aroundWeight : 0;
      if (place === 0) continue;
      for (const term of familyOf(word)) {
        if (isTelling(word)) words.add(word);
        const value = word === term ? weightOf(term) ** 2 : akinWeight * weightOf(term) * weightOf(word);
        best.set(term, Math.max(best.get(term) ?? 0, place * value));
      }
    }
    const product = [...best.values()].reduce((sum, value) => sum + value, 0);
    const likeness = product === 0 ? 0 : Math.min(1, product / (lengthOf(own) * length));
    return { likened, likeness, words: [...words], shared: [...best.keys()].filter((term) => substance(term) === 1).length };
  };

  const remove = (id: RecordId): void => {
    const gone = held.get(id);
    if (!gone) return;
    held.delete(id);
    index.discard(id);
    const { case: key } = gone.likened;
    byCase.get(key)!.delete(id);
    if (byCase.get(key)!.size === 0) byCase.delete(key);
    count(new Set([...gone.own, ...gone.around]), -1);
  };

  return {
    /** Takes a case in, or anew after a change. */
    put(likened: Likened): void {
      remove(likened.id);
      const own = termsOf(likened.text, likened.asked, likened.title);
      const around = termsOf(likened.around);
      held.set(likened.id, { likened, own, around });
      byCase.set(likened.case, (byCase.get(likened.case) ?? new Set()).add(likened.id));
      index.add({ id: likened.id, own: [...own].join(' '), around: [...around].join(' ') });
      count(new Set([...own, ...around]), 1);
    },
    remove,
    ids: () => [...held.keys()],
    /** Every judgment of a case. */
    ofCase: (key: Hash): Likened[] => [...(byCase.get(key) ?? [])].map((id) => held.get(id)!.likened),
    /** Every earlier judgment of a case but this one, by each of its names, that shares words with a text, with how like it is. In no order that matters. */
    like(text: string, own: readonly Hash[]): Like[] {
      const weighed = weigherBut(own);
      const asked = weighed.telling(text);
      const length = weighed.lengthOf(asked);
      if (asked.length === 0) return [];
      const roots = new Set(asked.flatMap((term) => [weighed.rootOf(term) ?? [], beginningOf(term) ?? []].flat()));
      const found = index.search({
        combineWith: 'OR',
        queries: [
          { queries: asked, combineWith: 'OR' },
          { queries: [...roots], combineWith: 'OR', prefix: true },
        ],
      });
      const familyOf = familiesOf(asked);
      return found
        .map(({ id, terms }) => ({ other: held.get(id as RecordId)!, terms }))
        .filter(({ other }) => !own.includes(other.likened.case))
        .slice(0, candidates)
        .map(({ other, terms }) => compare(other, terms, familyOf, length, weighed));
    },
  };
};

/** What words of the same family begin with: the first three quarters of a long word, a short one itself; numbers have no family. */
const beginningOf = (term: string): string | undefined => {
  if (term.length < shortestRoot || !/\p{L}/u.test(term)) return undefined;
  return term.slice(0, Math.max(shortestRoot, Math.ceil(term.length * 0.75)));
};

/** Whether a word is worth underlining: one of substance, or a number. */
const isTelling = (word: string): boolean => substance(word) === 1 || /\p{N}/u.test(word);

export type Likeness = ReturnType<typeof newLikeness>;
