// How sending stands, short: what needs the person, a pause, or how much waits. Nothing while all is well.
import { judgmentsWords } from '#components/words/days.ts';
import type { ShortStanding } from '#lib/store/short-standing.ts';

export interface SendingNoteProps {
  standing: ShortStanding;
  /** Opens the page of sending. */
  onOpen: () => void;
}

/** What needs the person comes first. */
export const SendingNote = ({ standing: { needs, pausedBy, waits }, onOpen }: SendingNoteProps) =>
  (needs > 0 || pausedBy !== undefined || waits > 0) && (
    <p className="meta">
      {needs > 0 && `${judgmentsWords(needs)} ${needs === 1 ? 'needs' : 'need'} you. `}
      {pausedBy !== undefined && `Sending to ${pausedBy} is paused. `}
      {waits > 0 && `${judgmentsWords(waits)} ${waits === 1 ? 'waits' : 'wait'} to be sent or taken back. `}
      <button type="button" className="button button-text" onClick={onOpen}>
        Sending
      </button>
    </p>
  );
