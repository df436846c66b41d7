// The quiet groups of the inbox: their counts always, their rows once they are opened.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Database } from '#lib/store/db.ts';
import { quietCounts, quietGroup, type Group, type InboxRow } from '#lib/store/queries.ts';

type QuietGroups = Partial<Record<Group, readonly InboxRow[]>>;

const none = { 'agreed-here': 0, private: 0, sent: 0, 'taken-back': 0 };

/** `toggle` opens or folds one group. */
export const useQuietGroups = (db: Database) => {
  const [open, setOpen] = useState<readonly Group[]>([]);
  const counts = useLiveQuery(() => quietCounts(db), [db], none);
  const quiet = useLiveQuery(
    async () =>
      Object.fromEntries(await Promise.all(open.map(async (group) => [group, await quietGroup(db, group)]))) as QuietGroups,
    [db, open],
    {} as QuietGroups,
  );
  const toggle = (group: Group, isOpen: boolean): void =>
    setOpen((before) =>
      before.includes(group) === isOpen ? before : isOpen ? [...before, group] : before.filter((each) => each !== group),
    );
  return { counts, quiet, toggle };
};
