// Offers what was selected on another page, in a card that is still open there, as the candidate that was shown first.
import type { OpenDraft } from '#lib/bridge/open-draft.ts';

/** Never taken by itself: a person may have begun two things. */
export const CompareLine = ({ earlier, compare }: { earlier: NonNullable<OpenDraft['earlier']>; compare: () => void }) => (
  <p className="compare">
    <button type="button" className="more" aria-keyshortcuts="Alt+C" onClick={compare}>
      Compare with <q dir="auto">{earlier.words}</q>
      {earlier.title && (
        <>
          {' '}
          in <bdi>{earlier.title}</bdi>
        </>
      )}{' '}
      <kbd>Alt C</kbd>
    </button>
  </p>
);
