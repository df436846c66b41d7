// The palette with what it needs to know, loaded when it is first asked for: no other screen needs a menu.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { goTo } from '#components/dashboard/use-hash.ts';
import { deedsOnScreen, type Deed } from '#components/page/deeds.ts';
import { Palette } from '#components/page/palette.tsx';
import type { Database } from '#lib/store/db.ts';
import { searchRows } from '#lib/store/queries.ts';

/** The places that the head of the page links to, and the way into an organisation where there is one to join. */
const placesNow = (): Deed[] => {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.top-bar nav a')].map((link) => ({
    id: link.hash,
    words: link.textContent,
    run: () => link.click(),
  }));
  const join = document.querySelector<HTMLDetailsElement>('.join details');
  const joining = {
    id: 'join',
    words: 'Join an organisation',
    run: () => {
      if (join) join.open = true;
      join?.querySelector('input')?.focus();
    },
  };
  return join ? [...links, joining] : links;
};

/** What can be done is read once, when it opens: nothing behind it changes by the person meanwhile. */
const PaletteHere = ({ db, onClose }: { db: Database; onClose: () => void }) => {
  const [deeds] = useState(() => deedsOnScreen(document));
  const [places] = useState(placesNow);
  const rows = useLiveQuery(() => searchRows(db), [db]);
  return <Palette deeds={deeds} places={places} rows={rows} onOpen={goTo} onClose={onClose} />;
};

export default PaletteHere;
