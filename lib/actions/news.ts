// Lets one call wait for what another brings, for as long as this worker lives. What must survive it is stored besides.

const waiting = new Map<string, Set<() => void>>();

/** Answers true when `tell` is called for this name, and false after so many milliseconds. */
export const news = (name: string, within: number): Promise<boolean> =>
  new Promise((resolve) => {
    const end = (isTold: boolean) => {
      clearTimeout(timer);
      waiting.get(name)?.delete(told);
      if (waiting.get(name)?.size === 0) waiting.delete(name);
      resolve(isTold);
    };
    const told = () => end(true);
    const timer = setTimeout(() => end(false), within);
    waiting.set(name, (waiting.get(name) ?? new Set()).add(told));
  });

/** Ends the waiting of everyone who waits for this name. Says whether anyone did. */
export const tell = (name: string): boolean => {
  const told = [...(waiting.get(name) ?? [])];
  for (const each of told) each();
  return told.length > 0;
};
