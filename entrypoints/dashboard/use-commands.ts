// What the browser's keys do for us, kept up to date while the person changes them elsewhere.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Command } from '#components/first/welcome.tsx';
import { keysOf } from '#components/words/keycaps.tsx';

/** Calls when the person comes back to this window. No browser tells that a shortcut was changed. */
export const whenBack = (act: () => void): (() => void) => {
  window.addEventListener('focus', act);
  document.addEventListener('visibilitychange', act);
  return () => {
    window.removeEventListener('focus', act);
    document.removeEventListener('visibilitychange', act);
  };
};

/** Our commands in the browser's order; undefined until they are known. */
export const useCommands = (): readonly Command[] | undefined => {
  const [commands, setCommands] = useState<readonly Command[]>();
  useEffect(() => {
    const read = async (): Promise<void> => {
      const all = await browser.commands.getAll().catch(() => []);
      setCommands(
        all
          // The browser's own, such as pressing the toolbar button, stand in its list under names of its own.
          .filter(({ name }) => name && !name.startsWith('_'))
          .map(({ name, description, shortcut }) => ({
            name: name!,
            description: description ?? name!,
            keys: keysOf(shortcut),
          })),
      );
    };
    void read();
    return whenBack(() => void read());
  }, []);
  return commands;
};

/** Opens the browser's page for shortcuts; nothing where there is none that an extension may open. */
export const openShortcuts = ((): (() => void) | undefined => {
  const own = (browser.commands as { openShortcutSettings?: () => Promise<void> }).openShortcutSettings;
  if (own) return () => void own();
  if (import.meta.env.FIREFOX) return undefined;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
})();
