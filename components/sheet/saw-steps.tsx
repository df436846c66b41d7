// What a person did, step by step, as the sheet shows it: made from the exact bytes, so that what is masked has no text here either.
import type { Place } from '#components/sheet/place.ts';
import { VisibleText } from '#components/words/visible-text.tsx';
import type { Step, StepsEvidence } from '#lib/judgment/steps-evidence.ts';
import { countWords, stepVerb } from '#lib/judgment/steps/step-words.ts';
import { typedIn } from '#lib/judgment/steps/masked.ts';
import type { Hidden } from '#lib/privacy/redact.ts';

export interface SawStepsProps {
  piece: StepsEvidence;
  hidden: readonly Hidden[];
  place: (path: string) => Place;
  /** Where the piece stands in the exact text. */
  path: string;
}

/** Steps that lie open; what is longer is folded. */
const open = 12;

const maskedWords = { masked: 'masked', secret: 'secret, never read', shown: '' } as const;

const One = ({ step, hidden, place, path }: { step: Step } & Omit<SawStepsProps, 'piece'>) => {
  const value = typedIn(step);
  return (
    <li {...place(path)}>
      <VisibleText text={stepVerb(step)} hidden={hidden} isProse={false} />
      {value && (value.is === 'shown' || step.type !== 'page') && (
        <>
          {': '}
          {value.is === 'shown' ? (
            <q className="step-value">
              <VisibleText text={value.text} hidden={hidden} />
            </q>
          ) : (
            <span className="step-masked">{maskedWords[value.is]}</span>
          )}
        </>
      )}
      {step.reason && (
        <p className="words step-reason">
          <VisibleText text={step.reason} hidden={hidden} />
        </p>
      )}
    </li>
  );
};

export const SawSteps = ({ piece, hidden, place, path }: SawStepsProps) => {
  const { steps, count, attached } = piece;
  const list = (from: number, to?: number) => (
    <ol className="step-list" start={from + 1}>
      {steps.slice(from, to).map((step, index) => (
        <One key={from + index} step={step} hidden={hidden} place={place} path={`${path}/steps/${from + index}`} />
      ))}
    </ol>
  );
  return (
    <div className="steps-seen">
      <p className="meta">{countWords(count)}</p>
      {attached && (
        <p>
          They are too long for a judgment and stay on this device as a file. What leaves is how many there are, and the
          fingerprint and size of that file.
        </p>
      )}
      {steps.length > 0 && list(0, open)}
      {steps.length > open && (
        <details>
          <summary>{countWords(steps.length - open)} more</summary>
          {list(open)}
        </details>
      )}
    </div>
  );
};
