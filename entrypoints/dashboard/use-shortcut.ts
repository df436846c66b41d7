// The keys that capture, as the person's browser has them.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** Each key of the shortcut in order; empty where the person removed it. */
export const useShortcut = (): readonly string[] => {
  const [keys, setKeys] = useState<readonly string[]>([]);
  useEffect(() => {
    browser.commands
      .getAll()
      .then((commands) =>
        setKeys(
          commands
            .find(({ name }) => name === 'capture')
            ?.shortcut?.split('+')
            .filter(Boolean) ?? [],
        ),
      )
      .catch(() => setKeys([]));
  }, []);
  return keys;
};
