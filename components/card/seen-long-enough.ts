// A click counts only once the card has been in full sight for half a second: nobody can slide it under a waiting finger (rule K4).

/** Milliseconds of sight before a click counts. */
export const sightNeeded = 500;

/** Stops clicks by pointer that come too early or on a card that is covered. Keys and assistive technology are not touched. */
export const guardClicks = (root: HTMLElement, now: () => number = () => performance.now()): (() => void) => {
  let seenSince: number | undefined;
  // Version 2 of IntersectionObserver also tells whether something lies over the card or makes it faint.
  const options = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] } as IntersectionObserverInit;
  const observer = new IntersectionObserver((entries) => {
    const entry = entries.at(-1)! as IntersectionObserverEntry & { isVisible?: boolean };
    const isSeen = entry.isIntersecting && (entry.isVisible ?? true);
    seenSince = isSeen ? (seenSince ?? now()) : undefined;
  }, options);
  observer.observe(root);
  const stop = (event: MouseEvent) => {
    // A click by keyboard or by a screen reader has no clicks to count.
    if (event.detail === 0 && (event as PointerEvent).pointerType === '') return;
    if (seenSince !== undefined && now() - seenSince >= sightNeeded) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  root.addEventListener('click', stop, true);
  return () => {
    observer.disconnect();
    root.removeEventListener('click', stop, true);
  };
};
