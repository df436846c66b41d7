// The quiet groups of the inbox: their counts always, their rows once they are opened, more of them when the person asks.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Database } from '#lib/store/db.ts';
import { quietCounts, quietGroup, quietRows, type Group, type InboxRow } from '#lib/store/queries.ts';

type QuietGroups = Partial<Record<Group, readonly InboxRow[]>>;

const none = { 'agreed-here': 0, private: 0, sent: 0, 'taken-back': 0 };

/** `toggle` opens or folds one group; `more` shows more of one that is open. */
export const useQuietGroups = (db: Database) => {
  /** How many rows each open group shows. */
  const [open, setOpen] = useState<ReadonlyMap<Group, number>>(new Map());
  const counts = useLiveQuery(() => quietCounts(db), [db], none);
  const quiet = useLiveQuery(
    async () =>
      Object.fromEntries(
        await Promise.all([...open].map(async ([group, limit]) => [group, await quietGroup(db, group, limit)])),
      ) as QuietGroups,
    [db, open],
    {} as QuietGroups,
  );
  const toggle = (group: Group, isOpen: boolean): void =>
    setOpen((before) => {
      if (before.has(group) === isOpen) return before;
      const after = new Map(before);
      if (isOpen) after.set(group, quietRows);
      else after.delete(group);
      return after;
    });
  const more = (group: Group): void => setOpen((before) => new Map(before).set(group, (before.get(group) ?? 0) + quietRows));
  return { counts, quiet, toggle, more };
};
