// One criterion in the form of a rubric: its points and words in one row, and folded below how it is judged.
import { useId } from 'react';
import type { TypedCriterion } from '#components/rubrics/typed.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';

export interface CriterionFormProps {
  nth: number;
  criterion: TypedCriterion;
  isOnly: boolean;
  onType: (criterion: TypedCriterion) => void;
  /** Enter in its words: on to the next. */
  onNext: () => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** What is folded, in the words of its line. */
const foldWords = ({ isScale, guidance, examples, needsNote }: TypedCriterion): string =>
  [
    isScale ? 'In steps' : 'Met or not met',
    ...(needsNote ? ['with a note'] : []),
    ...(guidance.trim() ? ['guidance'] : []),
    ...(examples.trim() ? ['examples'] : []),
  ].join(', ');

export const CriterionForm = ({ nth, criterion, isOnly, onType, onNext, onMove, onRemove }: CriterionFormProps) => {
  const id = useId();
  const area = (name: 'steps' | 'guidance' | 'examples', ask: string, placeholder: string) => (
    <div className="field">
      <label htmlFor={id + name}>{ask}</label>
      <textarea
        id={id + name}
        name={name}
        className="words"
        dir="auto"
        rows={2}
        placeholder={placeholder}
        value={criterion[name]}
        onChange={({ currentTarget }) => onType({ ...criterion, [name]: currentTarget.value })}
      />
    </div>
  );
  return (
    <li
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside, heard once
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        onMove(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <fieldset className="criterion-form">
        <legend className="visually-hidden">Criterion {nth}</legend>
        <div className="field">
          <label htmlFor={`${id}words`}>Criterion {nth}</label>
          <input
            id={`${id}words`}
            data-criterion-words
            name="words"
            className="words"
            dir="auto"
            autoComplete="off"
            placeholder="Names the missing order number"
            value={criterion.words}
            onKeyDown={({ key, ctrlKey, metaKey, nativeEvent }) => {
              if (key === 'Enter' && !ctrlKey && !metaKey && !nativeEvent.isComposing) onNext();
            }}
            onChange={({ currentTarget }) => onType({ ...criterion, words: currentTarget.value })}
          />
        </div>
        <div className="field criterion-points">
          <label htmlFor={`${id}points`}>Points</label>
          <input
            id={`${id}points`}
            name="points"
            inputMode="text"
            autoComplete="off"
            title="Below zero for what must not be there"
            value={criterion.points}
            onChange={({ currentTarget }) => onType({ ...criterion, points: currentTarget.value })}
          />
        </div>
        <details className="criterion-more">
          <summary>{foldWords(criterion)}</summary>
          <label className="check">
            <input
              type="checkbox"
              name="isScale"
              checked={criterion.isScale}
              onChange={({ currentTarget }) => onType({ ...criterion, isScale: currentTarget.checked })}
            />
            <span>Judged in steps, not only met or not met</span>
          </label>
          {criterion.isScale && area('steps', 'Steps, one a line, from the least to the most', 'Not at all\nIn part\nIn full')}
          <label className="check">
            <input
              type="checkbox"
              name="needsNote"
              checked={criterion.needsNote}
              onChange={({ currentTarget }) => onType({ ...criterion, needsNote: currentTarget.checked })}
            />
            <span>A note is needed with the verdict</span>
          </label>
          {area('guidance', 'Guidance', 'How to tell. What counts, and what does not.')}
          {area('examples', 'Examples, one a line', '“Send it again with order 4500-118” meets it.')}
          <p className="criterion-acts">
            <KeyedButton onPress={() => onMove(-1)} keyName="Alt ↑">
              Move up
            </KeyedButton>
            <KeyedButton onPress={() => onMove(1)} keyName="Alt ↓">
              Move down
            </KeyedButton>
            {!isOnly && <KeyedButton onPress={onRemove}>Remove</KeyedButton>}
          </p>
        </details>
      </fieldset>
    </li>
  );
};
