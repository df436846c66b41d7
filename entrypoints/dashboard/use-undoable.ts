// The agreement that `z` would undo now (rule C4).
import { useLiveQuery } from 'dexie-react-hooks';
import { useNow } from '#components/dashboard/use-now.ts';
import type { Database } from '#lib/store/db.ts';
import { undoable } from '#lib/store/queries.ts';

/** The newest agreement that can still be undone, with the seconds that are left; renewed four times a second. */
export const useUndoable = (db: Database): { id: string; seconds: number; count: number; isLeaving: boolean } | undefined => {
  const waits = useLiveQuery(() => undoable(db, Date.now()), [db], []);
  const now = useNow(250, waits.at(-1)?.until ?? 0);
  const open = waits.filter(({ until }) => until > now);
  const last = open.at(-1);
  return last && { ...last, seconds: Math.ceil((last.until - now) / 1000), count: open.length };
};
