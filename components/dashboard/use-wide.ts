// Whether there is room for both sides of the sheet.
import { useSyncExternalStore } from 'react';

const wide = window.matchMedia('(min-width: 1440px)');
const listen = (changed: () => void): (() => void) => {
  wide.addEventListener('change', changed);
  return () => wide.removeEventListener('change', changed);
};

/** True from 1440 px on. */
export const useWide = (): boolean => useSyncExternalStore(listen, () => wide.matches);
