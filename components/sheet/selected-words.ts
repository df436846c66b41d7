// What is selected on the sheet, as the text that leaves has it: invisible characters by themselves and not by their names, never over a
// chip or from one value into the next, and whole words (rule C11).
import { wholeWords } from '#lib/privacy/whole-words.ts';

/** One text on the sheet. */
const texts = 'bdi.prose, bdi.exact-run';
/** Said to those who hear it, or told on focus: not part of the text. */
const aside = '.heard, .tip';

/** A stretch of one text between chips: what it says, and which of its nodes stand where. */
interface Stretch {
  text: string;
  nodes: { node: Text; at: number; raw: string }[];
}

/** The stretches of one text, in order. What was removed and what was added, where both are shown, are stretches of their own. */
const stretchesOf = (bdi: Element): Stretch[] => {
  const stretches: Stretch[] = [{ text: '', nodes: [] }];
  let before: Element | null = null;
  const walker = document.createTreeWalker(bdi, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement!;
    if (parent.closest(aside)) continue;
    const within = parent.closest('.mask-chip, del, ins');
    if (within !== before) stretches.push({ text: '', nodes: [] });
    before = within;
    if (within?.matches('.mask-chip')) continue;
    const stretch = stretches.at(-1)!;
    const raw = parent.closest<HTMLElement>('.unseen')?.dataset['raw'] ?? node.data;
    stretch.nodes.push({ node, at: stretch.text.length, raw });
    stretch.text += raw;
  }
  return stretches;
};

/** All stretches of the texts in an element. */
const stretchesIn = (front: Element): Stretch[] => [...front.querySelectorAll(texts)].flatMap((bdi) => stretchesOf(bdi));

/** The words under a range, each stretch by itself; none where nothing of a text is selected. */
export const selectedWords = (front: Element, range: Range): string[] => {
  const words: string[] = [];
  for (const { text, nodes } of stretchesIn(front)) {
    let [start, end] = [Infinity, -1];
    for (const { node, at, raw } of nodes) {
      if (!range.intersectsNode(node)) continue;
      const isNamed = raw !== node.data;
      const from = node === range.startContainer && !isNamed ? range.startOffset : 0;
      const to = node === range.endContainer && !isNamed ? range.endOffset : raw.length;
      if (to <= from) continue;
      start = Math.min(start, at + from);
      end = Math.max(end, at + to);
    }
    if (end <= start) continue;
    const whole = wholeWords(text, { start, end });
    if (whole.end > whole.start) words.push(text.slice(whole.start, whole.end));
  }
  return words;
};

/** A word that can be chosen with the keyboard, and which text it stands in. */
export interface Word {
  node: Text;
  start: number;
  end: number;
  text: number;
}

/** Without the signs before and after it, unless it is nothing else. */
const word = /[\p{L}\p{N}\p{M}](?:\S*[\p{L}\p{N}\p{M}])?|[^\s\p{L}\p{N}\p{M}]+(?!\S)/gu;

/** Every word of the sheet in its order. */
export const wordsOn = (front: Element): Word[] => {
  const words: Word[] = [];
  for (const [index, bdi] of [...front.querySelectorAll(texts)].entries())
    for (const { nodes } of stretchesOf(bdi))
      for (const { node, raw } of nodes) {
        if (!node.parentElement?.checkVisibility?.({ contentVisibilityAuto: true })) continue;
        if (raw !== node.data) words.push({ node, start: 0, end: node.length, text: index });
        else
          for (const { 0: found, index: at } of raw.matchAll(word))
            words.push({ node, start: at, end: at + found.length, text: index });
      }
  return words;
};
