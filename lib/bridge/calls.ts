// Every call in the product, grouped by who may make it. Types only, so that page scripts can import it for nothing.
// Arguments are parsed where they land: `guard.ts` holds a schema and the allowed callers for each name.
import type { JoiningCalls } from '#lib/bridge/joining-calls.ts';
import type { LeavingCalls } from '#lib/bridge/leaving-calls.ts';
import type { OwnCalls } from '#lib/bridge/own-calls.ts';
import type { OwnPurpose, Purpose } from '#lib/judgment/consent.ts';
import type { EditEvidence } from '#lib/judgment/edit-evidence.ts';
import type { Coverage, Evidence, QuoteEvidence } from '#lib/judgment/evidence.ts';
import type { RecordedCalls, RecordingCalls, StepCalls, StoringCalls } from '#lib/bridge/recording-calls.ts';
import type { ScreenshotEvidence } from '#lib/judgment/screenshot-evidence.ts';
import type { Edited } from '#lib/judgment/draft.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { Hash, ReadCase } from '#lib/judgment/case.ts';
import type { OpenDraft } from '#lib/bridge/open-draft.ts';
import type { Policy } from '#lib/policy/policy.ts';
import type { FleetDevice, FleetRequest } from '#lib/wire/fleet.ts';
import type { SignedPolicy } from '#lib/wire/policies.ts';
import type { Preview } from '#lib/bridge/preview.ts';
import type { HandHidden, HandShown } from '#lib/privacy/by-hand.ts';
import type { Box, TakenView } from '#lib/privacy/mask.ts';

/** What `pick` read when the person asked to capture. */
export interface Seen {
  /** One-use secret that pairs this page with the card in its frame. */
  nonce: string;
  /** The full address; stays in the device-only companion. */
  address: string;
  title: string;
  /** Which case of the tool that is, and what its file reads of it. */
  case: ReadCase;
  /** What was selected, else the control that was pointed at, or nothing. */
  evidence: Evidence[];
  coverage: Coverage[];
  /** Host names of frames that could not be read; for the person alone, on this device. */
  unreadHosts?: string[] | undefined;
  /** A selected note of the person's own; it becomes the reason. */
  note: string;
  /** What the person edited on the page just now, where its tool is switched on. */
  edit?: EditEvidence | undefined;
  /** Answers that a model gave one after the other there, in that order, because the person asked again. */
  again?: string[] | undefined;
}

/** Calls that a script in somebody's page may make. Nothing here reveals a stored judgment or keeps one. */
export interface PageCalls extends RecordedCalls {
  /** A person asked to capture. Opens a draft with what they saw, and answers when that is stored or the database failed. */
  openDraft(seen: Seen): { isStored: boolean };
  /** Whether the card of that nonce holds the focus in its frame. Answers once it does, or with false when it does not. */
  cardHeld(about: { nonce: string }): { isHeld: boolean };
  /** A person selected something more for the card of that nonce and asked for it again. Adds it to the draft. */
  addSeen(about: { nonce: string; evidence: QuoteEvidence[] }): void;
  /** The frame cannot hold focus here: show the card of that nonce in a small window. */
  openInWindow(about: { nonce: string }): void;
  /** On a tool that is switched on, the person went into a field. Also from frames, which may say nothing else. */
  fieldFocused(about: Record<never, never>): void;
  /** The person pressed a mark, the `nth` of those that were given under this name. Opens it beside the page; tells the page nothing. */
  openMark(about: { turn: string; nth: number }): void;
}

