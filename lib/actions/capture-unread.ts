// A capture of a page that no script can read. Seldom, and with the database behind it: loaded when it is needed (rule K5).
import '#lib/judgment/no-eval.ts';
import type { CapturedTab } from '#lib/actions/capture.ts';
import { quoteOf, storeDraft } from '#lib/actions/open-draft.ts';
import { showWindow } from '#lib/actions/open-in-window.ts';
import { db as ownDb, type Database } from '#lib/store/db.ts';
import { takeSelection } from '#lib/store/open-cards.ts';

/** Opens a draft in a small window: what the menu named, the address and the title are all there is. */
export const captureUnread = async (
  nonce: string,
  id: number,
  { url = '', title = '' }: CapturedTab,
  db: Database = ownDb,
): Promise<void> => {
  const named = await takeSelection(id);
  const words = named.words.trim();
  const sight = {
    address: url,
    title,
    quote: words ? quoteOf(words) : undefined,
    coverage: [{ code: words ? ('selection-only' as const) : ('page-unreadable' as const), count: 1 }],
    note: '',
  };
  const stored = storeDraft({ nonce, draft: crypto.randomUUID(), tab: id, where: 'window', isStored: false }, sight, db);
  // The window opens all the same when the database does not: what is typed there goes to the journal.
  await Promise.allSettled([stored]);
  await showWindow(nonce);
  await stored;
};
