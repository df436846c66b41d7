// Both ends of a selection as XPath and an offset inside the text found there (W3C RangeSelector).
import { childrenOf, isElement, parentOf, tagOf } from '#lib/page/safe.ts';

/** Longest path that is worth keeping. */
const longestPath = 2000;

const stepTo = (node: Node, parent: Node): string => {
  const alike = [...childrenOf(parent)].filter((other) =>
    isElement(node) ? isElement(other) && tagOf(other) === tagOf(node) : other.nodeType === node.nodeType,
  );
  const place = `[${alike.indexOf(node as ChildNode) + 1}]`;
  return isElement(node) ? `/${tagOf(node)}${place}` : `/text()${place}`;
};

const pathTo = (node: Node): string => {
  let path = '';
  for (let at = node, parent = parentOf(at); parent; at = parent, parent = parentOf(at)) path = stepTo(at, parent) + path;
  return path;
};

/** Describes both ends; nothing inside shadow roots, where an XPath from the document does not lead. */
export const describeRange = (range: Range) => {
  if (Node.prototype.getRootNode.call(range.commonAncestorContainer) !== range.startContainer.ownerDocument) return undefined;
  const start = pathTo(range.startContainer);
  const end = pathTo(range.endContainer);
  if (start.length > longestPath || end.length > longestPath) return undefined;
  return { start, startOffset: range.startOffset, end, endOffset: range.endOffset };
};
