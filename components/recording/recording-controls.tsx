// A recording that is running, in the side panel and behind the toolbar button: that it runs, how far it is, a reason for the last step,
// pause and stop (rule R1).
import { useEffect, useRef, useState } from 'react';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import { countWords } from '#lib/judgment/steps/step-words.ts';

export interface RecordingControlsProps {
  isPaused: boolean;
  /** Steps that are stored. */
  count: number;
  /** What was typed as a reason and not given yet. */
  unsaved: string;
  /** The person came to give a reason: the field has the keyboard. */
  isForReason: boolean;
  onType: (text: string) => void;
  /** Rejects with the sentence that the person reads. */
  onReason: (text: string) => Promise<void>;
  onPause: () => void;
  onResume: () => void;
  onStop: () => void;
}

export const RecordingControls = (props: RecordingControlsProps) => {
  const { isPaused, count, unsaved, isForReason, onType, onReason, onPause, onResume, onStop } = props;
  const [text, setText] = useState(unsaved);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isForReason) field.current?.focus();
  }, [isForReason]);
  const give = async (): Promise<void> => {
    if (text.trim() === '') return;
    try {
      await onReason(text.trim());
      setText('');
      setProblem(undefined);
      setSaid('Kept with the last step.');
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  return (
    <section className="panel-section recording" aria-labelledby="recording">
      <h2 id="recording" className="recording-head">
        <span className="recording-dot" data-paused={isPaused || undefined} aria-hidden="true" />
        {isPaused ? 'Recording is paused' : 'Recording what you do'}
      </h2>
      <p className="meta" role="status">
        {count === 0 ? 'No step yet.' : `${countWords(count)} on this device.`} What you type is masked; fields for secrets are
        not read. {said}
      </p>
      <label htmlFor="recording-reason">Why did you do the last step?</label>
      <textarea
        id="recording-reason"
        ref={field}
        rows={2}
        dir="auto"
        maxLength={2000}
        value={text}
        disabled={count === 0}
        onChange={({ currentTarget: { value } }) => {
          setText(value);
          setSaid('');
          onType(value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void give();
        }}
      />
      <Problem sentence={problem} />
      <p className="recording-acts">
        <KeyedButton
          look="edge"
          keyName="Enter"
          refusal={text.trim() === '' ? 'Nothing is typed yet' : undefined}
          onPress={() => void give()}
        >
          Keep reason
        </KeyedButton>
        <KeyedButton look="edge" onPress={isPaused ? onResume : onPause}>
          {isPaused ? 'Go on' : 'Pause'}
        </KeyedButton>
        <KeyedButton look="seal" onPress={onStop}>
          Stop and review
        </KeyedButton>
      </p>
    </section>
  );
};
