// The order in which a person walks the list.
import type { Group, InboxRow } from '#lib/store/queries.ts';

const order: readonly Group[] = [
  'needs-you',
  'to-review',
  'unfinished',
  'waiting',
  'agreed-here',
  'private',
  'sent',
  'taken-back',
];

/** All rows that are on screen, in the order in which they stand there. */
export const inOrder = (rows: readonly InboxRow[], quiet: Partial<Record<Group, readonly InboxRow[]>>): InboxRow[] =>
  order.flatMap((group) => [...rows.filter((row) => row.group === group), ...(quiet[group] ?? [])]);

/** Where to go when this record is dealt with: the next of its group, else the one before, else the first that waits for review. */
export const nextAfter = (ordered: readonly InboxRow[], id: string): string => {
  const group = ordered.find((row) => row.id === id)?.group ?? 'to-review';
  const own = ordered.filter((row) => row.group === group);
  const at = own.findIndex((row) => row.id === id);
  const next = own[at + 1] ?? own[at - 1] ?? ordered.find((row) => row.group === 'to-review' && row.id !== id);
  return next?.id ?? 'review';
};
