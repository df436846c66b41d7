// The keys of our commands, as the person's browser has them.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { keysOf } from '#components/words/keycaps.tsx';

export type Shortcuts = Readonly<Record<'panel' | 'capture', readonly string[]>>;

/** Each key of each shortcut in order; empty where the person removed it, nothing until the browser has told. */
export const useShortcuts = (): Shortcuts | undefined => {
  const [shortcuts, setShortcuts] = useState<Shortcuts>();
  useEffect(() => {
    void browser.commands
      .getAll()
      .catch(() => [])
      .then((commands) => {
        const of = (wanted: string) => keysOf(commands.find(({ name }) => name === wanted)?.shortcut);
        setShortcuts({ panel: of('panel'), capture: of('capture') });
      });
  }, []);
  return shortcuts;
};
