// What the person saw, in two lines until they ask for all of it, and what could not be read (rule K5). The names of frames stay here.
import { useState } from 'react';
import { coverageWords } from '#lib/judgment/coverage-words.ts';
import type { ElementWords } from '#lib/judgment/element-words.ts';
import type { Coverage } from '#lib/judgment/evidence.ts';

export interface SeenProps {
  quote: string;
  element?: ElementWords | undefined;
  coverage: Coverage[];
  /** Host names of frames that could not be read. */
  hosts?: string[];
}

export const Seen = ({ quote, element, coverage, hosts = [] }: SeenProps) => {
  const [isWhole, setWhole] = useState(false);
  const words = quote || element?.words;
  return (
    <>
      {words && (
        <button
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
          {!quote && <span className="caption">{element?.caption}</span>}
        </button>
      )}
      {coverage.map((each) => (
        <p key={each.code} className="unread">
          {coverageWords(each)}
          {each.code === 'closed-frames' && hosts.length > 0 && `: ${hosts.join(', ')}`}
        </p>
      ))}
    </>
  );
};
