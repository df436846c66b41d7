// Nothing to review: what was done, or how the first judgment is kept.
import type { Sitting } from '#components/rail/agreeing.ts';

export interface EmptyProps {
  /** No judgment is on this device at all. */
  isFirst: boolean;
  /** The browser's own keys for capture, each drawn as a keycap; empty where the person removed them. */
  shortcut: readonly string[];
  sitting: Sitting;
  /** Records that wait for review while none is on the desk. */
  toReview: number;
  /** Without an organisation nothing leaves: what was agreed to goes into packages. */
  isAlone: boolean;
}

/** The desk without a sheet. */
export const Empty = ({ isFirst, shortcut, sitting, toReview, isAlone }: EmptyProps) => (
  <div className="empty">
    <h2>{isFirst ? 'No judgment yet' : toReview > 0 ? `${toReview} to review` : 'Nothing to review'}</h2>
    {isFirst ? (
      <>
        <p>
          In the tool where you decide something, select what you saw
          {shortcut.length > 0 ? ' and press ' : ' and press the button of Precedent in the toolbar.'}
          <span className="keycaps">
            {shortcut.map((key) => (
              <kbd key={key} className="keycap">
                {key}
              </kbd>
            ))}
          </span>
        </p>
        <p className="meta">Say why in one line. It is kept on this device until you have seen it here and agreed.</p>
      </>
    ) : toReview > 0 ? (
      <p>Choose one from the list, or press j.</p>
    ) : (
      <p>
        In this sitting: {sitting.agreed} agreed, {sitting.own} kept to yourself.{' '}
        {isAlone ? <a href="#packages">Build a package</a> : <a href="#what-left">See what left</a>}
      </p>
    )}
  </div>
);
