// Text that could not be read, kept up to date while the page is open.
import { useEffect, useState } from 'react';
import { unreadableEntries, watchUnreadable, type UnreadableEntry } from '#lib/store/journal.ts';

/** Empty until it is known. */
export const useUnreadable = (): readonly UnreadableEntry[] => {
  const [entries, setEntries] = useState<readonly UnreadableEntry[]>([]);
  useEffect(() => {
    const read = (): void => void unreadableEntries().then(setEntries);
    read();
    return watchUnreadable(read);
  }, []);
  return entries;
};
