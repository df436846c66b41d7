// What the tab shows, as far as it may be read, and how the evidence of its own judgments stands there.
import { useEffect, useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import type { ShownTab } from '#entrypoints/sidepanel/use-tab.ts';
import type { PageRead, Standing } from '#lib/bridge/calls.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';

export type PageState =
  | { is: 'loading' | 'unknown' | 'own' | 'closed' }
  | { is: 'failed'; sentence: string }
  | { is: 'known'; tab: number; page: PageRead };

/** Milliseconds until a page is looked at once more: tools fill it a moment after its address or title changed, and tell nobody. */
const settling = 1000;

/** Looks now and once more; gives what calls the second look off. */
const twice = (look: () => void): (() => void) => {
  look();
  const later = setTimeout(look, settling);
  return () => clearTimeout(later);
};

/** Reads the page of a tab, and again with each visit; `again` reads it once more. What is shown stays until the new answer is there. */
export const usePage = (ask: Ask, own: string, tab: ShownTab | null | undefined): PageState & { again: () => void } => {
  const [state, setState] = useState<PageState & { of?: number | undefined }>({ is: 'loading' });
  const [tries, setTries] = useState(0);
  const [id, url, visit] = [tab?.id, tab?.url, tab?.visit];
  useEffect(() => {
    if (tab === undefined) return;
    if (id === undefined) return setState({ is: 'closed' });
    if (url?.startsWith(own)) return setState({ is: 'own' });
    let isLate = false;
    const forget = twice(() => {
      void ask('readPage', { tab: id })
        .then((page): PageState => (page ? { is: 'known', tab: id, page } : { is: 'unknown' }))
        .catch((error: Error): PageState => ({ is: 'failed', sentence: error.message }))
        .then((next) => isLate || setState({ ...next, of: id }));
    });
    return () => {
      isLate = true;
      forget();
    };
    // The tab is its id, address and visit.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [ask, own, id, url, visit, tries]);
  const again = (): void => setTries((count) => count + 1);
  // Another tab's page says nothing of this one.
  if (id !== undefined && state.of !== undefined && state.of !== id) return { is: 'loading', again };
  return { ...state, again };
};

/** How each of these records' quotes stands; looked for again with each visit. */
export const useStandings = (
  ask: Ask,
  tab: number | undefined,
  ids: readonly RecordId[],
  visit: number | undefined,
): Readonly<Record<RecordId, Standing>> => {
  const [standings, setStandings] = useState<Record<RecordId, Standing>>({});
  const key = ids.join(' ');
  useEffect(() => {
    if (tab === undefined || key === '') return setStandings({});
    let isLate = false;
    const forget = twice(() => {
      ask('findEvidence', { tab, ids: key.split(' ') }).then(
        (found) => isLate || setStandings(found),
        () => isLate || setStandings({}),
      );
    });
    return () => {
      isLate = true;
      forget();
    };
  }, [ask, tab, key, visit]);
  return standings;
};
