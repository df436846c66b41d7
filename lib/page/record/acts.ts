// Which events are steps of a person, and what they say. What a page makes up is none (rule K4): only what the browser itself trusts is heard.
import { shadowOf, tagOf } from '#lib/page/safe.ts';
import { isWrittenIn, sortOf, type Sort } from '#lib/page/record/written-in.ts';
import { targetAt } from '#lib/page/record/ways.ts';
import type { RawStep } from '#lib/judgment/steps/raw-step.ts';

type Click = Extract<RawStep, { type: 'click' }>;

/** Controls that take a press on any part of them. */
const controls =
  'a,button,summary,label,[role=button],[role=link],[role=menuitem],[role=option],[role=tab],[role=checkbox],[role=radio]';

/** The element that an event is at, as far as ways can lead to it: not into closed roots. */
export const atOf = (event: Event): Element | undefined => {
  const [at] = event.composedPath();
  return at instanceof Element ? at : undefined;
};

/** The element that has the keyboard or the pointer in truth, inside closed roots too: what may be read depends on that one. */
export const innermost = (element: Element): Element => {
  let at = element;
  for (let root = shadowOf(at); root; root = shadowOf(at)) {
    const inner = root.activeElement;
    if (!inner || inner === at) break;
    at = inner;
  }
  return at;
};

/** Place in an element, in CSS pixels from its upper left corner; its middle where the pointer was elsewhere, or no pointer was there. */
const placeIn = (element: Element, { clientX, clientY, detail }: MouseEvent): { x: number; y: number } => {
  const [box] = Element.prototype.getClientRects.call(element);
  if (!box) return { x: 1, y: 1 };
  const [x, y] = [clientX - box.left, clientY - box.top];
  const isIn = detail > 0 && x >= 0 && y >= 0 && x <= box.width && y <= box.height;
  return isIn ? { x: Math.round(x), y: Math.round(y) } : { x: Math.round(box.width / 2), y: Math.round(box.height / 2) };
};

const buttons = ['primary', 'auxiliary', 'secondary'] as const;

/** The click as a step; nothing where no way leads to it. */
export const clickOf = (event: MouseEvent, at: Element): Click | undefined => {
  // A field inside its caption is meant itself.
  const aim = ['input', 'textarea'].includes(tagOf(at)) ? at : (Element.prototype.closest.call(at, controls) ?? at);
  const target = targetAt(aim);
  const button = buttons[event.button];
  return target && button ? { type: 'click', target, ...placeIn(aim, event), button, nth: Math.min(event.detail, 3) } : undefined;
};

const silent = new Set([
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
  'NumLock',
  'Fn',
]);
/** In a field these end it or choose in it; all others only write in it, which its value tells. */
const inField = new Set(['Enter', 'Tab', 'Escape', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp']);
const clipboard = new Set(['c', 'x', 'v']);
const editing = new Set(['a', 'z', 'y', ...clipboard]);

const isCommand = (event: KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || (event.altKey && !event.getModifierState('AltGraph'));

/** Whether a key only edits what stands in a field, for secrets or not: looking at the field costs more than all else about such a key. */
export const onlyEdits = (event: KeyboardEvent, at: Element): boolean =>
  isWrittenIn(at) && (isCommand(event) ? editing.has(event.key.toLowerCase()) : !inField.has(event.key));

const held = ({ ctrlKey, shiftKey, altKey, metaKey, key }: KeyboardEvent) => [
  ...(ctrlKey ? (['Control'] as const) : []),
  // With a character it is told by that.
  ...(shiftKey && key.length > 1 ? (['Shift'] as const) : []),
  ...(altKey ? (['Alt'] as const) : []),
  ...(metaKey ? (['Meta'] as const) : []),
];

/** What a key is: a character to add to what is typed, a step of its own, or nothing. */
export const keyOf = (
  event: KeyboardEvent,
  sort: Sort,
  at: Element,
): { text: string } | Extract<RawStep, { type: 'key' }> | undefined => {
  const { key, isComposing } = event;
  if (isComposing || silent.has(key) || key.length > 40) return undefined;
  const isCharacter = [...key].length === 1 && !isCommand(event);
  const step = { type: 'key', key: key.toWellFormed(), held: held(event) } as const;
  if (sort === 'pressed') return key === 'Enter' || key === ' ' || isCharacter ? undefined : step;
  if (sort === 'secret' || sort === 'unknown') return ['Enter', 'Tab', 'Escape'].includes(key) ? step : undefined;
  if (sort === 'field') {
    if (isCommand(event)) return editing.has(key.toLowerCase()) ? undefined : step;
    const isMultiline = at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement;
    return inField.has(key) && !(isMultiline && key !== 'Tab' && key !== 'Escape') ? step : undefined;
  }
  if (isCharacter) return { text: key };
  return isCommand(event) && clipboard.has(key.toLowerCase()) ? undefined : step;
};

/** Sort of what has the keyboard, and the element that is told of. */
export const keyboardAt = (event: Event): { at: Element; sort: Sort } | undefined => {
  const at = atOf(event);
  if (!at) return undefined;
  const inner = innermost(at);
  const sort = sortOf(inner);
  // Ways end at the closed root: what is typed in a field behind it is told key by key, as in rich text.
  return { at, sort: inner !== at && sort === 'field' ? 'rich' : sort };
};
