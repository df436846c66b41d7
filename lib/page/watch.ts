// What is in a page of a switched-on tool at rest: two listeners, and one for the order to leave. It reads nothing, asks nothing, counts
// nothing; what is heavier comes when something happens. Its size is held, and it names no other file of ours but the port for that.
import { api, tell } from '#lib/page/port.ts';

/** Where a document of ours remembers that it is watched. Whatever else is put in beside it ends with the same signal (rule K9). */
export interface Watching {
  precedentWatch?: AbortController | undefined;
}

// A check box is no field; the script that comes for it finds nothing to remember.
const fields = 'input,textarea,select,[role$=box],[role=spinbutton]';

// A form that bends its own properties gets the script, or an error in our own world: neither tells it anything.
const isWrittenIn = (at: HTMLElement): boolean => at.isContentEditable || at.matches(fields);

/** Begins once in each document; asked again, it changes nothing. */
export const watchIn = (world: Watching, page: Document): void => {
  if (world.precedentWatch) return;
  const watch = (world.precedentWatch = new AbortController());
  const options = { capture: true, signal: watch.signal };

  const hear = ({ leave }: { leave?: string }): void => {
    // Frames without an address have the origin of the page that made them, or none that can be told.
    if (!leave || ![leave, 'null'].includes(self.origin.replace(/:\d+$/, ''))) return;
    watch.abort();
    world.precedentWatch = undefined;
    api.runtime.onMessage.removeListener(hear);
  };
  api.runtime.onMessage.addListener(hear);

  let isTold = false;
  const notice = (event: Event): void => {
    if (isTold || !isWrittenIn(event.composedPath()[0] as HTMLElement)) return;
    isTold = true;
    void tell('fieldFocused', {});
  };
  page.addEventListener('focusin', notice, options);
  // A field that had the focus before this script was there.
  page.addEventListener('beforeinput', notice, options);
};
