// What a person changes in one step: what was typed there, where it may be read, and why the step was done.
import { useEffect, useRef, useState } from 'react';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import type { Step } from '#lib/judgment/steps-evidence.ts';
import { typedIn, withTyped } from '#lib/judgment/steps/masked.ts';
import type { TypedStep } from '#components/steps/use-unsaved-steps.ts';

export interface StepFormProps {
  step: Step;
  place: number;
  /** What was typed in it before and is not saved. */
  kept: TypedStep | undefined;
  /** What stands in it now, and a key before; nothing where that is what the step says. */
  onType: (typed: TypedStep | undefined, before: TypedStep) => void;
  onSave: (step: Step) => void;
  /** Closes it; what was typed stays for the next time. */
  onLeave: () => void;
}

const withReason = ({ reason: _reason, ...step }: Step, reason: string): Step =>
  (reason.trim() === '' ? step : { ...step, reason: reason.trim() }) as Step;

export const StepForm = ({ step, place, kept, onType, onSave, onLeave }: StepFormProps) => {
  const value = typedIn(step);
  const mayEdit = value !== undefined && value.is !== 'secret';
  const own: TypedStep = { text: value?.text ?? '', reason: step.reason ?? '' };
  const [typed, setTyped] = useState(kept ?? own);
  const reason = useRef<HTMLTextAreaElement>(null);
  useEffect(() => reason.current?.focus(), []);
  const type = (next: Partial<TypedStep>): void => {
    const now = { ...typed, ...next };
    setTyped(now);
    onType(now.text === own.text && now.reason === own.reason ? undefined : now, typed);
  };
  const save = (): void => onSave(withReason(mayEdit ? withTyped(step, { ...value, text: typed.text }) : step, typed.reason));
  return (
    <form
      className="step-form"
      aria-label={`Edit step ${place}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') onLeave();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      {mayEdit && (
        <div className="field">
          <label htmlFor={`step-value-${place}`}>
            {step.type === 'page' ? 'What follows the address' : 'What was typed or chosen'}
          </label>
          <textarea
            id={`step-value-${place}`}
            rows={2}
            dir="auto"
            maxLength={4000}
            value={typed.text}
            onChange={({ currentTarget }) => type({ text: currentTarget.value })}
          />
        </div>
      )}
      <div className="field">
        <label htmlFor={`step-reason-${place}`}>Why this step</label>
        <textarea
          id={`step-reason-${place}`}
          ref={reason}
          rows={2}
          dir="auto"
          maxLength={2000}
          value={typed.reason}
          onChange={({ currentTarget }) => type({ reason: currentTarget.value })}
        />
      </div>
      <p className="step-acts">
        <KeyedButton look="edge" isSubmit onPress={save} keyName="Ctrl Enter">
          Save step
        </KeyedButton>
        <KeyedButton keyName="Esc" onPress={onLeave}>
          Leave it
        </KeyedButton>
      </p>
    </form>
  );
};
