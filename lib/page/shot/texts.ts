// The text in view, piece by piece, with where each piece stands: the background looks for what is to be masked in it.
import type { Box } from '#lib/page/place.ts';
import { allIn } from '#lib/page/element/roots.ts';
import type { Root } from '#lib/page/roots.ts';
import { boxOf, isDocument, isElement, parentOf, rangeBy, rootOf, walkIn } from '#lib/page/safe.ts';
import { isDrawn, isInView, onScreen, uncutPart } from '#lib/page/shot/on-screen.ts';
import { isPicture, pictureMask } from '#lib/page/shot/unread.ts';
import type { Run } from '#lib/privacy/find-in-runs.ts';
import type { Mask } from '#lib/privacy/mask.ts';

/** One piece: a text node, or an element whose style sheet makes up text. */
export interface Piece {
  node: Node;
  text: string;
  root: Root;
  first: Box;
  last: Box;
}

const edges = (range: Range, root: Root): [Box, Box] | undefined => {
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  if (rects.length === 0) return undefined;
  return [onScreen(rects[0]!, root), onScreen(rects.at(-1)!, root)];
};

const textPieces = (root: Root): Piece[] => {
  const top = isDocument(root.node) ? rootOf(root.node) : root.node;
  if (!top) return [];
  const pieces: Piece[] = [];
  const walker = walkIn(top, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (!/\S/.test(text)) continue;
    const range = rangeBy(node);
    range.selectNodeContents(node);
    if (!isInView(onScreen(range.getBoundingClientRect(), root))) continue;
    const parent = parentOf(node);
    if (parent && isElement(parent) && !isDrawn(parent)) continue;
    const found = edges(range, root);
    if (found) pieces.push({ node, text, root, first: found[0], last: found[1] });
  }
  return pieces;
};

/** The strings in a `content` of a style sheet, attributes resolved. */
const madeUp = (element: Element, content: string): string =>
  [...content.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(\s*([\w-]+)/g)]
    .map(([, quoted, name]) => (name ? (element.getAttribute(name) ?? '') : quoted!.replace(/\\(.)/g, '$1')))
    .join('');

/** Pieces that a style sheet makes up, and images that it puts in, of one tree. */
const styled = (root: Root): { pieces: Piece[]; masks: Mask[] } => {
  const pieces: Piece[] = [];
  const masks: Mask[] = [];
  for (const node of allIn(root.node, '*')) {
    const box = onScreen(boxOf(node), root);
    if (!isInView(box) || !isDrawn(node)) continue;
    if (isPicture(node, getComputedStyle(node))) masks.push(...pictureMask(node, root));
    const text = ['::before', '::after'].map((which) => madeUp(node, getComputedStyle(node, which).content)).join(' ');
    if (/\S{5}/.test(text)) pieces.push({ node, text, root, first: box, last: box });
  }
  return { pieces, masks };
};

/** All pieces of these trees, and images that style sheets put in. */
export const piecesIn = (roots: Root[]): { pieces: Piece[]; masks: Mask[] } => {
  const made = roots.map(styled);
  return {
    pieces: [...roots.flatMap(textPieces), ...made.flatMap(({ pieces }) => pieces)],
    masks: made.flatMap(({ masks }) => masks),
  };
};

const blockOf = (node: Node): Node | null => {
  let at = parentOf(node);
  while (at && isElement(at) && getComputedStyle(at).display === 'inline') at = parentOf(at);
  return at;
};

/** What parts two boxes on a screen: nothing, a space in one line, or a line end. */
const gapBetween = (a: Box, b: Box): Run['gap'] => {
  const height = Math.min(a.height, b.height);
  const overlap = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  if (overlap < height / 2) return '\n';
  const apart = Math.min(Math.abs(b.left - a.left - a.width), Math.abs(a.left - b.left - b.width));
  return apart <= 0.3 * height ? '' : apart <= 3 * height ? ' ' : '\n';
};

/** In lines from top to bottom, each from left to right. */
const asSeen = (a: Piece, b: Piece): number =>
  gapBetween(a.first, b.first) === '\n' && Math.abs(a.first.top - b.first.top) > Math.min(a.first.height, b.first.height) / 2
    ? a.first.top - b.first.top
    : a.first.left - b.first.left;

/** The pieces as the background reads them. */
export const runsOf = (pieces: Piece[]): Run[] => {
  const order = pieces.map((_, index) => index).toSorted((a, b) => asSeen(pieces[a]!, pieces[b]!));
  const places = new Map(order.map((index, place) => [index, place]));
  const blocks = pieces.map(({ node }) => blockOf(node));
  return pieces.map(({ text, first }, index) => {
    const before = pieces[index - 1];
    const place = places.get(index)!;
    const seenBefore = pieces[order[place - 1] ?? -1];
    const isOneFlow = before !== undefined && blocks[index] === blocks[index - 1];
    return {
      text,
      gap: before && !isOneFlow ? gapBetween(before.last, first) : '',
      seenAs: place,
      seenGap: seenBefore ? gapBetween(seenBefore.last, first) : '',
    };
  });
};

/** How far a shadow of letters reaches, in CSS pixels. */
const shadowOf = (element: Element): number => {
  const lengths = [...getComputedStyle(element).textShadow.matchAll(/(-?[\d.]+)px/g)].map(([, length]) =>
    Math.abs(Number(length)),
  );
  return lengths.length === 0 ? 0 : Math.min(200, 2 * Math.max(...lengths));
};

/** Where a stretch of a piece stands, with room around it, as the page on top has it. */
export const boxesOf = ({ node, root }: Piece, start: number, end: number): Box[] => {
  if (isElement(node)) return [onScreen(boxOf(node), root)];
  const range = rangeBy(node);
  range.setStart(node, start);
  range.setEnd(node, end);
  const parent = parentOf(node);
  const element = parent && isElement(parent) ? parent : undefined;
  return [...range.getClientRects()].map((rect) => {
    // Slanted letters hang over by about a fifth of their height; a shadow falls to any side.
    const shadow = element ? shadowOf(element) : 0;
    const [x, y] = [1 + 0.2 * rect.height + shadow, 2 + shadow];
    const grown = { left: rect.left - x, top: rect.top - y, width: rect.width + 2 * x, height: rect.height + 2 * y };
    return onScreen(element ? uncutPart(grown, element) : grown, root);
  });
};
