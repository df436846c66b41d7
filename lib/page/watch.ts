// What is in a page of a switched-on tool at rest: four listeners, and one for the order to leave. It reads nothing, asks nothing, counts
// nothing; what is heavier comes when something happens. Its size is held, and it names no other file of ours but the port and our own world for that.
import { heldIn } from '#lib/page/own-world.ts';
import { api, tell } from '#lib/page/port.ts';

/** A field as it was before the first key, where that came sooner than what reads it: a copy, which nobody has read. */
export interface Found {
  at: Element;
  copy: Element;
}

/** What was pressed, where that came sooner than what reads it, and a copy of what is around it: the page may write there at once. */
export interface Pressed {
  around: Element;
  copy: Element;
  /** Place of the control among those around it. */
  nth: number;
}

/** What waits in a document. Whatever else is put in beside it ends with the same signal (rule K9). */
export interface Waiting extends AbortController {
  found?: Found | undefined;
  pressed?: Pressed | undefined;
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

/** What a person presses to have a model answer anew. */
export const controls = 'button,[role=button],[role^=menuitem],[role=option]';

/** Elements, and steps upwards, within which the answer is that a control belongs to. */
const mostAround = 800;
const mostUp = 12;

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
  // Into a document without a page, where a copy does nothing.
  const copied = (at: Element): Element => new Document().importNode(at, true);
  const notice = (event: Event): void => {
    const at = event.composedPath()[0] as HTMLElement;
    if (heldIn(world, 'precedentEdits')) return;
    if (event.type === 'click') {
      const control = event.isTrusted && !isTold && at.closest(controls);
      if (!control) return;
      let around = control;
      for (let up = 0; up < mostUp; up++) {
        const next = around.parentElement;
        if (!next || next.getElementsByTagName('*').length > mostAround) break;
        around = next;
      }
      watch.pressed = { around, copy: copied(around), nth: [...around.querySelectorAll(controls)].indexOf(control) };
    } else {
      if (!isWrittenIn(at)) return;
      if (event.type !== 'focusin') watch.found ??= { at, copy: copied(at) };
    }
    if (isTold) return;
    isTold = true;
    void tell('fieldFocused', {});
  };
  page.addEventListener('click', notice, options);
  page.addEventListener('focusin', notice, options);
  // A field that had the focus before this script was there is noticed by its first key.
  page.addEventListener('keydown', notice, options);
};
