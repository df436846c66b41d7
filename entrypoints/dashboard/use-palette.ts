// Ctrl or ⌘ with K opens the palette from anywhere but a dialog, also while typing.
import { useEffect, useState } from 'react';

/** Whether it is open, and the way to close it. */
export const usePalette = (): { isOpen: boolean; close: () => void } => {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      if (!document.querySelector('[role=dialog], dialog[open]')) setOpen(true);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return { isOpen, close: () => setOpen(false) };
};
