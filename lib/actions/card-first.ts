// A worker that the shortcut woke has one thing to do: put the card up. What else it is to load waits until the card has the keyboard,
// or the two would share the processor just then. Nothing waits once it is loaded.

/** Milliseconds after which no card is waited for: it went to a window, or a page would not have it. */
const patience = 300;

/** Loads once, and not while a card is on its way. */
export const cardFirst = <Loaded>(load: () => Promise<Loaded>) => {
  let loaded: Promise<Loaded> | undefined;
  let before = Promise.resolve();
  let come = () => {};
  return {
    /** A card was asked for. */
    expect(): void {
      if (loaded) return;
      before = new Promise((resolve) => {
        come = resolve;
        setTimeout(resolve, patience);
      });
    },
    /** The card has the keyboard. */
    come: (): void => come(),
    load: (): Promise<Loaded> => (loaded ??= before.then(load)),
  };
};
