// The keys of our commands, as the person's browser has them.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

export type Shortcuts = Readonly<Record<'panel' | 'capture', readonly string[]>>;

/** Each key of each shortcut in order; empty where the person removed it, nothing until the browser has told. */
export const useShortcuts = (): Shortcuts | undefined => {
  const [shortcuts, setShortcuts] = useState<Shortcuts>();
  useEffect(() => {
    void browser.commands
      .getAll()
      .catch(() => [])
      .then((commands) => {
        const keysOf = (wanted: string) =>
          commands
            .find(({ name }) => name === wanted)
            ?.shortcut?.split('+')
            .filter(Boolean) ?? [];
        setShortcuts({ panel: keysOf('panel'), capture: keysOf('capture') });
      });
  }, []);
  return shortcuts;
};
