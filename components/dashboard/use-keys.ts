// Single-letter keys: ignored while typing and under a dialog, and off where the person switched them off (WCAG 2.1.4).
import { useEffect, useRef } from 'react';

/** What each key does, by `KeyboardEvent.key`. */
export type Keys = Readonly<Record<string, () => void>>;

const typing = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
/** What arrows scroll or move in keeps them. */
const scrolling = 'pre, [role=region], [role=menu], [type=radio]';
const isBusy = (target: EventTarget | null): boolean =>
  document.querySelector('[role=dialog], dialog[open]') !== null ||
  (target instanceof Element && target.closest(typing) !== null);

/** Listens for the keys of a screen. `hasLetters` false leaves only keys that are no letters or marks, arrows for one. */
export const useKeys = (keys: Keys, hasLetters: boolean): void => {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
      if (!hasLetters && event.key.length === 1) return;
      const act = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined;
      if (!act || isBusy(event.target)) return;
      if (event.key.length > 1 && event.target instanceof Element && event.target.closest(scrolling)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [hasLetters]);
};
