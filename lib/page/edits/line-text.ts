// Editors that draw only the lines on screen: what of their text stands in the page, from which line on, and whether that is all of it.
import { all, attributeOf, boxOf, closest, first } from '#lib/page/safe.ts';
import type { Reading } from '#lib/page/edits/field.ts';
import { richText } from '#lib/page/edits/rich-text.ts';

/** Around what a line editor is drawn in. */
export const lineEditor = '.monaco-editor, .cm-editor';

const is = (element: Element, selector: string): boolean => Element.prototype.matches.call(element, selector);

const pixels = (element: Element, name: 'top'): number => Number.parseFloat((element as HTMLElement).style[name]) || 0;

const byTop = (elements: Element[]): Element[] => elements.toSorted((a, b) => pixels(a, 'top') - pixels(b, 'top'));

const numberIn = (element: Element | undefined): string => (element?.textContent ?? '').trim();

/** Monaco: each drawn line lies at its height; one without a number beside it goes on the one above, wrapped. */
const monacoText = (editor: Element): Reading | undefined => {
  const place = first(editor, '.view-lines');
  if (!place) return undefined;
  const drawn = byTop(all(place, '.view-line'));
  const numbers = new Map(
    byTop(all(editor, '.margin-view-overlays > div')).map((each) => [
      pixels(each, 'top'),
      first(each, '.line-numbers') ? numberIn(first(each, '.line-numbers')!) : '',
    ]),
  );
  const areNumbered = [...numbers.values()].some((number) => number !== '');
  const lines: string[] = [];
  for (const each of drawn) {
    const words = (each.textContent ?? '').replaceAll('\u00A0', ' ').replace(/[\u200B\u200C]/g, '');
    const isWrapped = areNumbered && numbers.get(pixels(each, 'top')) === '' && lines.length > 0;
    if (isWrapped) lines.push(lines.pop()! + words);
    else lines.push(words);
  }
  const from = areNumbered && drawn[0] ? (numbers.get(pixels(drawn[0], 'top')) ?? '') : '';
  const [last, frame] = [drawn.at(-1), boxOf(editor)];
  // With room left below the last line there is no further one; a copy has no place on screen, and says nothing of it.
  const isWhole = from === '1' && last !== undefined && boxOf(last).bottom + boxOf(last).height / 2 < frame.bottom;
  return { text: lines.join('\n'), from, isPartial: !isWhole };
};

/** CodeMirror 6: lines are blocks; a gap stands for those that are not drawn. */
const codeMirrorText = (editor: Element): Reading | undefined => {
  const content = first(editor, '.cm-content') ?? (is(editor, '.cm-content') ? editor : null);
  if (!content) return undefined;
  const text = all(content, '.cm-line')
    .filter((line) => closest(line, '.cm-deletedChunk') === null)
    .map((line) => richText(line, true))
    .join('\n');
  const number = all(editor, '.cm-lineNumbers .cm-gutterElement').find(
    (each) => !attributeOf(each, 'style').includes('visibility: hidden'),
  );
  return { text, from: numberIn(number), isPartial: first(content, '.cm-gap, .cm-collapsedLines') !== null };
};

/** The lines that an editor has drawn; nothing for other elements. */
export const lineText = (editor: Element): Reading | undefined =>
  is(editor, '.cm-editor, .cm-content') ? codeMirrorText(editor) : monacoText(editor);
