// One criterion, or one question of the kind's own, as it is judged in the side panel: its verdicts by digit, and a note.
import { useId } from 'react';
import { pointsWords } from '#components/words/points.ts';
import { VisibleText } from '#components/words/visible-text.tsx';
import type { Criterion } from '#lib/judgment/rubrics.ts';

export interface CriterionRowProps {
  name: string;
  ask: string;
  /** Stored values with their words; digits choose them in this order. */
  choices: Readonly<Record<string, string>>;
  value: string;
  isMissing: boolean;
  onChoose: (value: string) => void;
  /** Absent for a question of the kind's own. */
  criterion?: Criterion;
  note?: { value: string; isMissing: boolean; onType: (value: string) => void };
}

/** A digit on the verdicts chooses one and goes on to the note. */
export const CriterionRow = ({ name, ask, choices, value, isMissing, onChoose, criterion, note }: CriterionRowProps) => {
  const id = useId();
  const stored = Object.keys(choices);
  return (
    <li>
      <fieldset
        className={isMissing ? 'field-missing' : undefined}
        data-verdicts
        data-field={name}
        onKeyDown={(event) => {
          const { key, ctrlKey, metaKey, altKey, currentTarget, target } = event;
          const chosen = /^[1-9]$/.test(key) ? stored[Number(key) - 1] : undefined;
          if (chosen === undefined || ctrlKey || metaKey || altKey || !(target instanceof HTMLInputElement)) return;
          event.preventDefault();
          onChoose(chosen);
          const place = stored.indexOf(chosen);
          const next = currentTarget.parentElement?.querySelector<HTMLElement>('textarea');
          (next ?? currentTarget.querySelectorAll<HTMLElement>('input')[place])?.focus();
        }}
      >
        <legend>
          <VisibleText text={ask} /> {criterion && <span className="points">{pointsWords(criterion.points)}</span>}
        </legend>
        {criterion?.guidance && (
          <p className="guidance">
            <VisibleText text={criterion.guidance} />
          </p>
        )}
        {criterion && criterion.examples.length > 0 && (
          <details>
            <summary>{criterion.examples.length === 1 ? 'An example' : `${criterion.examples.length} examples`}</summary>
            <ul>
              {criterion.examples.map((example) => (
                <li key={example} className="words">
                  <VisibleText text={example} />
                </li>
              ))}
            </ul>
          </details>
        )}
        <div className="verdicts">
          {stored.map((each, place) => (
            <label key={each}>
              <input
                type="radio"
                name={`${id}${name}`}
                className="visually-hidden"
                value={each}
                checked={value === each}
                onChange={() => onChoose(each)}
              />
              <kbd className="keycap">{place + 1}</kbd> <bdi>{choices[each]}</bdi>
            </label>
          ))}
        </div>
      </fieldset>
      {note && criterion && (
        <div className={note.isMissing ? 'field field-missing' : 'field'}>
          <textarea
            className="words"
            data-field={`${name}Note`}
            aria-label={`Note: ${criterion.words}`}
            aria-invalid={note.isMissing || undefined}
            dir="auto"
            rows={1}
            maxLength={500}
            placeholder={criterion.needsNote ? 'What tells you?' : 'Note, may stay empty'}
            value={note.value}
            onChange={({ currentTarget }) => note.onType(currentTarget.value)}
          />
        </div>
      )}
    </li>
  );
};
