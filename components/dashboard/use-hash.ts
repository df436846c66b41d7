// The place in the dashboard is its address: a record's id, `packages`, `tools`, `what-left`, `sending`, `leaving`, `policy-editor`, or nothing.
import { useSyncExternalStore } from 'react';

const listen = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** The part of the address after `#`. */
export const useHash = (): string => useSyncExternalStore(listen, () => window.location.hash.slice(1));

/** Whether the address still names this record; empty means the list alone. */
export const isAt = (place: string): boolean => {
  const now = window.location.hash.slice(1);
  return now === place || (place === '' && now === 'review');
};

/** Goes to a place; back in the browser leads to the one before. */
export const goTo = (place: string): void => {
  window.location.hash = place;
};
