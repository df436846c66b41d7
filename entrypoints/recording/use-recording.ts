// Follows the recording that is running or paused; null where none is, nothing until that is known.
import { useEffect, useState } from 'react';
import { recordingNow, watchRecording, type Recording } from '#lib/store/recording.ts';

export const useRecording = (): Recording | null | undefined => {
  const [recording, setRecording] = useState<Recording | null>();
  useEffect(() => {
    const look = (): void => void recordingNow().then((now) => setRecording(now ?? null));
    look();
    return watchRecording(look);
  }, []);
  return recording;
};
