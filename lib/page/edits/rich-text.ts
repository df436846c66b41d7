// The text of a place that is written in like a page, from its nodes alone: a copy reads like the place itself. One line for each block.
import { attributeOf, childrenOf, isElement, isText, tagOf } from '#lib/page/safe.ts';

const blocks = new Set(
  `address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main
   nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** They hold blocks and are no line themselves. */
const holders = new Set([
  'dl',
  'ol',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
  'ul',
  'section',
  'article',
  'main',
  'form',
  'figure',
]);

/** What editors put in for themselves: placeholders, handles, carets, gaps. */
const notText = [
  'script, style, template, [hidden], [data-slate-placeholder], [data-mce-bogus="all"], [data-mce-placeholder]',
  '.ql-ui, .ProseMirror-widget, .ProseMirror-gapcursor, .ck-widget__type-around, .ck-fake-selection-container',
  '.cm-gap, .cm-widgetBuffer, .cm-collapsedLines, .cm-deletedChunk, .cm-placeholder',
].join(', ');

/** Characters without width that editors keep a caret in. */
const fillers = /[\uFEFF\u200B]|\u2060{7}/g;

/** Nodes that are read of one text, however long it is. */
const mostRead = 50_000;

const matches = (element: Element, selector: string): boolean => Element.prototype.matches.call(element, selector);

/** Reads the text below a node. `keepsSpaces` where the place shows spaces and line ends as they stand in its nodes. */
export const richText = (root: Element, keepsSpaces: boolean): string => {
  const lines: string[] = [];
  let line = '';
  let left = mostRead;
  const end = (keeps: boolean) => {
    const plain = keeps ? line : line.replace(/^[ \t\n\r\f]+|[ \t\n\r\f]+$/g, '');
    lines.push(plain.replaceAll('\u00A0', ' '));
    line = '';
  };
  const addText = (data: string, keeps: boolean) => {
    const shown = data.replace(fillers, '');
    if (!keeps) {
      line += shown.replace(/[ \t\n\r\f]+/g, ' ');
      return;
    }
    const [first = '', ...rest] = shown.split('\n');
    line += first;
    for (const next of rest) {
      end(true);
      line = next;
    }
  };
  const read = (node: Node, keeps: boolean): void => {
    if (--left < 0) return;
    if (isText(node)) return addText(node.data, keeps);
    if (!isElement(node)) return;
    const tag = tagOf(node);
    if (tag === 'br') return end(keeps);
    if (tag === 'img') return addText(attributeOf(node, 'alt'), keeps);
    if (matches(node, notText)) return;
    const keepsHere = keeps || tag === 'pre';
    if (!blocks.has(tag)) {
      for (const child of childrenOf(node)) read(child, keepsHere);
      return;
    }
    // Spaces between blocks are the source's, not the text's.
    if (line.trim() !== '') end(keeps);
    line = '';
    const before = lines.length;
    for (const child of childrenOf(node)) read(child, keepsHere);
    if (keepsHere ? line !== '' : line.trim() !== '') end(keepsHere);
    else if (lines.length === before && !holders.has(tag)) end(keepsHere);
    line = '';
  };
  for (const child of childrenOf(root)) read(child, keepsSpaces);
  if (keepsSpaces ? line !== '' : line.trim() !== '') end(keepsSpaces);
  return lines.join('\n');
};
