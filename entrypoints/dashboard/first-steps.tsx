// The first steps with what the browser and the database say of them.
import { useLiveQuery } from 'dexie-react-hooks';
import { Welcome } from '#components/first/welcome.tsx';
import { Opening } from '#components/page/opening.tsx';
import { openShortcuts, useCommands } from '#entrypoints/dashboard/use-commands.ts';
import { usePinned } from '#entrypoints/dashboard/use-pinned.ts';
import type { Database } from '#lib/store/db.ts';
import { practiceOf } from '#lib/store/practice.ts';

/** Nothing for the moment in which this is not known yet. */
export const FirstSteps = ({ db }: { db: Database }) => {
  const commands = useCommands();
  const isPinned = usePinned();
  const practice = useLiveQuery(() => practiceOf(db), [db]);
  if (!commands || !practice) return <Opening />;
  return <Welcome commands={commands} isPinned={isPinned} practice={practice.step} onSetKeys={openShortcuts} />;
};
