// Has a file of the recorder brought in, and goes to the demonstration that came of it.
import { useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { goTo } from '#components/dashboard/use-hash.ts';
import { RecorderImport } from '#components/inbox/recorder-import.tsx';
import { countWords } from '#lib/judgment/steps/step-words.ts';

/** Bytes of a file that are read into memory at most. */
const longest = 10_000_000;

const large =
  'This file is larger than 10 MB, which no recording is. Nothing was brought in. Choose the file that the recorder exported.';

export const RecorderFile = ({ ask, say }: { ask: Ask; say: (sentence: string) => void }) => {
  const [problem, setProblem] = useState<string>();
  const bring = async (file: File): Promise<void> => {
    if (file.size > longest) throw new Error(large);
    const { id, steps, leftOut } = await ask('importRecording', { text: await file.text() });
    setProblem(undefined);
    say(`Brought in with ${countWords(steps)}.${leftOut > 0 ? ` ${leftOut} that only wait or look were left out.` : ''}`);
    goTo(id);
  };
  return (
    <RecorderImport problem={problem} onFile={(file) => void bring(file).catch((error: Error) => setProblem(error.message))} />
  );
};
