// What to do next with a practice record, in the rail beside its sheet. It never goes to an organisation.
import { isComplete } from '#lib/judgment/complete.ts';
import { may } from '#lib/judgment/life.ts';
import type { RecordRow } from '#lib/store/db.ts';

const nextStep = ({ state, judgment }: RecordRow, mayAgree: boolean): string => {
  if (state === 'draft') return 'Nothing is kept yet. Press e, fill it in and save it.';
  if (state === 'kept' && !isComplete(judgment)) return '3 of 5. Something is missing: press e, fill it in and save it.';
  if (state === 'kept')
    return `4 of 5. The white sheet is all that would leave. Press b for the exact text. Then answer: ${
      mayAgree ? 'tick what it may be used for and press a to agree, or ' : ''
    }p keeps it to yourself.`;
  if (state === 'private') return '5 of 5. Now take it away again: Discard.';
  if (may(state, 'withdraw') && state !== 'withdrawn' && state !== 'erased') return '5 of 5. Now take it back.';
  return 'That was all. Now use it in your own tools.';
};

export interface PracticeNoteProps {
  record: RecordRow;
  /** Whether agreeing is offered below. */
  mayAgree: boolean;
}

/** Stands above everything else in the rail of a practice record. */
export const PracticeNote = ({ record, mayAgree }: PracticeNoteProps) => (
  <section className="practice-note">
    <h3>Practice</h3>
    <p>{nextStep(record, mayAgree)}</p>
    <p className="meta">It never goes to an organisation.</p>
  </section>
);
