// The recording that runs now, with what a person does to it; nothing where none does.
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { RecordingControls } from '#components/recording/recording-controls.tsx';
import { useRecording } from '#entrypoints/recording/use-recording.ts';
import type { Database } from '#lib/store/db.ts';
import { countSteps } from '#lib/store/recorded-steps.ts';
import { putUnsavedReason, unsavedReason } from '#lib/store/recording.ts';

export interface RunningProps {
  db: Database;
  ask: Ask;
  isForReason?: boolean;
  /** Called when a reason was kept or the recording ended. */
  after?: () => void;
}

export const Running = ({ db, ask, isForReason = false, after = () => {} }: RunningProps) => {
  const recording = useRecording();
  const draft = recording?.draft ?? '';
  const count = useLiveQuery(() => countSteps(db, draft), [db, draft]);
  const [unsaved, setUnsaved] = useState<string>();
  useEffect(() => void unsavedReason().then(setUnsaved), []);
  if (!recording || count === undefined || unsaved === undefined) return null;
  const steer = (to: 'pause' | 'resume' | 'stop'): void =>
    void ask('steerRecording', { to }).then(
      () => to === 'stop' && after(),
      () => {},
    );
  return (
    <RecordingControls
      isPaused={recording.pausedAt !== undefined}
      count={count}
      unsaved={unsaved}
      isForReason={isForReason}
      onType={(text) => void putUnsavedReason(text)}
      onReason={async (text) => {
        await ask('giveReason', { text });
        after();
      }}
      onPause={() => steer('pause')}
      onResume={() => steer('resume')}
      onStop={() => steer('stop')}
    />
  );
};
