// Tab goes round inside the card: a step further would be in the page, whose keys are not ours.

const reachable = 'input:checked, textarea, select, button';

/** Moves the focus from the last control to the first, and back; in between the browser does what it always does. */
export const stayInside = (event: KeyboardEvent, root: HTMLElement): void => {
  const controls = [...root.querySelectorAll<HTMLElement>(reachable)];
  const [from, to] = event.shiftKey ? [controls[0], controls.at(-1)] : [controls.at(-1), controls[0]];
  if (document.activeElement !== from) return;
  event.preventDefault();
  to?.focus();
};
