// What the person changed in the tool, on the card: both texts as one, in a few lines until they ask for all of it.
import { useState } from 'react';
import { Changed } from '#components/words/changed.tsx';
import type { EditEvidence } from '#lib/judgment/edit-evidence.ts';
import { editWords, sourceWords } from '#lib/judgment/edit-words.ts';

export interface EditedProps {
  edit: EditEvidence;
  /** As they stand in the fields of the card now. */
  before: string;
  after: string;
}

export const Edited = ({ edit, before, after }: EditedProps) => {
  const [isWhole, setWhole] = useState(false);
  return (
    <div className="edited">
      <p className="hint">
        <bdi>{editWords(edit)}</bdi>. {sourceWords(edit)}
      </p>
      <button
        type="button"
        className="seen"
        aria-expanded={isWhole}
        title={isWhole ? 'Show less' : 'Show all'}
        onClick={() => setWhole(!isWhole)}
      >
        <span className="unseen">What you changed: </span>
        <span className="quote change">
          <Changed before={before} after={after} isShort={!isWhole} />
        </span>
      </button>
    </div>
  );
};
