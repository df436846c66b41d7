// One capture in a page: put the card up, describe what was selected while it loads, and see that the keyboard goes to the card.
import type { FrameOrder, Seen } from '#lib/bridge/calls.ts';
import type { SiteDescription } from '#lib/policy/site.ts';
import { openFrame, type CardFrame } from '#lib/page/card-frame.ts';
import { unreadIn } from '#lib/page/coverage.ts';
import { keepEdits, takeEdits, type EditsHolder } from '#lib/page/edits/held.ts';
import type { Taken } from '#lib/page/edits/taken.ts';
import { noteFocus } from '#lib/page/focus.ts';
import { holderIn } from '#lib/page/holder.ts';
import { heldIn, holdIn } from '#lib/page/own-world.ts';
import { pointedIn } from '#lib/page/pointed.ts';
import { ask, cardAddress, hearOrders } from '#lib/page/port.ts';
import { focusedIn, selectionIn, titleOf } from '#lib/page/safe.ts';
import { readSelection, type Selected } from '#lib/page/selection.ts';
import { takeCaseIn, type CaseIn, type CaseReader } from '#lib/page/case-reader.ts';

/** Milliseconds after loading for which the card must hold the focus; a page that traps the focus has taken it back by then. */
const holdTime = 150;

/** Milliseconds after loading in which the card must report. It is there by then; what takes time is a busy device. */
const reportPatience = 1000;

/** Milliseconds that reading the page waits for the card to be drawn. */
const drawPatience = 400;

/** Milliseconds that a frame gets to load at all. */
const loadPatience = 3000;

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What a promise gives, or `late` after so many milliseconds. Leaves no timer behind, which would hold what waits for it. */
const within = async <Value, Late>(promise: Promise<Value>, ms: number, late: Late): Promise<Value | Late> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<Late>((resolve) => (timer = setTimeout(resolve, ms, late)));
  const first = await Promise.race([promise, end]);
  clearTimeout(timer);
  return first;
};

const newNonce = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A capture under way in this page. */
export interface Capture {
  isOpen(): boolean;
  /** Brings the keyboard back to the card. Says whether it did: a folded card gives way to a new selection. */
  resume(): boolean;
  remove(): void;
  /** Leaves the card where it is, undrawn, while a picture of the page is taken. */
  hide(isHidden: boolean): void;
  /** What had the focus when the person asked. */
  focused: Element | null;
}

/** What the background says of a capture beforehand. */
interface Told {
  /** The keyboard is elsewhere, in the side panel say: no page can take it from there, so no frame is put up that would have to give way. */
  isInWindow: boolean;
  /** Which case the page shows. */
  caseIn: CaseIn;
  /** Sites described as data for this address. */
  sites: readonly SiteDescription[];
}

/** What goes along with a selection. */
interface Beside extends Pick<Told, 'caseIn' | 'sites'> {
  taken: Taken;
}

const seenIn = (
  page: Document,
  nonce: string,
  { quote, element, coverage, note, around }: Selected,
  { taken, caseIn, sites }: Beside,
): Seen => {
  const unread = unreadIn(page, around);
  return {
    nonce,
    address: page.location.href,
    title: titleOf(page),
    case: caseIn(page, sites),
    evidence: quote ? [quote()] : element && !taken.edit && !taken.again ? [element()] : [],
    coverage: [...unread.coverage, ...coverage, ...taken.coverage],
    unreadHosts: unread.hosts,
    note,
    ...(taken.edit ? { edit: taken.edit } : {}),
    ...(taken.again ? { again: taken.again } : {}),
  };
};

/** The background may be ended while it works; asking twice changes nothing more. */
const askTwice: typeof ask = async (call, about) => (await ask(call, about)) ?? ask(call, about);

/** Describes what was seen, and tells it. On its own, so that nothing of it is held as long as the card is. */
const openDraft = async (page: Document, nonce: string, selected: Selected, beside: Beside, drawn: Promise<unknown>) => {
  // The card comes first: reading a page takes the processor, and the frame is drawn with the page.
  await drawn;
  const seen = seenIn(page, nonce, selected, beside);
  await askTwice('openDraft', seen);
};

/** Whether the card reported, and keeps the keyboard that it was given until the person goes back into the page. */
const isHeld = async (page: Document, frame: CardFrame, nonce: string): Promise<boolean> => {
  const answer = askTwice('cardHeld', { nonce });
  const isLoaded = await within(frame.loaded, loadPatience, false);
  if (!isLoaded) return false;
  // Not again where it is held: a key that is pressed at that moment would go nowhere.
  if (!frame.isHeld()) frame.hold();
  // A page that traps the focus takes it without any press of a person's; no page can make up one that counts (rule K4).
  let isLeft = false;
  const leave = ({ isTrusted }: Event) => (isLeft ||= isTrusted);
  page.addEventListener('pointerdown', leave, true);
  // A background that fails says nothing against the card, and what is typed in it is written without anyone's help.
  const hasReported = within(
    answer.then((told) => told?.isHeld ?? true),
    reportPatience,
    false,
  );
  await wait(holdTime);
  // Drawn by now but for a busy device; where a page blocks the card, what is there is not ours and never will be.
  for (let looks = 0; looks < 20 && frame.isOpen() && !frame.isCard(); looks++) await wait(16);
  const isThere = frame.isCard() && (await hasReported);
  page.removeEventListener('pointerdown', leave, true);
  return isThere && (isLeft || frame.isHeld());
};

