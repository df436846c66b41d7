// Starting a recording from the side panel, on a tool that is switched on: what it takes up and what not is said before (rules R1 to R3).
import { useState } from 'react';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';

export interface RecordingStartProps {
  /** Rejects with the sentence that the person reads. */
  onStart: (goal: string) => Promise<void>;
}

export const RecordingStart = ({ onStart }: RecordingStartProps) => {
  const [goal, setGoal] = useState('');
  const [problem, setProblem] = useState<string>();
  const start = (): void =>
    void onStart(goal.trim()).then(
      () => setProblem(undefined),
      (error: Error) => setProblem(error.message),
    );
  return (
    <section className="panel-section recording" aria-labelledby="recording-start">
      <h2 id="recording-start">Show how it is done</h2>
      <p className="meta">
        Records what you click, type and open in this tab, and in tabs that you open from it, until you stop. What you type is
        masked until you show it; fields for secrets are not read. It stays on this device.
      </p>
      <label htmlFor="recording-goal">What is to be reached</label>
      <input
        id="recording-goal"
        dir="auto"
        maxLength={500}
        value={goal}
        placeholder="Create an issue for a wrong invoice"
        onChange={({ currentTarget: { value } }) => setGoal(value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) start();
        }}
      />
      <Problem sentence={problem} />
      <p className="recording-acts">
        <KeyedButton look="edge" onPress={start}>
          Start recording
        </KeyedButton>
      </p>
    </section>
  );
};
