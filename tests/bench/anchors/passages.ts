// Picks a passage of a page to be changed: some words of one block, as a range and as a span of the body's text. Runs in the page.
import type { Span } from '#tests/bench/anchors/peers.ts';

export interface Passage {
  block: Element;
  range: Range;
  span: Span;
  /** The range of a span as the page is then. */
  rangeAt(span: Span): Range;
}

/** Text nodes of the body, and where each begins in its text. */
const textNodes = (): { nodes: Text[]; starts: number[] } => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const [nodes, starts]: [Text[], number[]] = [[], []];
  for (let at = 0; walker.nextNode(); at += nodes.at(-1)!.length) {
    nodes.push(walker.currentNode as Text);
    starts.push(at);
  }
  return { nodes, starts };
};

export const rangeAt = ([from, to]: Span): Range => {
  const { nodes, starts } = textNodes();
  const place = (at: number): [Text, number] => {
    const nth = starts.findLastIndex((start) => start <= at);
    return [nodes[nth]!, at - starts[nth]!];
  };
  const range = document.createRange();
  range.setStart(...place(from));
  const [node, offset] = place(to - 1);
  range.setEnd(node, offset + 1);
  return range;
};

export const spanOf = (range: Range): Span => {
  const before = document.createRange();
  before.setStart(document.body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  return [from, from + range.toString().length];
};

const blocks = 'p, li, td, dd, pre, blockquote';
const fewest = 8;

const isFit = (block: Element): boolean =>
  !block.querySelector(blocks) &&
  block.checkVisibility() &&
  block.parentElement !== document.body &&
  block.parentElement!.children.length > 1 &&
  (block.textContent.match(/\S+/g)?.length ?? 0) >= fewest;

/** Some words of a block that is fit for it, or nothing on a page without one. `needs` is what the words must hold. */
export const pickPassage = (random: () => number, needs: RegExp): Passage | undefined => {
  const fit = [...document.querySelectorAll(blocks)].filter((block) => isFit(block) && needs.test(block.textContent));
  for (let tries = 0; tries < 20 && fit.length > 0; tries++) {
    const block = fit[Math.floor(random() * fit.length)]!;
    const words = [...block.textContent.matchAll(/\S+/g)];
    const count = Math.min(words.length, 6 + Math.floor(random() * 24));
    const first = Math.floor(random() * (words.length - count + 1));
    const whole = document.createRange();
    whole.selectNodeContents(block);
    const [begin] = spanOf(whole);
    const last = words[first + count - 1]!;
    const span: Span = [begin + words[first]!.index, begin + last.index + last[0].length];
    const range = rangeAt(span);
    if (needs.test(range.toString())) return { block, range, span, rangeAt };
  }
  return undefined;
};
