// Tells when marks must be put elsewhere and when words must be looked for again. It hears of changes and polls nothing; what it starts is
// bounded: once a frame for places, and never more than a twentieth of the time for looking.

/** Milliseconds between two lookings, at least. */
const pause = 500;
/** So many times as long as a looking took is rested after it. */
const restAfter = 20;

export interface Follower {
  /** Hears changes below a further root: a shadow root, or the document of a frame. */
  watch(root: Node): void;
  /** Asks for the places once more in the next frame. */
  move(): void;
}

/** Calls `moved` at most once a frame and `changed` seldom, until the signal ends it. `changed` looks for words; `moved` only asks where they are. */
export const follow = (
  page: Document,
  signal: AbortSignal,
  about: { moved: () => void; changed: () => Promise<void> },
): Follower => {
  const view = page.defaultView!;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let earliest = 0;
  let isLooking = false;

  const moved = (): void => {
    frame ||= view.requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) about.moved();
    });
  };
  const look = async (): Promise<void> => {
    timer = undefined;
    // Nobody sees it now; it is looked at when somebody does.
    if (signal.aborted || page.hidden) return;
    // What changes while it is looked for is looked at afterwards: never twice at a time.
    if (isLooking) return again();
    isLooking = true;
    const began = performance.now();
    await about.changed();
    const took = performance.now() - began;
    earliest = performance.now() + Math.max(pause, took * restAfter);
    isLooking = false;
  };
  const again = (): void => {
    timer ??= setTimeout(() => void look(), Math.max(50, earliest - performance.now()));
  };
  const change = new MutationObserver((records) => {
    // What only looks otherwise now stands elsewhere perhaps, and is the same.
    if (records.some(({ type }) => type !== 'attributes')) again();
    moved();
  });
  const size = new ResizeObserver(moved);
  const watched = new WeakSet<Node>();
  const watch = (root: Node): void => {
    if (watched.has(root)) return;
    watched.add(root);
    const kinds = { childList: true, characterData: true, subtree: true, attributes: true };
    change.observe(root, { ...kinds, attributeFilter: ['class', 'style', 'hidden', 'open'] });
    root.addEventListener('scroll', moved, { capture: true, passive: true, signal });
  };

  watch(page);
  size.observe(page.documentElement);
  for (const name of ['load', 'transitionend', 'animationend', 'toggle', 'fullscreenchange'])
    page.addEventListener(name, moved, { capture: true, passive: true, signal });
  page.addEventListener('visibilitychange', again, { signal });
  view.addEventListener('resize', moved, { passive: true, signal });
  signal.addEventListener('abort', () => {
    change.disconnect();
    size.disconnect();
    clearTimeout(timer);
    view.cancelAnimationFrame(frame);
  });
  return { watch, move: moved };
};
