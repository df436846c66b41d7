// One cell of a grid: which one the person is in, and what it holds, also while an editor is open in it or over it.
import { lineIn } from '#lib/page/one-line.ts';
import { all, attributeOf, closest, first } from '#lib/page/safe.ts';
import { choiceText } from '#lib/page/edits/choice-text.ts';
import type { Reading } from '#lib/page/edits/field.ts';
import { richText } from '#lib/page/edits/rich-text.ts';

const cells = '[role=gridcell]';
const editors = 'textarea, input:not([type=checkbox]):not([type=radio]), select, [contenteditable]:not([contenteditable=false])';

/** Around a whole grid. */
export const grid = '[role=grid], [role=treegrid]';

/** A cell by its numbers in the grid, which stay when the page makes its nodes anew. */
export interface Cell {
  row: string;
  column: string;
}

const rowOf = (cell: Element): string => {
  const row = closest(cell, '[aria-rowindex]');
  return row ? attributeOf(row, 'aria-rowindex') : '';
};

/** The cell of an element in a grid: around it, else, for an editor that lies over the grid, the one that is selected. */
export const cellAt = (element: Element): Cell | undefined => {
  const around = closest(element, grid);
  if (!around) return undefined;
  const cell = closest(element, cells) ?? first(around, `${cells}[aria-selected=true]`);
  if (!cell) return undefined;
  const [row, column] = [rowOf(cell), attributeOf(cell, 'aria-colindex')];
  return row && column ? { row, column } : undefined;
};

const cellIn = (root: Element, { row, column }: Cell): Element | undefined =>
  all(root, `${cells}[aria-colindex="${CSS.escape(column)}"]`).find((each) => rowOf(each) === row);

/** An editor that lies over the grid and is shown. */
const overlaid = (root: Element): Element | undefined =>
  all(root, editors).find(
    (each) =>
      closest(each, cells) === null &&
      closest(each, '[role=columnheader]') === null &&
      Element.prototype.checkVisibility.call(each, { opacityProperty: true, visibilityProperty: true }),
  );

const valueOf = (editor: Element): string => choiceText(editor) ?? richText(editor, false);

/** What a cell holds, or the editor that is open in it or over it; nothing where the grid does not draw the cell now. */
export const cellText = (root: Element, cell: Cell): Reading | undefined => {
  const at = cellIn(root, cell);
  if (!at) return undefined;
  const inside = first(at, editors);
  const isSelected = attributeOf(at, 'aria-selected') === 'true';
  const over = inside ?? (isSelected && root.isConnected ? overlaid(root) : undefined);
  return over ? { text: valueOf(over), isOpen: true } : { text: richText(at, false) };
};

/** The heading of a cell's column and the first words of its row: what a person would call it. */
export const cellName = (root: Element, { row, column }: Cell): string => {
  const at = cellIn(root, { row, column });
  const line = at && closest(at, '[aria-rowindex]');
  const heading = first(root, `[role=columnheader][aria-colindex="${CSS.escape(column)}"]`);
  const beginning = line && all(line, cells).find((each) => each !== at);
  const parts = [heading, beginning].map((each) => lineIn(each));
  return parts.filter((part) => part !== '').join(', ');
};
