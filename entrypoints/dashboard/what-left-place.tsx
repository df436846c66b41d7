// What left: the requests, the texts of one of them, and the files that the person takes of both (rule C7). Reads only.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useKeys } from '#components/dashboard/use-keys.ts';
import { Opening } from '#components/page/opening.tsx';
import { purposeWords } from '#components/page/request-words.ts';
import { WhatLeft } from '#components/page/what-left.tsx';
import { saveConsent, type GiveText } from '#entrypoints/dashboard/save-consent.ts';
import { csv } from '#lib/dataset/csv.ts';
import { dayOf } from '#lib/judgment/days.ts';
import type { Database, RequestRow } from '#lib/store/db.ts';
import { allRequests, requestsMade, requestTotals, textsOf } from '#lib/store/requests.ts';

/** Requests that are listed at first, and as many more each time. */
const shownRequests = 500;

export interface WhatLeftPlaceProps {
  db: Database;
  hasLetters: boolean;
  give: GiveText;
}

/** Moves focus between the judgments of requests. */
const walk = (step: 1 | -1): void => {
  const all = [...document.querySelectorAll<HTMLElement>('.left-open')];
  const at = all.findIndex((each) => each === document.activeElement);
  all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))]?.focus();
};

const columns = ['when', 'what for', 'to', 'bytes sent', 'bytes received', 'answer', 'judgments'];
const rowOf = ({ at, purpose, address, bytesOut, bytesIn, status, records }: RequestRow) =>
  [new Date(at).toISOString(), purposeWords[purpose], address, bytesOut, bytesIn, status, records.join(' ')] as const;

export const WhatLeftPlace = ({ db, hasLetters, give }: WhatLeftPlaceProps) => {
  const [limit, setLimit] = useState(shownRequests);
  const requests = useLiveQuery(() => requestsMade(db, limit), [db, limit]);
  const totals = useLiveQuery(() => requestTotals(db), [db]);
  const [open, setOpen] = useState<RequestRow>();
  const texts = useLiveQuery(() => textsOf(db, open?.records ?? []), [db, open]);
  useKeys({ j: () => walk(1), ArrowDown: () => walk(1), k: () => walk(-1), ArrowUp: () => walk(-1) }, hasLetters);
  if (!requests || !totals) return <Opening />;
  const save = async (as: 'csv' | 'json'): Promise<void> => {
    const all = await allRequests(db);
    const name = `what-left-${dayOf(Date.now())}`;
    if (as === 'csv') give(`${name}.csv`, csv(columns, all.map(rowOf)), 'text/csv');
    else give(`${name}.json`, `${JSON.stringify({ totals, requests: all }, null, 2)}\n`, 'application/json');
  };
  return (
    <WhatLeft
      requests={requests}
      totals={totals}
      open={open && { id: open.id!, texts }}
      onOpen={setOpen}
      onMore={requests.length < totals.requests ? () => setLimit(limit + shownRequests) : undefined}
      onSave={(as) => void save(as)}
      onSaveConsent={() => void saveConsent(db, dayOf(Date.now()), undefined, give)}
    />
  );
};
