// All text that a page shows, without white space, and the way back from it to the page's nodes. Read once for many quotes.
import { childrenOf, documentOf, bodyOf, isElement, isText, parentOf, rangeBy, shadowOf, walkIn } from '#lib/page/safe.ts';
import { shownIn, showingIn } from '#lib/page/anchor/shown.ts';

/** Nodes that are read of one page, frames and open shadow roots with it. What lies behind is not looked in. */
const mostNodes = 100_000;

/**
 * White space says nothing about the words: a selection has line ends between blocks, and text nodes have whatever the source was
 * laid out with.
 */
export const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** The text of one body or shadow root. */
export interface RootText {
  words: string;
  /** Where each text node begins in `words`, in the order of the page. */
  starts: number[];
  nodes: Text[];
}

/** What a page shows. */
export interface PageText {
  roots: RootText[];
  /** Whether there was more than is read. */
  isCut: boolean;
}

/** Reads the page with its open shadow roots and the frames that can be read. */
export const readText = (page: Document): PageText => {
  const queue: Node[] = [];
  const body = bodyOf(page);
  if (body) queue.push(body);
  const roots: RootText[] = [];
  let left = mostNodes;
  for (let root = queue.shift(); root && left > 0; root = queue.shift()) {
    const walker = walkIn(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const [parts, starts, nodes]: [string[], number[], Text[]] = [[], [], []];
    let length = 0;
    let parent: Node | null = null;
    let how: string | undefined;
    for (let node: Node | null = root; node && left > 0; node = walker.nextNode(), left--) {
      if (isText(node)) {
        const at = parentOf(node);
        if (at !== parent) [parent, how] = [at, showingIn(at)];
        const words = how === undefined ? '' : squeeze(shownIn(node, how));
        if (words === '') continue;
        starts.push(length);
        nodes.push(node);
        parts.push(words);
        length += words.length;
      } else if (isElement(node)) {
        const inner = shadowOf(node) ?? bodyIn(node);
        if (inner && childrenOf(inner).length > 0) queue.push(inner);
      }
    }
    roots.push({ words: parts.join(''), starts, nodes });
  }
  return { roots, isCut: left <= 0 };
};

const bodyIn = (frame: Element): Node | null => {
  const inner = documentOf(frame);
  return inner && bodyOf(inner);
};

/** The offset in a node's data of its n-th character that is no white space. */
const offsetIn = (data: string, nth: number): number => {
  let seen = 0;
  for (let at = 0; at < data.length; at++) if (!/\s/.test(data[at]!) && seen++ === nth) return at;
  return data.length;
};

/** The place in the page of one character of the text, as a node and an offset in it. */
const placeOf = ({ starts, nodes }: RootText, at: number): [Text, number] => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low]!;
  return [node, offsetIn(node.data, at - starts[low]!)];
};

/** The range of a stretch of text, from its first character to its last; the stretch must not be empty. */
export const rangeOf = (root: RootText, from: number, to: number): Range => {
  const [first, last] = [placeOf(root, from), placeOf(root, to - 1)];
  const range = rangeBy(first[0]);
  range.setStart(...first);
  range.setEnd(last[0], last[1] + 1);
  return range;
};
