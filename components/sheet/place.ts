// Ties what the front of the sheet shows to where it stands in the exact text, by the paths that leaves have.
import { useCallback, useState, type FocusEvent, type PointerEvent } from 'react';

/** What an element of the front carries: its path, and a stop for the keyboard where the back lies beside it. */
export interface Place {
  'data-path': string;
  tabIndex?: 0;
}

/** Makes places; with `isBeside` each can be focused. */
export const placesOf =
  (isBeside: boolean) =>
  (path: string): Place => ({ 'data-path': path, ...(isBeside ? { tabIndex: 0 as const } : {}) });

const pathAt = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-path]')?.dataset['path'] : undefined;

/** The path under the pointer, else the one that has focus; and the handlers that the front needs for that. */
export const usePointed = () => {
  const [focused, setFocused] = useState<string>();
  const [pointed, setPointed] = useState<string>();
  const onFocus = useCallback(({ target }: FocusEvent) => setFocused(pathAt(target)), []);
  const onBlur = useCallback(() => setFocused(undefined), []);
  const onPointerOver = useCallback(({ target }: PointerEvent) => setPointed(pathAt(target)), []);
  const onPointerLeave = useCallback(() => setPointed(undefined), []);
  return { path: pointed ?? focused, handlers: { onFocus, onBlur, onPointerOver, onPointerLeave } };
};
