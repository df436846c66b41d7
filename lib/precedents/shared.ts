// Where a text holds the words that made it found, for underlining: whole words, never a part of one that only looks alike.
import { wordsOf } from '#lib/precedents/words.ts';

/** A piece of the text. All pieces in order are the text. */
export interface Run {
  text: string;
  isShared: boolean;
}

/** Cuts a text at its words. `shared` holds folded words, as `Precedent.words` gives them. */
export const runsShared = (text: string, shared: ReadonlySet<string>): Run[] => {
  const runs: Run[] = [];
  let from = 0;
  const cut = (end: number, isShared: boolean) => {
    if (end > from) runs.push({ text: text.slice(from, end), isShared });
    from = end;
  };
  for (const { term, start, end } of wordsOf(text))
    if (shared.has(term)) {
      cut(start, false);
      cut(end, true);
    }
  cut(text.length, false);
  return runs;
};
