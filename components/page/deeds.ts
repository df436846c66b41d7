// What can be done on the screen as it is now, read from its own buttons: the palette can offer nothing that the screen does not.

/** One thing to do or a place to go. */
export interface Deed {
  id: string;
  words: string;
  /** The key that does the same. */
  keyName?: string | undefined;
  run: () => void;
}

/** Where buttons stand that say enough by themselves, the nearest to the work first; those of rows and dialogs do not. */
const places = ['.undo-bar .button', '.rail .button', '#main .button', '.top-bar .button'];

const isPossible = (button: HTMLElement): boolean =>
  button.ariaDisabled !== 'true' && !button.matches(':disabled, [type=submit]') && button.checkVisibility();

/** The buttons that can be pressed now, each once, in the order of their places. Pressing one asks whatever the button itself asks. */
export const deedsOnScreen = (page: Document): Deed[] => {
  const found = new Map<string, Deed>();
  const buttons = places.flatMap((place) => [...page.querySelectorAll<HTMLElement>(place)]);
  for (const button of buttons) {
    const words = (button.querySelector('span') ?? button).textContent.trim();
    if (!words || !isPossible(button) || found.has(words)) continue;
    const keyName = button.getAttribute('aria-keyshortcuts') ?? undefined;
    const run = (): void => {
      button.focus();
      button.click();
    };
    found.set(words, { id: `do ${words}`, words, keyName, run });
  }
  return [...found.values()];
};