/** Starts a capture; nothing when the extension was reloaded under this page. */
const startCapture = (page: Document, world: CaptureHolder, told: Told): Capture | undefined => {
  const nonce = newNonce();
  const address = cardAddress(nonce);
  if (!address) return undefined;
  const selected = readSelection(page);
  const focused = focusedIn(page);
  // Before the keyboard is taken: a cell that is written in closes without it.
  const taken = takeEdits(world, page);
  const giveBack = noteFocus(page);
  const holder = told.isInWindow ? undefined : holderIn(page);
  const keepFree = selected.field ? [selected.field] : [];
  let stopHearing = () => {};
  const removed = () => {
    stopHearing();
    // Nothing of this capture stays in the page's memory.
    if (heldIn(world, 'precedentCapture') === capture) holdIn(world, 'precedentCapture', undefined);
  };
  const frame = holder && openFrame(holder, address, { around: selected.around, keepFree }, removed);
  frame?.hold();
  let isFolded = false;
  let hasServed = false;

  const leave = (act: () => void) => {
    const hadFocus = frame?.isHeld();
    act();
    if (hadFocus) giveBack();
  };
  const orders: Record<FrameOrder['frame'], (order: FrameOrder) => void> = {
    fold: () => {
      isFolded = hasServed = true;
      keepEdits(world, page);
      leave(() => frame?.letGo());
    },
    unfold: () => {
      isFolded = false;
      frame?.hold();
    },
    size: ({ size }) => size && frame?.resize(size),
    remove: () => leave(() => frame?.remove()),
  };
  if (frame) stopHearing = hearOrders(nonce, (order) => orders[order.frame]?.(order));

  const drawn = frame ? within(frame.loaded, drawPatience, undefined).then(() => wait(16)) : Promise.resolve();
  const answer = openDraft(page, nonce, selected, { ...told, taken }, drawn);
  void (async () => {
    if (frame && (await isHeld(page, frame, nonce))) return;
    // A card that was done within that time has let go of the keyboard by itself: it needs no window.
    if (frame && (hasServed || !frame.isOpen())) return;
    leave(() => frame?.remove());
    await ask('openInWindow', { nonce });
  })();

  let words = selectionIn(page)?.toString();
  const pointed = pointedIn(page);
  const capture: Capture = {
    isOpen: () => frame?.isOpen() ?? false,
    resume: () => {
      const now = selectionIn(page)?.toString();
      const quote = now && now !== words ? readSelection(page).quote : undefined;
      if (isFolded && (now !== words || pointedIn(page) !== pointed)) return false;
      words = now;
      // The card looks for what is new when it gets the keyboard.
      if (quote) void answer.then(() => ask('addSeen', { nonce, evidence: [quote()] })).then(() => frame?.hold());
      else frame?.hold();
      return true;
    },
    remove: () => frame?.remove(),
    hide: (isHidden) => frame?.hide(isHidden),
    focused,
  };
  return capture;
};

/** Where a document of ours remembers the capture that is under way in it. */
export interface CaptureHolder extends EditsHolder, CaseReader {
  precedentCapture?: Capture | undefined;
  /** Set by the background where the next capture is to begin anew, whatever is open; taken once. */
  precedentAnew?: { isInWindow: boolean } | undefined;
  /** Set by the background where the address is described; taken once. */
  precedentSites?: readonly SiteDescription[] | undefined;
}

/**
 * The person asked to capture: brings back the card that is open, else starts anew. Says whether one is under way: a page can keep us from
 * the extension, by a form called `chrome` that has a field called `runtime`, and then only the background can do something.
 */
export const captureIn = (holder: CaptureHolder, page: Document): boolean => {
  const open = heldIn(holder, 'precedentCapture');
  const anew = heldIn(holder, 'precedentAnew');
  const sites = heldIn(holder, 'precedentSites') ?? [];
  const caseIn = takeCaseIn(holder);
  holdIn(holder, 'precedentAnew', undefined);
  holdIn(holder, 'precedentSites', undefined);
  if (!anew && open?.isOpen() && open.resume()) return true;
  open?.remove();
  const begun = startCapture(page, holder, { isInWindow: anew?.isInWindow ?? false, caseIn, sites });
  holdIn(holder, 'precedentCapture', begun);
  return begun !== undefined;
};
