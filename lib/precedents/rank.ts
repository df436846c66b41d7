// Which earlier cases are shown, in which order: likeness times freshness, one row a case, never the case itself.
import type { Hash } from '#lib/judgment/case.ts';
import { freshness } from '#lib/measure/freshness.ts';
import type { Likened } from '#lib/precedents/likened.ts';
import type { Like, Likeness } from '#lib/precedents/likeness.ts';
import { fold, substance } from '#lib/precedents/words.ts';

/** What is looked for. */
export interface Question {
  /** What the page shows of the case, scrubbed. */
  text: string;
  title: string;
  /** The case itself, which is no precedent of its own. */
  case: Hash;
  /** YYYY-MM-DD. */
  today: string;
}

/** An earlier case, spoken for by its newest judgment. */
export interface Precedent extends Likened {
  likeness: number;
  words: string[];
  /** How many judgments of that case and kind say what this one says; absent where it is the only one. */
  alike?: { count: number; of: number };
}

/** Below this a case is not shown: found by trying with cases of several trades, where strangers stay under 0.12. */
export const weakest = 0.15;

/** At least so many words of substance are shared, or one case of every tool would be like every other by its name. */
export const fewestWords = 2;

/** Rows that are shown. */
export const mostShown = 20;

const isStrong = ({ likeness, words, shared }: Like): boolean =>
  likeness >= weakest && Math.min(shared, words.filter((word) => substance(word) === 1).length) >= fewestWords;

const isNewer = (a: Likened, b: Likened): boolean => a.at > b.at || (a.at === b.at && a.id > b.id);

/** How far the judgments of one case and kind agree with the newest. */
const alikeIn = (newest: Likened, judged: readonly Likened[]): Pick<Precedent, 'alike'> => {
  const same = judged.filter(({ kind }) => kind === newest.kind);
  const count = same.filter(({ answer }) => fold(answer.trim()) === fold(newest.answer.trim())).length;
  return same.length > 1 ? { alike: { count, of: same.length } } : {};
};

/** The precedents of a question, the most telling first. Equal input gives equal output. */
export const precedentsFor = (likeness: Likeness, question: Question): Precedent[] => {
  const { text, title, case: own, today } = question;
  const strong = likeness.like(`${title}\n${text}`, [own]).filter(isStrong);
  const best = new Map<Hash, Like>();
  for (const like of strong) {
    const known = best.get(like.likened.case);
    if (!known || like.likeness > known.likeness) best.set(like.likened.case, like);
  }
  return [...best.values()]
    .map(({ likened, likeness: value, words }) => {
      const all = likeness.ofCase(likened.case);
      const newest = all.reduce((a, b) => (isNewer(b, a) ? b : a));
      return { ...newest, likeness: value, words, ...alikeIn(newest, all) };
    })
    .map((precedent) => ({ precedent, rank: precedent.likeness * freshness(precedent.day, precedent.validUntil, today) }))
    .toSorted((a, b) => b.rank - a.rank || (isNewer(a.precedent, b.precedent) ? -1 : 1))
    .slice(0, mostShown)
    .map(({ precedent }) => precedent);
};
