// Work on a page in slices, with room for the page in between.
import { reading, type PageText } from '#lib/page/anchor/text.ts';

/** Milliseconds of one slice: below a frame, far below the 50 from which a page feels slow. */
const slice = 10;

/** Lets the page work. A timer would wait for a second in a tab that is not in front; a message does not. */
const breathe = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** Gives a function to be called between steps, which waits where the slice is over. */
export const sliced = () => {
  let since = performance.now();
  return async (): Promise<void> => {
    if (performance.now() - since < slice) return;
    await breathe();
    since = performance.now();
  };
};

/** Reads the page as `readText` does. */
export const readInSlices = async (page: Document, between: () => Promise<void>): Promise<PageText> => {
  const steps = reading(page);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await between();
  }
};
