// Every call in the product, grouped by who may make it. Types only, so that page scripts can import it for nothing.
// Arguments are parsed where they land: `guard.ts` holds a schema and the allowed callers for each name.
import type { Purpose } from '#lib/judgment/consent.ts';
import type { Coverage, Evidence } from '#lib/judgment/evidence.ts';
import type { Edited, Form } from '#lib/judgment/draft.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { Hash } from '#lib/judgment/case.ts';

/** What `pick` read when the person asked to capture. */
export interface Seen {
  /** One-use secret that pairs this page with the card in its frame. */
  nonce: string;
  /** The full address; stays in the device-only companion. */
  address: string;
  title: string;
  /** What was selected, or nothing. */
  evidence: Evidence[];
  coverage: Coverage[];
  /** A selected note of the person's own; it becomes the reason. */
  note: string;
}

/** What the card shows of the draft that it was opened for. */
export interface OpenDraft {
  draft: RecordId;
  tool: string;
  title: string;
  quote: string;
  coverage: Coverage[];
  form: Form;
  /** Journal entries go on from here. */
  seq: number;
}

/** Calls that a script in somebody's page may make. Nothing here reveals a stored judgment or keeps one. */
export interface PageCalls {
  /** A person asked to capture. Opens a draft; answers once the card in the frame holds focus, or with false when it does not. */
  openDraft(seen: Seen): { isHeld: boolean };
  /** The frame cannot hold focus here: show the card of that nonce in a small window. */
  openInWindow(about: { nonce: string }): void;
}

/** Calls that the capture card may make, for the draft of its nonce only. What is typed goes through the journal instead. */
export interface CardCalls {
  /** Trades the one-use nonce for the draft. */
  claimDraft(about: { nonce: string }): OpenDraft;
  /** The card of that nonce runs and has the keyboard. Sent before the draft is there, so that a slow disk does not close the frame. */
  cardReady(about: { nonce: string }): void;
  /** The journal has news: store it now. Answers when it is in the database. */
  drainJournal(about: { draft: RecordId }): void;
  /** The card's content takes this many CSS pixels; its frame follows. */
  sizeCard(about: { draft: RecordId; size: { width: number; height: number } }): void;
  /** Fold the card into its chip and give focus back to the tool. */
  foldCard(about: { draft: RecordId }): void;
  /** Unfold after Undo. */
  unfoldCard(about: { draft: RecordId }): void;
  /** Take the card away and give focus back to the tool. */
  closeCard(about: { draft: RecordId }): void;
  /** Open the dashboard, at this draft if one is named. */
  openDashboard(about: { draft?: RecordId }): void;
}

/** The exact text that would leave, and what was hidden in it. */
export interface Preview {
  text: string;
  hash: Hash;
  hidden: { placeholder: string; detector: string; original: string }[];
  isComplete: boolean;
}

/** Calls that only our own top-level pages may make. An in-page frame of ours has the same origin and is not one of them (rule C8). */
export interface DashboardCalls {
  /** The person has read what Precedent does, in this version, and goes on (rule K7). */
  acceptDisclosure(about: { version: number }): void;
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
  /** The bytes that consent would bind (rule C2). */
  preview(about: { id: RecordId }): Preview;
  /** The person has read this record as it will leave, and agrees (rule C1). `hash` is what they were shown. */
  consent(about: { id: RecordId; hash: Hash; purposes: Purpose[]; expiresOn: string }): { undoUntil: number };
  /** Within ten seconds, before anything was sent. */
  undoConsent(about: { id: RecordId }): void;
  /** Takes a record back, whether or not it was sent (rule C5). */
  withdraw(about: { id: RecordId }): void;
  /** Joins an organisation. The recovery code is shown once and not kept. */
  enrol(about: { endpoint: string; code: string }): { organisation: string; recoveryCode?: string };
  /** Sends what is due now. */
  syncNow(about: Record<never, never>): void;
  /** Goes on with the empty database that the browser put in the place of a damaged one. */
  acceptDatabase(about: Record<never, never>): void;
  /** Switches single letters as keys on or off. */
  setLetterKeys(about: { isOn: boolean }): void;
}

export type Calls = PageCalls & CardCalls & DashboardCalls;
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
