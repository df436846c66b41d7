// Waits until a page that is still being filled has come to rest, by an observer that ends by itself: nothing is polled.
import { rootOf } from '#lib/page/safe.ts';

/** Milliseconds without a change after which a page is at rest. */
const quiet = 250;

/** Whether anything changed before the page was at rest, or before so many milliseconds were over. */
export const settle = (page: Document, most: number): Promise<boolean> =>
  new Promise((resolve) => {
    let hasChanged = false;
    const end = () => {
      observer.disconnect();
      clearTimeout(rest);
      clearTimeout(last);
      resolve(hasChanged);
    };
    let rest = setTimeout(end, Math.min(quiet, most));
    const last = setTimeout(end, most);
    const observer = new MutationObserver(() => {
      hasChanged = true;
      clearTimeout(rest);
      rest = setTimeout(end, quiet);
    });
    observer.observe(rootOf(page), { subtree: true, childList: true, characterData: true });
  });
