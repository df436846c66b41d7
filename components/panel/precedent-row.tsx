// One earlier case: answer first, one line of why, what it was with the shared words underlined, and how far it can be relied on.
import { SharedWords } from '#components/panel/shared-words.tsx';
import { dayWords } from '#components/words/days.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { VisibleText } from '#components/words/visible-text.tsx';
import type { PrecedentUse } from '#lib/bridge/calls.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { Precedent } from '#lib/precedents/rank.ts';

/** The month of a day; with its year where that is not this one. */
export const monthWords = (day: string, today: string): string =>
  new Date(day).toLocaleDateString(undefined, {
    month: 'long',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  });

export interface PrecedentRowProps {
  precedent: Precedent;
  today: string;
  /** Whether Tab stops here; arrows go on from there. */
  isCurrent: boolean;
  hasLetters: boolean;
  onFocus: () => void;
  onUse: (id: RecordId, as: PrecedentUse) => void;
  onOpen: (id: RecordId) => void;
}

/** Says nothing of validity where it was left open. */
const Validity = ({ until, today }: { until: string | null; today: string }) => {
  if (until === null) return null;
  return until >= today ? <span>still valid</span> : <span className="out-of-date">no longer valid since {dayWords(until)}</span>;
};

/** Its actions show themselves on focus and under the pointer; their keys are heard by the list. */
export const PrecedentRow = ({ precedent, today, isCurrent, hasLetters, onFocus, onUse, onOpen }: PrecedentRowProps) => {
  const { id, answer, why, title, text, words, day, tool, validUntil, alike } = precedent;
  const shared = new Set(words);
  return (
    <li className="precedent">
      <article
        data-precedent={id}
        tabIndex={isCurrent ? 0 : -1}
        aria-labelledby={`answer-${id}`}
        aria-describedby={`case-${id}`}
        onFocus={onFocus}
      >
        <h3 id={`answer-${id}`}>
          <VisibleText text={answer} />
        </h3>
        {why.trim() !== '' && (
          <p className="one-line why">
            <VisibleText text={why} />
          </p>
        )}
        <p className="case-line" id={`case-${id}`} dir="auto">
          {title !== '' && (
            <>
              <SharedWords text={title} words={shared} />
              {text !== title && ': '}
            </>
          )}
          {text !== title && <SharedWords text={text} words={shared} />}
        </p>
        <p className="meta facts-line">
          <time dateTime={day}>{monthWords(day, today)}</time>
          {tool !== '' && <bdi>{tool}</bdi>}
          <Validity until={validUntil} today={today} />
          {alike && (
            <span>
              {alike.count} of {alike.of} judged alike
            </span>
          )}
        </p>
        <p className="row-actions">
          <KeyedButton onPress={() => onUse(id, 'cited')} {...(hasLetters ? { keyName: 'c' } : {})}>
            Cite
          </KeyedButton>
          <KeyedButton onPress={() => onUse(id, 'differs')} {...(hasLetters ? { keyName: 'd' } : {})}>
            Judge differently
          </KeyedButton>
          <KeyedButton onPress={() => onOpen(id)} keyName="Enter">
            Open
          </KeyedButton>
        </p>
      </article>
    </li>
  );
};
