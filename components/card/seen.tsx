// What the person saw, in two lines until they ask for all of it, and what could not be read (rule K5). The names of frames stay here.
import { useState } from 'react';
import { coverageWords } from '#lib/judgment/coverage-words.ts';
import type { ElementWords } from '#lib/judgment/element-words.ts';
import type { Coverage } from '#lib/judgment/evidence.ts';

export interface SeenProps {
  /** In the order in which they were selected. */
  quotes: readonly string[];
  /** Where the first of them stood. */
  place?: string | undefined;
  /** Shown where nothing was selected. */
  element?: ElementWords | undefined;
  coverage: Coverage[];
  /** Host names of frames that could not be read. */
  hosts?: string[];
}

export const Seen = ({ quotes, place = '', element, coverage, hosts = [] }: SeenProps) => {
  const [isWhole, setWhole] = useState(false);
  const pieces =
    quotes.length > 0 ? quotes.map((words, nth) => ({ words, caption: nth === 0 ? place : '' })) : element ? [element] : [];
  return (
    <>
      {pieces.map(({ words, caption }) => (
        <button
          key={words}
          type="button"
          className="seen"
          aria-expanded={isWhole}
          title={isWhole ? 'Show less' : 'Show all'}
          onClick={() => setWhole(!isWhole)}
        >
          <span className="unseen">What you saw: </span>
          <span className="quote" dir="auto">
            {words}
          </span>
          {caption && <span className="caption">{caption}</span>}
        </button>
      ))}
      {coverage.map((each) => (
        <p key={each.code} className="unread">
          {coverageWords(each)}
          {each.code === 'closed-frames' && hosts.length > 0 && `: ${hosts.join(', ')}`}
        </p>
      ))}
    </>
  );
};