/** Calls that the capture card may make, for the draft of its nonce only. What is typed goes through the journal instead. */
export interface CardCalls {
  /** Trades the one-use nonce for the draft. */
  claimDraft(about: { nonce: string }): OpenDraft;
  /** The card of that nonce runs and has the keyboard. Sent before the draft is there, so that a slow disk does not close the frame. */
  cardReady(about: { nonce: string }): void;
  /** The journal has news: store it now. Answers when it is in the database. */
  drainJournal(about: { draft: RecordId }): void;
  /** What was selected for this draft so far, in that order. */
  quotesSeen(about: { draft: RecordId }): { quotes: string[] };
  /** Takes what was selected for the card that is open on another page as the earlier candidate. Gives all that is selected then. */
  compareWith(about: { draft: RecordId }): { quotes: string[] };
  /** How many earlier cases are like this one; nothing of their verdicts. */
  likeCount(about: { draft: RecordId }): { count: number };
  /** The card's content takes this many CSS pixels; its frame follows. */
  sizeCard(about: { draft: RecordId; size: { width: number; height: number } }): void;
  /** Fold the card into its chip and give focus back to the tool. */
  foldCard(about: { draft: RecordId }): void;
  /** Unfold after Undo. */
  unfoldCard(about: { draft: RecordId }): void;
  /** Take the card away and give focus back to the tool. */
  closeCard(about: { draft: RecordId }): void;
  /** Takes a picture of what the tab of this card shows, masked. It is in memory only, until the person keeps a part of it or not. */
  takeScreenshot(about: { draft: RecordId }): TakenView;
  /** Keeps that part of the picture with the draft, in place of an earlier one. `shown` are places among `unread` to leave unmasked. */
  keepScreenshot(about: { draft: RecordId; part: Box; shown: number[]; hidden: Box[] }): {
    picture: ScreenshotEvidence;
    image: string;
  };
  /** Forgets the picture that was taken, and removes the one that was kept. Our dashboard may ask for this, too. */
  dropScreenshot(about: { draft: RecordId; kept: boolean }): void;
  /** Records what the person does in the tab of this card, into its draft, and takes the card away (rules K4, R1). */
  recordFromCard(about: { draft: RecordId }): void;
  /** Open the dashboard, at this draft or place if one is named. */
  openDashboard(about: { draft?: RecordId; place?: 'rubrics' | 'sending' }): void;
}

/**
 * How a piece of evidence stands on the page now (rule A1). exact: the same words in the same surroundings · moved: the same words,
 * in other surroundings · changed: the same surroundings, around other words · gone: not there, or not to be told from others.
 */
export type Standing = 'exact' | 'moved' | 'changed' | 'gone';

/** What the page of a tab shows, as far as it may be read: after hotkey, toolbar or menu on it, or on a site that is switched on. */
export interface PageRead {
  tool: string;
  title: string;
  case: Hash;
  /** What is selected, what the tool's file read of the case, and the title, without secrets. For likeness; it is stored nowhere. */
  text: string;
  /** Where the case stands in its tool: open, closed. Empty where the page does not say. */
  state: string;
  /** What the site alone read of the case: shown to the person, so that they can tell. */
  read: string;
  /** Name of the site that read it; empty where the page was read as any other. */
  site: string;
}

/** What a precedent is to a judgment that starts from it. */
export type PrecedentUse = 'cited' | 'differs';

/** Calls that only the side panel may make, as a panel or on top of a tab. Nothing here agrees, sends or takes back (rule C8). */
export interface PanelCalls {
  /** Reads the page of a tab; null where the browser lets no script of ours in. */
  readPage(about: { tab: number }): PageRead | null;
  /** How the quotes of these records stand on the page. Only records of the case that the page shows are looked for and answered. */
  findEvidence(about: { tab: number; ids: RecordId[] }): Record<RecordId, Standing>;
  /** Selects the quote of a record on the page and scrolls there; says whether it was found. */
  showEvidence(about: { tab: number; id: RecordId }): { isShown: boolean };
  /** The precedents of this case are about to be on screen: open drafts of it say so from now on, and later ones (rule A2). */
  lookFirst(about: { case: Hash }): void;
  /** Starts a capture on that tab from an earlier judgment: its kind, what it asked, and for `cited` a quotation as the reason. */
  judgeLike(about: { tab: number; like: RecordId; as: PrecedentUse }): void;
  /** Saves what was judged by a rubric beside the page. As `revise`, but of a record that was not agreed to. */
  evaluate(about: { id: RecordId; from: Edited; to: Edited }): { id: RecordId; apart?: RecordId };
  /** Takes the browser's permission for a tool back, and all of ours out of its pages (rule K9). The dashboard may too. */
  switchOff(about: { pattern: string }): void;
  /** Shows marks on the pages of a tool that is switched on, or none. */
  setMarks(about: { pattern: string; isOn: boolean }): void;
}

