// Which events are a person's own act of editing. What a page makes up is none of them, nor is text that it puts in by a command.

/** Keys that move or choose and write nothing. */
const idle = /^(?:Arrow|Page|Home|End|Escape|Shift|Control|Alt|Meta|CapsLock|Fn|F\d|ContextMenu|Dead|Tab$)/;

const acting = new Set(['beforeinput', 'paste', 'cut', 'drop', 'compositionstart', 'compositionupdate', 'compositionend']);

/** A pointer that is pressed chooses too, where something is drawn along. */
const drawing = new Set(['pointerdown', 'pointermove']);

/** Every event by which an act is known. */
export const actNames = ['keydown', ...acting, ...drawing, 'input', 'change', 'click'] as const;

/** Whether an event is an act of editing. In a field where things are chosen, clicks, arrow keys and changes are; in one for text not. */
export const isAct = (event: Event, isChoice: boolean): boolean => {
  if (!event.isTrusted) return false;
  if (event.type === 'keydown') return isChoice || !idle.test((event as KeyboardEvent).key);
  if (acting.has(event.type)) return true;
  if (drawing.has(event.type)) return isChoice && (event as PointerEvent).buttons > 0;
  return isChoice && (event.type === 'input' || event.type === 'change' || event.type === 'click');
};
