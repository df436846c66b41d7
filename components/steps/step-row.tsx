// One step as it is gone through in review: what was done, what was typed and whether it is masked, why, and what can be changed.
import { useEffect, useRef, useState } from 'react';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { VisibleText } from '#components/words/visible-text.tsx';
import type { Step } from '#lib/judgment/steps-evidence.ts';
import { typedIn, withTyped } from '#lib/judgment/steps/masked.ts';
import { stepVerb } from '#lib/judgment/steps/step-words.ts';

export interface StepRowProps {
  step: Step;
  place: number;
  onChange: (step: Step, said: string) => void;
  onCut: () => void;
}

const withReason = ({ reason: _reason, ...step }: Step, reason: string): Step =>
  (reason.trim() === '' ? step : { ...step, reason: reason.trim() }) as Step;

const Editing = ({
  step,
  place,
  onSave,
  onLeave,
}: {
  step: Step;
  place: number;
  onSave: (step: Step) => void;
  onLeave: () => void;
}) => {
  const value = typedIn(step);
  const mayEdit = value !== undefined && value.is !== 'secret';
  const [text, setText] = useState(value?.text ?? '');
  const [reason, setReason] = useState(step.reason ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = (): void => onSave(withReason(mayEdit ? withTyped(step, { ...value, text }) : step, reason));
  return (
    <form
      className="step-editing"
      aria-label={`Edit step ${place}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
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
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        </div>
      )}
      <div className="field">
        <label htmlFor={`step-reason-${place}`}>Why this step</label>
        <textarea
          id={`step-reason-${place}`}
          ref={field}
          rows={2}
          dir="auto"
          maxLength={2000}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </div>
      <p className="step-acts">
        <KeyedButton look="edge" isSubmit onPress={save}>
          Save step
        </KeyedButton>
        <KeyedButton keyName="Esc" onPress={onLeave}>
          Leave it
        </KeyedButton>
      </p>
    </form>
  );
};

export const StepRow = ({ step, place, onChange, onCut }: StepRowProps) => {
  const [isEditing, setEditing] = useState(false);
  const value = typedIn(step);
  const which = <span className="visually-hidden"> of step {place}</span>;
  return (
    <li className="step-row">
      <p className="step-does">
        <VisibleText text={stepVerb(step)} isProse={false} />
      </p>
      {value?.is === 'secret' && <p className="meta">A field for secrets: nothing was read.</p>}
      {value && value.is !== 'secret' && (
        <p>
          <q className="step-value">
            <VisibleText text={value.text} />
          </q>{' '}
          {value.is === 'masked' ? (
            <span className="step-masked">masked, only here</span>
          ) : (
            <span className="meta">shown, so it leaves</span>
          )}
        </p>
      )}
      {step.reason && !isEditing && (
        <p className="words">
          <VisibleText text={step.reason} />
        </p>
      )}
      {isEditing ? (
        <Editing
          step={step}
          place={place}
          onLeave={() => setEditing(false)}
          onSave={(next) => {
            setEditing(false);
            onChange(next, `Step ${place} saved.`);
          }}
        />
      ) : (
        <p className="step-acts">
          {value?.is === 'masked' && (
            <KeyedButton
              onPress={() => onChange(withTyped(step, { ...value, is: 'shown' }), `What was typed in step ${place} is shown.`)}
            >
              Show value{which}
            </KeyedButton>
          )}
          {value?.is === 'shown' && (
            <KeyedButton
              onPress={() => onChange(withTyped(step, { ...value, is: 'masked' }), `What was typed in step ${place} is masked.`)}
            >
              Mask value{which}
            </KeyedButton>
          )}
          <KeyedButton onPress={() => setEditing(true)}>
            {step.reason ? 'Edit' : value && value.is !== 'secret' ? 'Edit, say why' : 'Say why'}
            {which}
          </KeyedButton>
          <KeyedButton onPress={onCut}>Cut{which}</KeyedButton>
        </p>
      )}
    </li>
  );
};
