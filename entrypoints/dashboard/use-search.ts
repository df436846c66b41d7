// Looking through all judgments on the device: read once when the person begins to search, kept up to date while they do.
import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { findRows, wordsOf } from '#components/inbox/search.ts';
import type { Database } from '#lib/store/db.ts';
import { searchRows } from '#lib/store/queries.ts';

/** Rows that are shown of what was found. */
const shownRows = 500;

/** `found` is nothing while nothing is asked for, or not yet known. `focus` leads to the field. */
export const useSearch = (db: Database) => {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const isAsked = wordsOf(query).length > 0;
  const rows = useLiveQuery(() => (isAsked ? searchRows(db) : undefined), [db, isAsked]);
  const all = useMemo(() => (rows && isAsked ? findRows(rows, query).slice(0, shownRows) : undefined), [rows, isAsked, query]);
  // Typing goes on while a long list is drawn.
  const found = useDeferredValue(all);
  const focus = (): void => {
    field.current?.focus();
    field.current?.select();
  };
  return { query, setQuery, field, focus, found };
};
