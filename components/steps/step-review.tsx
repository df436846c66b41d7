// The steps of a demonstration on the desk, as they are on this device: gone through, cut and shown before anything is agreed to (rule R2).
import { useState } from 'react';
import { StepRow } from '#components/steps/step-row.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import type { Step } from '#lib/judgment/steps-evidence.ts';
import { typedIn } from '#lib/judgment/steps/masked.ts';
import { countWords } from '#lib/judgment/steps/step-words.ts';

export interface StepReviewProps {
  steps: readonly Step[];
  /** They are in a file beside the judgment. */
  isAttached: boolean;
  /** Rejects with the sentence that the person reads. */
  onRevise: (steps: Step[]) => Promise<void>;
}

/** Steps that are shown at once. */
const page = 100;

export const StepReview = ({ steps, isAttached, onRevise }: StepReviewProps) => {
  const [most, setMost] = useState(page);
  const [cut, setCut] = useState<{ before: Step[]; place: number }>();
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string>();
  const put = async (next: Step[], words: string): Promise<boolean> => {
    try {
      await onRevise(next);
      setProblem(undefined);
      setSaid(words);
      return true;
    } catch (error) {
      setProblem((error as Error).message);
      return false;
    }
  };
  const masked = steps.filter((step) => typedIn(step)?.is === 'masked').length;
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
      {cut && (
        <p className="steps-cut">
          Step {cut.place} is cut.{' '}
          <KeyedButton
            onPress={() => void put(cut.before, `Step ${cut.place} is back.`).then((isPut) => isPut && setCut(undefined))}
          >
            Put it back
          </KeyedButton>
        </p>
      )}
      <ol className="step-list">
        {steps.slice(0, most).map((step, index) => (
          <StepRow
            key={`${index} ${JSON.stringify(step).length}`}
            step={step}
            place={index + 1}
            onChange={(next, words) => void put(steps.with(index, next), words).then((isPut) => isPut && setCut(undefined))}
            onCut={() =>
              void put(steps.toSpliced(index, 1), `Step ${index + 1} is cut.`).then(
                (isPut) => isPut && setCut({ before: [...steps], place: index + 1 }),
              )
            }
          />
        ))}
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
