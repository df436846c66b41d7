// Work that a person started and waits for: whether it is under way, and the sentence that it ended with where it failed.
import { useState } from 'react';

export const useWork = () => {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  /** Never rejects: what goes wrong is told as the problem, until other work begins. */
  const run = async (work: () => Promise<void>): Promise<void> => {
    setProblem(undefined);
    setBusy(true);
    try {
      await work();
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, problem, run };
};
