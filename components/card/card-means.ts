// What the card needs from outside: where its text goes, and who is asked for what.
import type { JournalMeans } from '#components/card/journal-writer.ts';
import type { PictureMeans } from '#components/card/picture/use-picture.ts';
import type { CardCalls } from '#lib/bridge/calls.ts';
import type { OpenDraft } from '#lib/bridge/open-draft.ts';

/** What the card needs from outside. Calls answer when they are done and reject with a sentence for the person. */
export interface CardMeans {
  /** The draft that was opened for this card; rejects where there is none to give. */
  claim(): Promise<OpenDraft>;
  /** Whether there is room for it by now: asked again where there was none. */
  hasRoom(): Promise<boolean>;
  /** A name for a draft of the card's own, in which it writes until it has claimed one. */
  newDraft(): string;
  write: JournalMeans['write'];
  now(): number;
  /** Puts text on the clipboard; false where the browser does not let it. */
  copy(text: string): Promise<boolean>;
  /** What was selected for a draft so far. */
  quotes(draft: string): Promise<string[]>;
  /** How many earlier cases are like this one. */
  like(draft: string): Promise<number>;
  /** Takes up what was selected for a card on another page; all that is selected then. */
  compare(draft: string): Promise<string[]>;
  /** Records into the draft what the person does in the tab; the card goes then. Rejects where it could not start. */
  record(draft: string): Promise<void>;
  ask<Name extends Extract<keyof CardCalls, 'drainJournal' | 'foldCard' | 'unfoldCard' | 'closeCard'>>(
    name: Name,
    draft: string,
  ): Promise<void>;
  /** Opens the side panel beside the tool, for what is judged there. Must run before anything is waited for. Rejects where none opens. */
  beside(windowId: number): Promise<void>;
  /** Opens the dashboard, at a draft that the card has claimed. */
  openDashboard(draft?: string): Promise<void>;
  pictures: PictureMeans;
  size(draft: string, size: { width: number; height: number }): Promise<void>;
  /** Whether the extension was updated or removed under the open card: it still shows, but can write and ask nothing. */
  isGone(): boolean;
  /** Takes the card away without anyone's help. */
  vanish(): void;
}
