// Ten kinds of change to a page, each around or in one passage. Runs in the page; each says where the passage is afterwards.
import { spanOf, type Passage } from '#tests/bench/anchors/passages.ts';

export const kinds = [
  'edited around',
  'edited inside',
  'reordered',
  'wrapped',
  'nodes split',
  're-rendered',
  'adverts inserted',
  'digits changed',
  'deleted',
  'duplicated',
] as const;
export type Kind = (typeof kinds)[number];

type Random = () => number;
/** Answers where the passage is now, nothing where it is gone. */
type Change = (passage: Passage, random: Random) => Range | undefined;

const strange = 'amended herewith notwithstanding parcel quarterly upheld vendor withdrawn'.split(' ');
const oneOf = <T>(of: readonly T[], random: Random): T => of[Math.floor(random() * of.length)]!;

const nodesIn = (element: Node): Text[] => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
};

/** Words of a block that a filter takes, last first, so that replacing one moves none of the rest. */
const wordsIn = (block: Element, isTaken: (node: Text, from: number, to: number) => boolean): [Text, number, number][] =>
  nodesIn(block)
    .flatMap((node) =>
      [...node.data.matchAll(/[\p{L}\p{N}]{2,}/gu)].map(({ 0: word, index }): [Text, number, number] => [
        node,
        index,
        index + word.length,
      ]),
    )
    .filter(([node, from, to]) => isTaken(node, from, to))
    .toReversed();

/** The same two places again, once the nodes have come to stand elsewhere: a live range would have collapsed. */
const again =
  ({ startContainer, startOffset, endContainer, endOffset }: Range): (() => Range) =>
  () => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  };

const advert = (random: Random, tag: string, count: number): Element => {
  const element = document.createElement(tag);
  element.textContent = ` ${Array.from({ length: count }, () => oneOf(strange, random)).join(' ')} `;
  return element;
};

/** Where the text of an element begins in that of the body. */
const beginOf = (element: Element): number => {
  const range = document.createRange();
  range.selectNodeContents(element);
  return spanOf(range)[0];
};

const siblingsOf = ({ block }: Passage): Element[] => [...block.parentElement!.children].filter((other) => other !== block);

export const changes: Readonly<Record<Kind, Change>> = {
  'edited around': ({ block, range }, random) => {
    const isOutside = (node: Text, from: number, to: number) =>
      range.comparePoint(node, to) < 0 || range.comparePoint(node, from) > 0;
    for (const other of [block, block.previousElementSibling, block.nextElementSibling])
      for (const [node, from, to] of other ? wordsIn(other, isOutside) : [])
        if (random() < 0.3) node.replaceData(from, to - from, oneOf(strange, random));
    return range;
  },
  'edited inside': ({ block, range }, random) => {
    const isInside = (node: Text, from: number, to: number) =>
      range.comparePoint(node, from) >= 0 && range.comparePoint(node, to) <= 0;
    const [, ...inner] = wordsIn(block, isInside).slice(0, -1);
    for (const [nth, [node, from, to]] of inner.entries())
      if (nth === inner.length >> 1 || random() < 0.15) node.replaceData(from, to - from, oneOf(strange, random));
    return range;
  },
  reordered: (passage, random) => {
    const where = again(passage.range);
    const other = oneOf(siblingsOf(passage), random);
    if (random() < 0.5) other.before(passage.block);
    else other.after(passage.block);
    return where();
  },
  wrapped: ({ block, range }, random) => {
    const where = again(range);
    for (const node of nodesIn(block)) {
      if (random() < 0.5) continue;
      const wrapper = document.createElement(oneOf(['span', 'b', 'mark'], random));
      node.replaceWith(wrapper);
      wrapper.append(node);
    }
    const around = document.createElement('div');
    block.replaceWith(around);
    around.append(block);
    return where();
  },
  'nodes split': ({ block, range }, random) => {
    for (const node of nodesIn(block))
      for (let left = node; left.length > 8;) left = left.splitText(1 + Math.floor(random() * Math.min(24, left.length - 2)));
    return range;
  },
  're-rendered': ({ block, span: [from, to], rangeAt }) => {
    const parent = block.parentElement!;
    const nth = [...parent.children].indexOf(block);
    const begin = beginOf(block);
    parent.innerHTML = parent.innerHTML.replace(/ (?:class|id)="[^"]*"/g, '');
    // What stands in a `noscript` before it is text, and has become shorter by its classes.
    const shift = beginOf(parent.children[nth]!) - begin;
    return rangeAt([from + shift, to + shift]);
  },
  'adverts inserted': ({ block, range }, random) => {
    block.before(advert(random, 'aside', 20));
    block.after(advert(random, 'aside', 20));
    for (let nth = 0; nth < 5; nth++) oneOf([...document.querySelectorAll('p, li')], random)?.before(advert(random, 'div', 15));
    const inside = document.createRange();
    const words = wordsIn(
      block,
      (node, from, to) =>
        range.comparePoint(node, from) > 0 === false &&
        range.comparePoint(node, from) === 0 &&
        range.comparePoint(node, to) === 0,
    );
    const [node, from] = words[words.length >> 1] ?? [];
    if (node && words.length >= 16) {
      inside.setStart(node, from!);
      inside.insertNode(advert(random, 'span', 6));
    }
    return range;
  },
  'digits changed': ({ block, span, rangeAt }) => {
    for (const node of nodesIn(block)) node.data = node.data.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10));
    return rangeAt(span);
  },
  deleted: ({ range }) => {
    range.deleteContents();
    return undefined;
  },
  duplicated: ({ block, range }, random) => {
    const copy = block.cloneNode(true);
    const blocks = [...document.querySelectorAll('p, li, dd')].filter(
      (other) => !other.contains(block) && !block.contains(other),
    );
    oneOf(blocks, random)?.after(copy);
    return range;
  },
};
