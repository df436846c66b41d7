// Makes a rubric or changes one. What is typed is kept until it is saved or dropped.
import { useEffect, useId, useRef } from 'react';
import { CriterionForm } from '#components/rubrics/criterion-form.tsx';
import { DependentList } from '#components/rubrics/dependent-list.tsx';
import { blankCriterion, lackOf, type TypedCriterion, type TypedRubric } from '#components/rubrics/typed.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import { SaveOrLeave } from '#components/words/save-or-leave.tsx';
import type { Dependent } from '#lib/store/rubrics.ts';

export interface RubricFormProps {
  typed: TypedRubric;
  /** The version that a change would make; nothing for a new rubric. */
  nextVersion?: number | undefined;
  /** Judgments that stand under earlier versions, and stay there. */
  dependents: readonly Dependent[];
  problem: string | undefined;
  /** What saving leads to, where that is not the side panel of this device. */
  savedWords?: string;
  onType: (typed: TypedRubric) => void;
  onSave: () => void;
  onLeave: () => void;
}

/** Enter in a criterion goes on to the next, Alt with an arrow moves it. Ctrl+Enter saves, Escape leaves. */
export const RubricForm = ({
  typed,
  nextVersion,
  dependents,
  problem,
  savedWords = 'It is offered from the next evaluation on.',
  onType,
  onSave,
  onLeave,
}: RubricFormProps) => {
  const id = useId();
  const self = useRef<HTMLFormElement>(null);
  const wanted = useRef<number>(undefined);
  const wordsAt = (index: number): HTMLElement | undefined =>
    self.current?.querySelectorAll<HTMLElement>('[data-criterion-words]')[index];
  useEffect(() => self.current?.querySelector<HTMLElement>('input')?.focus(), []);
  useEffect(() => {
    if (wanted.current !== undefined) wordsAt(wanted.current)?.focus();
    wanted.current = undefined;
  }, [typed]);
  const lack = lackOf(typed);
  const save = (): void => {
    if (!lack) onSave();
  };
  const { criteria } = typed;
  const put = (next: TypedCriterion[], focus?: number): void => {
    wanted.current = focus;
    onType({ ...typed, criteria: next });
  };
  const move = (from: number, by: 1 | -1): void => {
    const to = from + by;
    if (to < 0 || to >= criteria.length) return;
    put(criteria.toSpliced(from, 1).toSpliced(to, 0, criteria[from]!), to);
  };
  const goOn = (index: number): void => {
    if (index + 1 < criteria.length) wordsAt(index + 1)?.focus();
    else if (criteria[index]!.words.trim() !== '') put([...criteria, blankCriterion], index + 1);
  };
  return (
    <form
      ref={self}
      className="rubric-form"
      aria-label={nextVersion ? 'Change this rubric' : 'New rubric'}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      // A field was left: its last word is finished, and can be kept.
      onBlur={() => onType(typed)}
      onKeyDown={(event) => {
        const { key, ctrlKey, metaKey, nativeEvent } = event;
        if (nativeEvent.isComposing) return;
        if (key === 'Escape') onLeave();
        if (key !== 'Enter') return;
        if (ctrlKey || metaKey) save();
        if (ctrlKey || metaKey || nativeEvent.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      <div className="field">
        <label htmlFor={`${id}name`}>Name</label>
        <input
          id={`${id}name`}
          name="name"
          className="words"
          dir="auto"
          autoComplete="off"
          placeholder="Replies to suppliers"
          value={typed.name}
          onChange={({ currentTarget }) => onType({ ...typed, name: currentTarget.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}work`}>Kind of work (may stay empty)</label>
        <input
          id={`${id}work`}
          name="workFunction"
          autoComplete="off"
          aria-describedby={`${id}work-hint`}
          value={typed.workFunction}
          onChange={({ currentTarget }) => onType({ ...typed, workFunction: currentTarget.value })}
        />
        <p id={`${id}work-hint`} className="meta">
          Offered first while yours is the same.
        </p>
      </div>
      <fieldset>
        <legend>Criteria</legend>
        <ol className="criterion-forms">
          {criteria.map((criterion, index) => (
            <CriterionForm
              // A criterion that moves keeps its place in the list of keys: every field is told what it holds.
              key={index}
              nth={index + 1}
              criterion={criterion}
              isOnly={criteria.length === 1}
              onType={(next) => put(criteria.with(index, next))}
              onNext={() => goOn(index)}
              onMove={(by) => move(index, by)}
              onRemove={() => put(criteria.toSpliced(index, 1), Math.max(0, index - 1))}
            />
          ))}
        </ol>
        <KeyedButton look="edge" onPress={() => put([...criteria, blankCriterion], criteria.length)}>
          Add a criterion
        </KeyedButton>
      </fieldset>
      <Problem sentence={problem} />
      <p className="meta">
        {lack ??
          (nextVersion
            ? `A change of one criterion makes version ${nextVersion} of all. Judgments under an earlier version keep its words.`
            : savedWords)}
      </p>
      {nextVersion !== undefined && <DependentList dependents={dependents} newest={nextVersion - 1} />}
      <SaveOrLeave isVersion={nextVersion !== undefined} lack={lack} onLeave={onLeave} />
    </form>
  );
};
