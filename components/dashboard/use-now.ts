// The clock of a screen.
import { useEffect, useState } from 'react';

/** The present moment in milliseconds, renewed every `ms` as long as it is before `until`, and at each change of that. */
export const useNow = (ms: number, until: number = Number.POSITIVE_INFINITY): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = (): void => {
      setNow(Date.now());
      if (Date.now() >= until) clearInterval(timer);
    };
    const timer = setInterval(tick, ms);
    tick();
    return () => clearInterval(timer);
  }, [ms, until]);
  return now;
};
