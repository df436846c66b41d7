// When pages are marked anew: a page of a switched-on tool was loaded or went to another case, or what is kept changed (rule K8).
import { markPage, markPages } from '#lib/actions/mark-page.ts';
import type { Database } from '#lib/store/db.ts';
import { watchRecords } from '#lib/store/precedents.ts';

/** Milliseconds after which a page is looked at once more: tools fill it a moment after its address or title changed, and tell nobody. */
const settling = 1000;
/** Milliseconds in which changes of what is kept count as one. */
const gathering = 200;

const later = new Map<number, ReturnType<typeof setTimeout>>();

/** A page of a tab is another than before: looks now and once more. */
export const pageChanged = async (tabId: number, db?: Database): Promise<void> => {
  clearTimeout(later.get(tabId));
  later.set(
    tabId,
    setTimeout(() => {
      later.delete(tabId);
      void markPage(tabId, db);
    }, settling),
  );
  await markPage(tabId, db);
};

/** Follows what is kept, for as long as the worker lives: only a worker changes it. */
export const followMarks = (db: Database, report: (error: unknown) => void): void => {
  let soon: ReturnType<typeof setTimeout> | undefined;
  watchRecords(db, () => {
    soon ??= setTimeout(() => {
      soon = undefined;
      void markPages(db).catch(report);
    }, gathering);
  });
};
