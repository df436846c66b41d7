// What is in a page of a switched-on tool at rest: three listeners, and one for the order to leave. It reads nothing, asks nothing, counts
// nothing; what is heavier comes when something happens. Its size is held, and it names no other file of ours but the port and our own world for that.
import { heldIn } from '#lib/page/own-world.ts';
import { api, tell } from '#lib/page/port.ts';

/** A field as it was before the first key, where that came sooner than what reads it: a copy, which nobody has read. */
export interface Found {
  at: Element;
  copy: Element;
}

/** What waits in a document. Whatever else is put in beside it ends with the same signal (rule K9). */
export interface Waiting extends AbortController {
  found?: Found | undefined;
}

/** Where a document of ours remembers that it is watched. */
export interface Watching {
  precedentWatch?: Waiting | undefined;
  /** There once the script that reads fields is. */
  precedentEdits?: unknown;
}

// A check box is no field; the script that comes for it finds nothing to remember. What hides its content is not even copied (rule C6).
const fields =
  'input:not([type=password],[autocomplete*="-"]),textarea,select,[role$=box],[role$=cell],[role=spinbutton],[role=slider]';

// A form that bends its own properties gets the script, or an error in our own world: neither tells it anything. An element that the page
// named itself may hide the field in a closed root.
const isWrittenIn = (at: HTMLElement): boolean => at.isContentEditable || at.matches(fields) || at.localName.includes('-');

/** Begins once in each document; asked again, it changes nothing. */
export const watchIn = (world: Watching, page: Document): void => {
  if (heldIn(world, 'precedentWatch')) return;
  const watch: Waiting = (world.precedentWatch = new AbortController());
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
    const at = event.composedPath()[0] as HTMLElement;
    if (heldIn(world, 'precedentEdits') || !isWrittenIn(at)) return;
    // Into a document without a page, where a copy does nothing.
    if (event.type !== 'focusin') watch.found ??= { at, copy: new Document().importNode(at, true) };
    if (isTold) return;
    isTold = true;
    void tell('fieldFocused', {});
  };
  page.addEventListener('focusin', notice, options);
  // A field that had the focus before this script was there is noticed by its first key.
  page.addEventListener('keydown', notice, options);
};
