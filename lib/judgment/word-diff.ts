// What changed between two texts, word by word: parts that stay, that were removed and that were added, in reading order.
import { diffArrays } from 'diff';

/** One stretch. Those that stay and those removed make up the first text; those that stay and those added make up the second. */
export interface Part {
  text: string;
  what: 'same' | 'removed' | 'added';
}

/** Steps of the search after which two texts count as different altogether: what follows would be a web of single letters. */
const farthest = 1500;

const placeholder = /(⟨[a-z-]+-\d+⟩)/;

/** Words, spaces and signs; their texts joined give the text back. A hidden value is one word. */
const wordsOf = (text: string): string[] => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  return text
    .split(placeholder)
    .flatMap((part, place) => (place % 2 === 1 ? part : Array.from(segmenter.segment(part), ({ segment }) => segment)));
};

const partsOf = (text: string, what: Part['what']): Part[] => (text === '' ? [] : [{ text, what }]);

/** A space that stays between two words that changed is read with them: one phrase for another. */
const joined = (parts: readonly Part[]): Part[] => {
  const out: Part[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    // What both end with was taken along and stays after all.
    const gap = removed !== '' && added !== '' ? (/\s*$/.exec(removed)?.[0] ?? '') : '';
    const stays = gap !== '' && added.endsWith(gap) ? gap : '';
    const cut = (text: string) => text.slice(0, text.length - stays.length);
    out.push(...partsOf(cut(removed), 'removed'), ...partsOf(cut(added), 'added'), ...partsOf(stays, 'same'));
    removed = added = '';
  };
  parts.forEach(({ text, what }, place) => {
    const isGap = what === 'same' && /^[^\S\n]+$/.test(text) && place < parts.length - 1;
    if (isGap && removed !== '' && added !== '') {
      removed += text;
      added += text;
    } else if (what === 'same') {
      flush();
      out.push({ text, what });
    } else if (what === 'removed') removed += text;
    else added += text;
  });
  flush();
  return out;
};

/** Compares two texts. Bounded: texts that have almost nothing in common come as one removed and one added. */
export const wordDiff = (before: string, after: string): Part[] => {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: farthest });
  if (!changes) return [...partsOf(before, 'removed'), ...partsOf(after, 'added')];
  return joined(
    changes.map(({ value, added, removed }) => ({
      text: value.join(''),
      what: added ? 'added' : removed ? 'removed' : 'same',
    })),
  );
};
