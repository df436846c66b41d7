// Whether the person has our button in the toolbar.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { whenBack } from '#entrypoints/dashboard/use-commands.ts';

/** Undefined until it is known, and where the browser does not tell. */
export const usePinned = (): boolean | undefined => {
  const [isPinned, setPinned] = useState<boolean>();
  useEffect(() => {
    const read = async (): Promise<void> => {
      const settings = await browser.action.getUserSettings?.().catch(() => undefined);
      setPinned(settings?.isOnToolbar);
    };
    const hear = (): void => void read();
    hear();
    const stop = whenBack(hear);
    browser.action.onUserSettingsChanged?.addListener(hear);
    return () => {
      stop();
      browser.action.onUserSettingsChanged?.removeListener(hear);
    };
  }, []);
  return isPinned;
};
