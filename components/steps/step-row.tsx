// One step as it is gone through in review: what was done, what was typed and whether it is masked, why, and what can be changed.
import { useEffect, useRef, useState } from 'react';
import { StepForm } from '#components/steps/step-form.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { VisibleText } from '#components/words/visible-text.tsx';
import type { Step } from '#lib/judgment/steps-evidence.ts';
import { typedIn, withTyped } from '#lib/judgment/steps/masked.ts';
import { stepVerb } from '#lib/judgment/steps/step-words.ts';
import type { TypedStep } from '#components/steps/use-unsaved-steps.ts';

export interface StepRowProps {
  step: Step;
  place: number;
  /** It was cut and is there again: it has the keyboard, which its notice had. */
  isBack: boolean;
  /** What is typed about it and not saved: its form opens by itself, with that. */
  kept: TypedStep | undefined;
  onType: (typed: TypedStep | undefined, before?: TypedStep) => void;
  /** Answers whether it was put. */
  onChange: (step: Step, said: string) => Promise<boolean>;
  onCut: () => void;
}

export const StepRow = ({ step, place, isBack, kept, onType, onChange, onCut }: StepRowProps) => {
  const [isEditing, setEditing] = useState(kept !== undefined);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(isEditing);
  useEffect(() => {
    // The form is gone, and with it what had the keyboard.
    if (wasEditing.current && !isEditing) edit.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  useEffect(() => {
    if (isBack) edit.current?.focus();
  }, [isBack]);
  const value = typedIn(step);
  const mayShow = value !== undefined && value.is !== 'secret';
  const isMasked = value?.is === 'masked';
  const which = <span className="visually-hidden"> of step {place}</span>;
  return (
    <li className="step-row">
      <p className="step-does">
        <VisibleText text={stepVerb(step)} isProse={false} />
      </p>
      {value?.is === 'secret' && <p className="meta">A field for secrets: nothing was read.</p>}
      {mayShow && (
        <p>
          <q className="step-value">
            <VisibleText text={value.text} />
          </q>{' '}
          {isMasked ? <span className="step-masked">masked, only here</span> : <span className="meta">shown, so it leaves</span>}
        </p>
      )}
      {step.reason && !isEditing && (
        <p className="words">
          <VisibleText text={step.reason} />
        </p>
      )}
      {isEditing ? (
        <StepForm
          step={step}
          place={place}
          kept={kept}
          onType={onType}
          onLeave={() => setEditing(false)}
          onSave={(next) =>
            void onChange(next, `Step ${place} saved.`).then((isPut) => {
              if (!isPut) return;
              onType(undefined);
              setEditing(false);
            })
          }
        />
      ) : (
        <p className="step-acts">
          {mayShow && (
            <KeyedButton
              onPress={() =>
                void onChange(
                  withTyped(step, { ...value, is: isMasked ? 'shown' : 'masked' }),
                  `What was typed in step ${place} is ${isMasked ? 'shown' : 'masked'}.`,
                )
              }
            >
              {isMasked ? 'Show value' : 'Mask value'}
              {which}
            </KeyedButton>
          )}
          <KeyedButton ref={edit} onPress={() => setEditing(true)}>
            {kept ? 'Go on editing' : step.reason ? 'Edit' : mayShow ? 'Edit, say why' : 'Say why'}
            {which}
          </KeyedButton>
          <KeyedButton onPress={onCut}>Cut{which}</KeyedButton>
        </p>
      )}
    </li>
  );
};
