// Choosing words on the sheet with the keyboard, for those who do not select with a pointer: what is chosen is selected.
import { useEffect, useRef, useState } from 'react';
import { wordsOn, type Word } from '#components/sheet/selected-words.ts';

export interface WordChoice {
  isChoosing: boolean;
  /** Begins at the word where focus is, else at the first. */
  begin: () => void;
  end: () => void;
}

const select = (first: Word, last: Word): void => {
  document.getSelection()?.setBaseAndExtent(first.node, first.start, last.node, last.end);
  last.node.parentElement?.scrollIntoView?.({ block: 'nearest' });
};

/** The place that a key leads to, from `at` among `words`: a word on, a word back, or the next text. */
const led = (words: readonly Word[], at: number, key: string): number | undefined => {
  const isLeftward = words[at] !== undefined && getComputedStyle(words[at].node.parentElement!).direction === 'rtl';
  const next = isLeftward ? 'ArrowLeft' : 'ArrowRight';
  const text = words[at]?.text ?? 0;
  if (key === next) return Math.min(words.length - 1, at + 1);
  if (key === 'ArrowRight' || key === 'ArrowLeft') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return words.length - 1;
  if (key === 'ArrowDown') return words.findIndex((word) => word.text > text);
  if (key === 'ArrowUp') {
    const before = words.findLast((word) => word.text < text)?.text;
    return words.findIndex((word) => word.text === before);
  }
  return undefined;
};

/** `onTake` is called for `h` and Enter while words are chosen; `say` has them read out. */
export const useWordChoice = (front: () => Element | null, onTake: () => void, say: (sentence: string) => void): WordChoice => {
  const [isChoosing, setChoosing] = useState(false);
  const chosen = useRef({ from: 0, to: 0 });
  const latest = useRef({ onTake, say });
  latest.current = { onTake, say };
  const tell = (words: readonly Word[]): void => {
    const { from, to } = chosen.current;
    const [first, last] = [words[Math.min(from, to)], words[Math.max(from, to)]];
    if (!first || !last) return;
    select(first, last);
    latest.current.say(document.getSelection()?.toString() ?? '');
  };
  const end = (): void => {
    setChoosing(false);
    document.getSelection()?.removeAllRanges();
  };
  const begin = (): void => {
    const sheet = front();
    const words = sheet ? wordsOn(sheet) : [];
    if (words.length === 0) return;
    const focused = document.activeElement;
    const at = focused && sheet?.contains(focused) ? words.findIndex(({ node }) => focused.contains(node)) : 0;
    chosen.current = { from: Math.max(0, at), to: Math.max(0, at) };
    setChoosing(true);
    tell(words);
  };
  useEffect(() => {
    if (!isChoosing) return undefined;
    const press = (event: KeyboardEvent): void => {
      const { key, shiftKey } = event;
      const sheet = front();
      if (!sheet || event.ctrlKey || event.metaKey || event.altKey) return;
      const words = wordsOn(sheet);
      const to = led(words, chosen.current.to, key);
      if (to !== undefined) {
        const next = to < 0 ? chosen.current.to : to;
        chosen.current = { from: shiftKey ? chosen.current.from : next, to: next };
        tell(words);
      } else if (key === 'h' || key === 'H' || key === 'Enter') {
        latest.current.onTake();
        setChoosing(false);
      } else if (key === 'Escape' || key === 'Tab') end();
      else return;
      if (key === 'Tab') return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', press, true);
    window.addEventListener('hashchange', end);
    return () => {
      window.removeEventListener('keydown', press, true);
      window.removeEventListener('hashchange', end);
    };
  }, [isChoosing, front]);
  return { isChoosing, begin, end };
};
