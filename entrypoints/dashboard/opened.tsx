// Opens the database before anything is shown, and says so when it does not open. It is never emptied.
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { Opening } from '#components/page/opening.tsx';
import { StorageBroken } from '#components/page/storage-broken.tsx';
import { StorageReplaced } from '#components/page/storage-replaced.tsx';
import { useNow } from '#components/dashboard/use-now.ts';
import { isReplaced } from '#lib/store/birth.ts';
import type { Database } from '#lib/store/db.ts';
import { rescue } from '#lib/store/rescue.ts';

type Opening =
  | { is: 'opening' }
  | { is: 'open' }
  | { is: 'replaced' }
  | { is: 'blocked' | 'broken'; detail: string; tries: number; retryAt: number };

/** An older window that holds the database open is told of after this many milliseconds. */
const patience = 3000;
const waits = [2000, 5000, 10_000, 30_000];

export interface OpenedProps {
  db: Database;
  ask: Ask;
  /** Where the export goes; the browser's download by default. */
  save: (name: string, text: string) => void;
  children: ReactNode;
}

/** Its children once the database is open. Until then nothing for 300 ms, then a sentence, or the way out. */
export const Opened = ({ db, ask, save, children }: OpenedProps) => {
  const [state, setState] = useState<Opening>({ is: 'opening' });
  const [exported, setExported] = useState<string>();
  const now = useNow(1000);
  const open = useCallback(async (): Promise<void> => {
    const failed = (is: 'blocked' | 'broken', detail: string): void =>
      setState((before) => {
        const tries = 'tries' in before ? before.tries + 1 : 0;
        return { is, detail, tries, retryAt: Date.now() + waits[Math.min(tries, waits.length - 1)]! };
      });
    const timer = setTimeout(() => failed('blocked', 'The database did not open within three seconds.'), patience);
    try {
      db.close({ disableAutoOpen: false });
      await db.open();
      setState({ is: (await isReplaced(db)) ? 'replaced' : 'open' });
    } catch (error) {
      failed('broken', String(error));
    } finally {
      clearTimeout(timer);
    }
  }, [db]);
  useEffect(() => void open(), [open]);
  const retryAt = 'retryAt' in state ? state.retryAt : undefined;
  useEffect(() => {
    if (retryAt === undefined) return;
    const timer = setTimeout(() => void open(), Math.max(0, retryAt - Date.now()));
    return () => clearTimeout(timer);
  }, [retryAt, open]);
  if (state.is === 'open') return children;
  if (state.is === 'replaced')
    return (
      <StorageReplaced
        onGoOn={async () => {
          await ask('acceptDatabase', {});
          setState({ is: 'open' });
        }}
      />
    );
  if (state.is === 'opening') return <Opening />;
  const readOut = async (): Promise<void> => {
    const { text, entries, unread } = await rescue();
    save('precedent-rescue.json', text);
    setExported(
      `${entries} entries were saved to a file.${unread.length > 0 ? ` Not readable: ${unread.join(', ')}. Nothing was deleted.` : ''}`,
    );
  };
  return (
    <StorageBroken
      reason={state.is}
      detail={state.detail}
      nextTry={Math.max(0, Math.ceil((state.retryAt - now) / 1000))}
      onRetry={() => void open()}
      onExport={() => void readOut()}
      exported={exported}
    />
  );
};