/** Calls that only our own top-level pages may make. An in-page frame of ours has the same origin and is not one of them (rule C8). */
export interface DashboardCalls extends StepCalls {
  /** The person has read what Precedent does, in this version, and goes on (rule K7). */
  acceptDisclosure(about: { version: number }): void;
  /** The person has seen what the policy of this hash, of the organisation at that endpoint, loosens, and accepts it (rule P2). */
  acknowledgePolicy(about: { endpoint: string; hash: Hash }): void;
  /** Sends a policy that the admin signed in the page to an endpoint, which checks it. The key stays in the page. */
  publishPolicy(about: { endpoint: string; policy: SignedPolicy }): { version: number };
  /** Gives an order about devices that the admin signed in the page to an endpoint; where it wants a nonce, that (rule F1). */
  fleet(about: { endpoint: string; request: FleetRequest }): { devices?: FleetDevice[]; nonce?: string };
  /** What was published at an endpoint that this device joined, the newest first; only what the pinned root stands behind. */
  publishedPolicies(about: { endpoint: string }): { policies: Policy[] };
  /** Stores what the journal still holds, so that lists are whole. */
  drainAll(about: Record<never, never>): void;
  /**
   * Changes a record. Before consent in place; after it the old one is retired and the answer names the new one (rule C3). `from` is
   * what the form opened with: where something else was typed since, that becomes a draft of its own, which `apart` names.
   */
  revise(about: { id: RecordId; from: Edited; to: Edited }): { id: RecordId; apart?: RecordId };
  /** Removes a record that was never agreed to. */
  discard(about: { id: RecordId }): void;
  /** Removes text that could not be read; `key` names it. */
  discardUnreadable(about: { key: string }): void;
  /** Keeps it to myself: it stays here and is not offered again. */
  setAside(about: { id: RecordId }): void;
  /** Offers a record for review again. */
  reopen(about: { id: RecordId }): void;
  /** The bytes that consent would bind (rule C2), for the organisation at `to` where this device has joined several. */
  preview(about: { id: RecordId; to?: string | undefined }): Preview;
  /** Hides words wherever they stand in what would leave of a record (rule C11). Refuses where that would change nothing. */
  hideWords(about: { id: RecordId; words: HandHidden[] }): void;
  /** Shows a value again that was hidden, by a detector or by hand. Refuses a secret, and what the policy of the recipient always hides. */
  showWords(about: { id: RecordId; value: HandShown; to?: string | undefined }): void;
  /** Notes the words that are pointed out on every sheet from now on. */
  listWords(about: { words: string[] }): void;
  /** The person has read this record as it will leave, and agrees (rule C1). `hash` is what they were shown, as it goes to `to`. */
  consent(about: { id: RecordId; hash: Hash; to?: string | undefined; purposes: Purpose[]; expiresOn: string }): {
    undoUntil: number;
  };
  /** The same for packages that the person builds on this device; it is sent nowhere. Refused once an organisation was joined (rule W2). */
  consentHere(about: { id: RecordId; hash: Hash; purposes: OwnPurpose[]; expiresOn: string }): { undoUntil: number };
  /**
   * Agrees anew to bytes that were agreed to before, for longer or for less (rule C12). Where an endpoint holds them, it is told. Refused
   * while something of the record waits to be sent.
   */
  renew(about: { id: RecordId; hash: Hash; purposes: Purpose[]; expiresOn: string }): { undoUntil: number };
  /** Within ten seconds, before anything was sent. */
  undoConsent(about: { id: RecordId }): void;
  /** Takes a record back, whether or not it was sent (rule C5). */
  withdraw(about: { id: RecordId }): void;
  /**
   * Writes down a package that a page of ours has built, before it is given to the person. `consents` names the agreement for each of
   * `records`, at the same place; each is checked again (rule W3).
   */
  recordPackage(about: {
    name: string;
    purpose: OwnPurpose;
    day: string;
    records: RecordId[];
    consents: string[];
    bytes: number;
    sha256: string;
  }): { id: string };
  /** Sends what is due now. */
  syncNow(about: Record<never, never>): void;
  /** Goes on with the empty database that the browser put in the place of a damaged one. */
  acceptDatabase(about: Record<never, never>): void;
  /** Switches single letters as keys on or off. */
  setLetterKeys(about: { isOn: boolean }): void;
}

export type Calls = PageCalls &
  CardCalls &
  PanelCalls &
  RecordingCalls &
  StoringCalls &
  DashboardCalls &
  OwnCalls &
  JoiningCalls &
  LeavingCalls;
export type CallName = keyof Calls;
export type Takes<Name extends CallName> = Parameters<Calls[Name]>[0];
export type Gives<Name extends CallName> = ReturnType<Calls[Name]>;

/** A call as it travels, and its answer. Errors carry the sentence that the person reads. */
export interface CallMessage {
  call: CallName;
  about: unknown;
}
export type CallAnswer = { ok: true; value: unknown } | { ok: false; error: string };

/** What the background tells `pick` to do with the frame it put up. */
export interface FrameOrder {
  frame: 'fold' | 'unfold' | 'size' | 'remove';
  nonce: string;
  /** With `size`: what the card's content takes, in CSS pixels. */
  size?: { width: number; height: number };
}
