// All text that a page shows, and the way back from it to the page's nodes. Read once for many quotes, and in slices where a page is large.
import { isInLine } from '#lib/page/blocks.ts';
import { headings, lengthIn } from '#lib/page/anchor/structure.ts';
import { shownIn, showingIn, isUnseen } from '#lib/page/anchor/shown.ts';
import { cutIntoWords, edge, type Words } from '#lib/page/anchor/words.ts';
import { bodyOf, documentOf, firstOf, isElement, isText, nextOf, parentOf, rangeBy, shadowOf } from '#lib/page/safe.ts';

/** Nodes that are read of one page, frames and shadow roots with it. What lies behind is not looked in. */
const mostNodes = 200_000;

/** Units that are read of one page. */
const mostUnits = 4_000_000;

/** Nodes that are read in one go: a few milliseconds. */
const inOneGo = 1000;

/** What a page shows: all its roots, with an `edge` behind each. */
export interface PageText {
  /** Without white space. */
  units: string;
  words: Words;
  /** Where each text node begins in `units`, in the order of the page. */
  starts: Int32Array;
  nodes: Text[];
  /** Headings, and which text node comes first in each or, where it shows none, behind it. */
  headings: { element: Element; nth: number }[];
  /** Units of all text in the body, shown or not. */
  length: number;
  /** Whether there was more than is read. */
  isCut: boolean;
}

const bodyIn = (frame: Element): Node | null => {
  const inner = documentOf(frame);
  return inner && bodyOf(inner);
};

/** Reads the page with its shadow roots and the frames that can be read; stops for breath after each go. */
export function* reading(page: Document): Generator<void, PageText> {
  const roots: Node[] = [];
  const body = bodyOf(page);
  if (body) roots.push(body);
  const [parts, begins, nodes, heads]: [string[], number[], Text[], PageText['headings']] = [[], [], [], []];
  let [length, read] = [0, 0];
  const put = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  const isFull = () => read >= mostNodes || length >= mostUnits;
  for (let root = roots.shift(); root; root = roots.shift()) {
    let node: Node | null = root;
    let parent: Node | null = null;
    let how: string | undefined;
    while (node && !isFull()) {
      if (++read % inOneGo === 0) yield;
      let inner: Node | null = null;
      if (isText(node)) {
        const at = parentOf(node);
        if (at !== parent) [parent, how] = [at, showingIn(at)];
        const shown = how === undefined ? '' : shownIn(node, how).replace(/[\s\0]+/g, ' ');
        if (shown !== '' && shown !== ' ') {
          begins.push(length);
          nodes.push(node);
        }
        put(shown);
      } else if (isElement(node) && !isUnseen(node)) {
        if (!isInLine(node)) put(' ');
        if (Element.prototype.matches.call(node, headings)) heads.push({ element: node, nth: nodes.length });
        const other = shadowOf(node) ?? bodyIn(node);
        if (other && firstOf(other)) roots.push(other);
        inner = firstOf(node);
      } else if (node === root) inner = firstOf(root);
      let next: Node | null = inner;
      // The document may change between two goes: a node that was taken out has no way on.
      for (let at: Node | null = node; !next && at && at !== root;) {
        next = nextOf(at);
        if (next) break;
        at = parentOf(at);
        if (at && isElement(at) && !isInLine(at)) put(' ');
      }
      node = next;
    }
    put(edge);
    if (isFull()) break;
  }
  yield;
  const spaced = parts.join('');
  const starts = Int32Array.from(begins);
  const words = cutIntoWords(spaced, starts);
  return { units: spaced.replaceAll(' ', ''), words, starts, nodes, headings: heads, length: lengthIn(page), isCut: isFull() };
}

/** Reads the page in one piece. */
export const readText = (page: Document): PageText => {
  const steps = reading(page);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};

/** The offset in a node's data of its n-th character that is no white space. */
const offsetIn = (data: string, nth: number): number => {
  let seen = 0;
  for (let at = 0; at < data.length; at++) if (!/[\s\0]/.test(data[at]!) && seen++ === nth) return at;
  return data.length;
};

/** Which text node holds a unit of the text. */
export const nodeAt = ({ starts }: PageText, at: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The place in the page of one unit of the text, as a node and an offset in it. */
const placeOf = (page: PageText, at: number): [Text, number] => {
  const nth = nodeAt(page, at);
  const node = page.nodes[nth]!;
  return [node, offsetIn(node.data, at - page.starts[nth]!)];
};

/** The range of a stretch of text, from its first unit to its last; the stretch must not be empty. */
export const rangeOf = (page: PageText, from: number, to: number): Range => {
  const [first, last] = [placeOf(page, from), placeOf(page, to - 1)];
  const range = rangeBy(first[0]);
  range.setStart(...first);
  range.setEnd(last[0], Math.min(last[1] + 1, last[0].data.length));
  return range;
};
