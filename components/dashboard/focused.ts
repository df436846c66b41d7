// What has focus on the review screen, and where a key takes it.

/** The record of the row that has focus. */
export const focusedRow = (): string | undefined =>
  document.activeElement instanceof HTMLElement
    ? document.activeElement.closest('li')?.querySelector<HTMLElement>('.inbox-row')?.dataset['id']
    : undefined;

/** Where both sides of the sheet lie beside each other, the keyboard goes from one to the other. */
export const crossOver = (): void => {
  const back = document.querySelector<HTMLElement>('.sheet-back pre');
  const isThere = back?.contains(document.activeElement);
  (isThere ? document.querySelector<HTMLElement>('.sheet h2') : back)?.focus();
};
