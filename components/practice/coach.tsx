// The strip over the practice invoice: one thing to do at a time, by what really happened.
import type { ReactNode } from 'react';
import { Keycaps } from '#components/words/keycaps.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import type { Practice } from '#lib/store/practice.ts';

export interface CoachProps {
  practice: Practice;
  /** Whether something on the invoice is selected. */
  isSelected: boolean;
  /** The keys of capture; empty where none are set. */
  shortcut: readonly string[];
  /** Captures what is selected, for a browser in which no keys are set. */
  onCapture: () => void;
  onAgain: () => void;
}

const Told = ({ at, does, children }: { at?: number; does: ReactNode; children?: ReactNode }) => (
  <>
    <p className="coach-does" role="status">
      {at && <span className="coach-at">{at} of 5</span>}
      <span>{does}</span>
    </p>
    <div className="coach-how">{children}</div>
  </>
);

/** The next thing to do, and how. */
export const Coach = ({ practice: { step, record }, isSelected, shortcut, onCapture, onAgain }: CoachProps) => {
  const hasKeys = shortcut.length > 0;
  const open = (words: string) => (
    <a className="button button-seal" href={`dashboard.html#${record}`}>
      {words}
    </a>
  );
  switch (step) {
    case 'select':
      if (!isSelected)
        return (
          <Told at={1} does="Select the sentence in the dotted frame.">
            <p>By mouse, drag over it. By keyboard, press Tab until the ring is on it, then Enter.</p>
          </Told>
        );
      return (
        <Told
          at={1}
          does={
            hasKeys ? (
              <>
                It is selected. Now press <Keycaps keys={shortcut} />
              </>
            ) : (
              'It is selected. Now keep a judgment about it.'
            )
          }
        >
          {!hasKeys && (
            <>
              <KeyedButton look="seal" onPress={onCapture}>
                Keep a judgment
              </KeyedButton>
              <p>
                No keys are set for this. <a href="dashboard.html#welcome">Set them</a>
              </p>
            </>
          )}
        </Told>
      );
    case 'say-why':
      return (
        <Told at={2} does="Type why, press Tab, type what you decided, then press Enter.">
          <p>For instance: waiting would have cost more; pay it. Escape leaves it as a draft.</p>
        </Told>
      );
    case 'read':
      return (
        <Told at={3} does="Kept, on this device only. Now read what would leave.">
          {open('Read it')}
        </Told>
      );
    case 'finish':
      return (
        <Told at={3} does="Kept, and something is still missing. Open it: it says what.">
          {open('Open it')}
        </Told>
      );
    case 'discard':
    case 'take-back':
      return (
        <Told at={5} does={step === 'discard' ? 'Kept to yourself. Now discard it.' : 'Agreed. Now take it back.'}>
          {open('Open it')}
        </Told>
      );
    default:
      return (
        <Told does="That was all. Now use it in your own tools.">
          <a className="button button-seal" href="dashboard.html#review">
            Go to the inbox
          </a>
          <KeyedButton onPress={onAgain}>Practise again</KeyedButton>
        </Told>
      );
  }
};
