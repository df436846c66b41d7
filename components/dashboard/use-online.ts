// Whether the browser believes that there is a network. It may be wrong either way, so nothing but words hangs on it.
import { useSyncExternalStore } from 'react';

const follow = (changed: () => void): (() => void) => {
  for (const name of ['online', 'offline']) window.addEventListener(name, changed);
  return () => {
    for (const name of ['online', 'offline']) window.removeEventListener(name, changed);
  };
};

/** True while the browser does not say that it is offline. */
export const useOnline = (): boolean => useSyncExternalStore(follow, () => navigator.onLine);
