// Nothing to review: what was done today, or how the first judgment is kept.
import { Keycaps } from '#components/words/keycaps.tsx';
import type { PracticeStep } from '#lib/store/practice.ts';
import type { Today } from '#lib/store/today.ts';

export interface EmptyProps {
  /** No judgment is on this device at all. */
  isFirst: boolean;
  practice: PracticeStep;
  /** The browser's own keys for capture, each drawn as a keycap; empty where the person removed them. */
  shortcut: readonly string[];
  today: Today;
  /** Records that wait for review while none is on the desk. */
  toReview: number;
  /** Without an organisation nothing leaves: what was agreed to goes into packages. */
  isAlone: boolean;
}

const First = ({ practice, shortcut }: Pick<EmptyProps, 'practice' | 'shortcut'>) => (
  <>
    <h2>{practice === 'done' ? 'That was all' : 'No judgment yet'}</h2>
    <p>
      {practice === 'done'
        ? 'Now use it in your own tools. Where you decide something'
        : 'In the tool where you decide something'}
      , select what you saw and press{' '}
      {shortcut.length > 0 ? <Keycaps keys={shortcut} /> : 'the button of Precedent in the toolbar. No keys are set for it'}.
    </p>
    <p className="meta">Say why in one line. It is kept on this device until you have seen it here and agreed.</p>
    <p className="empty-acts">
      <a className={`button ${practice === 'done' ? 'button-edge' : 'button-seal'}`} href="practice.html">
        {practice === 'done' ? 'Practise again' : 'Practise on an invoice'}
      </a>
      <a href="#welcome">Show the first steps again</a>
      <a href="#leaving">Bring back a backup</a>
    </p>
  </>
);

/** The desk without a sheet. */
export const Empty = ({ isFirst, practice, shortcut, today, toReview, isAlone }: EmptyProps) => (
  <div className="empty">
    {isFirst ? (
      <First practice={practice} shortcut={shortcut} />
    ) : toReview > 0 ? (
      <>
        <h2>{toReview} to review</h2>
        <p>Choose one from the list, or press j.</p>
      </>
    ) : (
      <>
        <h2>Nothing to review</h2>
        <p>
          Today: {today.agreed} agreed, {today.own} kept to yourself.{' '}
          {isAlone ? <a href="#packages">Build a package</a> : <a href="#what-left">See what left</a>}
        </p>
      </>
    )}
  </div>
);

/** In the place of a judgment whose address is known and which is gone. */
export const NotHere = () => (
  <div className="empty">
    <h2>This judgment is not on this device</h2>
    <p>It may have been discarded in another window. Nothing else was changed.</p>
  </div>
);
