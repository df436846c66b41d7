// A field that a person works in: what it is called, how it is known again, and how its text is read. Never one for a secret (rule C6).
import { cellAt, cellName, cellText, grid } from '#lib/page/edits/cell-text.ts';
import { choiceText, isChoice } from '#lib/page/edits/choice-text.ts';
import { isOverDrawing } from '#lib/page/edits/drawn.ts';
import { lineEditor, lineText } from '#lib/page/edits/line-text.ts';
import { nameOf } from '#lib/page/edits/name.ts';
import { richText } from '#lib/page/edits/rich-text.ts';
import { isSecret } from '#lib/page/field.ts';
import { attributeOf, closest, parentOf, tagOf } from '#lib/page/safe.ts';

/** What was read of a field at one moment. */
export interface Reading {
  text: string;
  /** The number of the first line that the editor has drawn, where it draws only some. */
  from?: string;
  /** Whether there is more text than could be read. */
  isPartial?: boolean;
  /** Whether this is what an editor holds that is open in a cell; the cell says something else until it closes. */
  isOpen?: boolean;
}

export interface Field {
  /** Around everything that the text is read from; watched for changes, and what a copy is made of. */
  root: Element;
  /** The same for the same field, also after the page made its nodes anew. */
  key: string;
  name: string;
  /** Keys and clicks choose here; nothing is written. */
  isChoice: boolean;
  /** Reads the field, or a copy of its root; nothing where it is not there. */
  read(root: Element): Reading | undefined;
}

const isEditable = (element: Element): element is HTMLElement => (element as HTMLElement).isContentEditable === true;

/** The outermost element around one that is written in. */
const hostOf = (element: HTMLElement): HTMLElement => {
  let host = element;
  for (let up = parentOf(host); up && isEditable(up as Element); up = parentOf(host)) host = up as HTMLElement;
  return host;
};

const keepsSpaces = (element: Element): boolean => {
  const view = element.ownerDocument.defaultView;
  return view !== null && /^(?:pre|break-spaces)/.test(view.getComputedStyle(element).whiteSpace);
};

const keyOf = (element: Element, name: string): string =>
  [tagOf(element), attributeOf(element, 'type'), attributeOf(element, 'role'), attributeOf(element, 'name') || name]
    .concat(name || attributeOf(element, 'name') ? [] : attributeOf(element, 'id'))
    .join(' ');

/** What gets the keyboard most, and holds nothing. Whether a field is for a secret takes longer to tell. */
const isPressed = (element: Element): boolean =>
  ['a', 'button', 'summary'].includes(tagOf(element)) && attributeOf(element, 'role') === '' && !isEditable(element);

/** The field of the element that has the keyboard. `drawn`: one that lies over a picture of its text, which nobody can read. */
export const fieldAt = (element: Element): Field | 'drawn' | undefined => {
  const around = closest(element, grid);
  const cell = around && cellAt(element);
  const editor = closest(element, lineEditor);
  if (!cell && !editor && isPressed(element)) return undefined;
  if (isSecret(element)) return undefined;
  if (around && cell) {
    const read = (root: Element) => cellText(root, cell);
    return { root: around, key: `cell ${cell.row} ${cell.column}`, name: cellName(around, cell), isChoice: false, read };
  }
  if (editor) return { root: editor, key: 'lines', name: nameOf(element), isChoice: false, read: lineText };
  if (isEditable(element)) {
    const host = hostOf(element);
    if (isSecret(host)) return undefined;
    if (isOverDrawing(host)) return 'drawn';
    const [keeps, name] = [keepsSpaces(host), nameOf(host)];
    return { root: host, key: keyOf(host, name), name, isChoice: false, read: (root) => ({ text: richText(root, keeps) }) };
  }
  if (choiceText(element) === undefined) return undefined;
  if (isOverDrawing(element)) return 'drawn';
  const read = (root: Element): Reading | undefined => {
    const text = choiceText(root);
    return text === undefined ? undefined : { text };
  };
  const name = nameOf(element);
  return { root: element, key: keyOf(element, name), name, isChoice: isChoice(element), read };
};
