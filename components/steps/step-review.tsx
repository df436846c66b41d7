// The steps of a demonstration on the desk, as they are on this device: gone through, cut and shown before anything is agreed to (rule R2).
import { Fragment, useState } from 'react';
import { CutStep } from '#components/steps/cut-step.tsx';
import { stepKeys } from '#components/steps/step-keys.ts';
import { StepRow } from '#components/steps/step-row.tsx';
import { useUnsavedSteps, type UnsavedStepsMeans } from '#components/steps/use-unsaved-steps.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { Step } from '#lib/judgment/steps-evidence.ts';
import { typedIn } from '#lib/judgment/steps/masked.ts';
import { countWords } from '#lib/judgment/steps/step-words.ts';

export interface StepReviewProps {
  /** Whose steps they are. */
  id: RecordId;
  steps: readonly Step[];
  /** They are in a file beside the judgment. */
  isAttached: boolean;
  unsaved: UnsavedStepsMeans;
  /** Rejects with the sentence that the person reads. */
  onRevise: (steps: Step[]) => Promise<void>;
}

/** Steps that are shown at once. */
const page = 100;

export const StepReview = ({ id, steps, isAttached, unsaved, onRevise }: StepReviewProps) => {
  const [most, setMost] = useState(page);
  const [cut, setCut] = useState<{ before: Step[]; index: number }>();
  const [back, setBack] = useState<number>();
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string>();
  const keeping = useUnsavedSteps(id, unsaved);
  /** Answers whether they were put. The last cut can be put back only while nothing else was changed. */
  const put = async (next: Step[], words: string, cutHere?: typeof cut): Promise<boolean> => {
    try {
      await onRevise(next);
      setProblem(undefined);
      setSaid(words);
      setCut(cutHere);
      setBack(undefined);
      return true;
    } catch (error) {
      setProblem((error as Error).message);
      return false;
    }
  };
  const masked = steps.filter((step) => typedIn(step)?.is === 'masked').length;
  const keys = stepKeys(steps);
  const cutBefore = (index: number) =>
    cut?.index === index && (
      <CutStep
        key={`cut ${cut.before.length} ${index}`}
        place={index + 1}
        onBack={() => void put(cut.before, `Step ${index + 1} is back.`).then((isPut) => isPut && setBack(index))}
      />
    );
  return (
    <section className="steps-review" aria-labelledby="steps-review">
      <h2 id="steps-review">{countWords(steps.length)}, as they are here</h2>
      <p className="meta">
        {masked === 0
          ? 'Nothing in them is masked.'
          : `${masked === 1 ? 'One value is' : `${masked} values are`} masked: of them nothing leaves unless you show it.`}
        {isAttached && ' They are too long for a judgment, so they stay on this device as a file; no package holds them.'}
      </p>
      <Problem sentence={problem} />
      <ol className="step-list">
        {keeping.kept &&
          steps.slice(0, most).map((step, index) => (
            <Fragment key={keys[index]}>
              {cutBefore(index)}
              <StepRow
                step={step}
                place={index + 1}
                isBack={back === index}
                kept={keeping.kept?.[keys[index]!]}
                onType={(typed, before) => keeping.note(keys[index]!, typed, before)}
                onChange={(next, words) => put(steps.with(index, next), words)}
                onCut={() => void put(steps.toSpliced(index, 1), `Step ${index + 1} is cut.`, { before: [...steps], index })}
              />
            </Fragment>
          ))}
        {cutBefore(Math.min(most, steps.length))}
      </ol>
      {steps.length > most && (
        <KeyedButton look="edge" onPress={() => setMost(most + page)}>
          Show {Math.min(page, steps.length - most)} more
        </KeyedButton>
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </section>
  );
};
