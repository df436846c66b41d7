// Everything that holds a value: fields of forms, what takes their place, and editors around a field that nobody sees (rule C6).
import type { Box } from '#lib/page/place.ts';
import { allIn } from '#lib/page/element/roots.ts';
import type { Root } from '#lib/page/roots.ts';
import { bodyOf, boxOf, isDocument, isElement, ownerOf, parentOf } from '#lib/page/safe.ts';
import { isDrawn, isInView, onScreen, uncutPart } from '#lib/page/shot/on-screen.ts';

const not = ':not(button, option, optgroup, fieldset)';
const roles = ['textbox', 'searchbox', 'combobox', 'spinbutton', 'slider', 'checkbox', 'radio', 'switch', 'listbox'];

// What is enabled or disabled is a control, one of the page's own making too.
const selector = [
  `:enabled${not}`,
  `:disabled${not}`,
  'input, textarea, select, output, meter, progress',
  '[contenteditable]:not([contenteditable="false" i])',
  ...roles.map((role) => `[role~="${role}" i]`),
].join(',');

const texts = 'textarea, input:not([type]), input[type="text" i], input[type="search" i], [role~="textbox" i]';

/** Fields smaller than this, in CSS pixels, are not what the person looks at. */
const smallest = 16;

/** Room around a field for its border and what hangs over. */
const room = 2;

/** The element that a person takes for the field: editors catch keys in one of no size, and draw the text themselves. */
const editorOf = (field: Element): Element | undefined => {
  const page = ownerOf(field);
  let at: Node | null = field;
  for (let steps = 0; steps < 6 && at; steps++) {
    at = parentOf(at) ?? (at as ShadowRoot).host ?? null;
    if (!at || !isElement(at)) continue;
    if (page && at === bodyOf(page)) return undefined;
    const { width, height } = boxOf(at);
    if (width >= 40 && height >= smallest) return at;
  }
  return undefined;
};

const isUnseen = (field: Element): boolean => {
  const { width, height } = boxOf(field);
  return width < smallest || height < smallest || !isDrawn(field);
};

/** A field with what it shows beyond its own edges. */
const wholeOf = (field: Element): Box[] => {
  const range = document.createRange();
  range.selectNodeContents(field);
  return [boxOf(field), ...(field.hasAttribute('contenteditable') ? [range.getBoundingClientRect()] : [])];
};

const grown = ({ left, top, width, height }: Box): Box => ({
  left: left - room,
  top: top - room,
  width: width + 2 * room,
  height: height + 2 * room,
});

/** The boxes of all values of one tree that are in view. */
export const fieldBoxes = (root: Root): Box[] => {
  const found = new Set<Element>();
  for (const field of allIn(root.node, selector)) {
    const editor = isUnseen(field) && Element.prototype.matches.call(field, texts) ? editorOf(field) : undefined;
    if (editor) found.add(editor);
    if (isDrawn(field)) found.add(field);
  }
  const body = isDocument(root.node) && root.node.designMode === 'on' ? bodyOf(root.node) : null;
  if (body) found.add(body);
  return [...found]
    .flatMap((field) => wholeOf(field).map((box) => onScreen(grown(uncutPart(box, field)), root)))
    .filter(isInView);
};
