// What the person saw, in two lines until they ask for all of it, and what could not be read (rule K5).
import { useState } from 'react';
import { coverageWords } from '#lib/judgment/coverage-words.ts';
import type { Coverage } from '#lib/judgment/evidence.ts';

export const Seen = ({ quote, coverage }: { quote: string; coverage: Coverage[] }) => {
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      {quote && (
        <button
          type="button"
          className="seen"
          aria-expanded={isWhole}
          title={isWhole ? 'Show less' : 'Show all'}
          onClick={() => setWhole(!isWhole)}
        >
          <span className="unseen">What you saw: </span>
          <span className="quote" dir="auto">
            {quote}
          </span>
        </button>
      )}
      {coverage.map((each) => (
        <p key={each.code} className="unread">
          {coverageWords(each)}
        </p>
      ))}
    </>
  );
};
