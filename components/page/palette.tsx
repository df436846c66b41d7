// The palette: everything that can be done now, every place, and judgments by their words, from one field.
import { useEffect, useMemo, useRef, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Collection, Header, Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { findRows, wordsOf } from '#components/inbox/search.ts';
import type { Deed } from '#components/page/deeds.ts';
import { Floating } from '#components/page/floating.tsx';
import { groupWords } from '#components/words/state-mark.tsx';
import type { SearchRow } from '#lib/store/queries.ts';

/** Judgments that are shown at once. */
const shownRows = 8;

export interface PaletteProps {
  deeds: readonly Deed[];
  places: readonly Deed[];
  /** All judgments on the device; nothing until they are read. */
  rows: readonly SearchRow[] | undefined;
  onOpen: (id: string) => void;
  /** It goes first; then what was chosen is done, on a page that is within reach again. */
  onClose: () => void;
}

interface Group {
  name: string;
  items: readonly (Deed & { why?: string; state?: string })[];
}

const groupsFor = ({ deeds, places, rows, onOpen }: PaletteProps, query: string): Group[] => {
  const words = wordsOf(query);
  const named = (all: readonly Deed[]): Deed[] =>
    all.filter((deed) => words.every((word) => wordsOf(deed.words).join(' ').includes(word)));
  const found = words.length > 0 ? findRows(rows ?? [], query).slice(0, shownRows) : [];
  const items = found.map(({ id, answer, why, group }) => ({
    id,
    words: answer || 'No answer yet',
    why,
    state: groupWords[group],
    run: () => onOpen(id),
  }));
  return [
    { name: 'Do', items: named(deeds) },
    { name: 'Go to', items: named(places) },
    { name: 'Judgments', items },
  ].filter((group) => group.items.length > 0);
};

/** A field over a list. The caret stays in the field; arrows move in the list, Enter chooses, Escape empties and then closes. */
export const Palette = (props: PaletteProps) => {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // Before the dialog takes focus itself.
  useEffect(() => field.current?.focus(), []);
  const groups = useMemo(() => groupsFor(props, query), [props, query]);
  const choose = (id: unknown): void => {
    const chosen = groups.flatMap(({ items }) => items).find((item) => item.id === id);
    props.onClose();
    // After this turn the page behind can take focus again.
    setTimeout(() => chosen?.run());
  };
  return (
    <Floating name={{ words: 'Find an action, a place or a judgment' }} className="palette" onClose={props.onClose}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField aria-label="Find an action, a place or a judgment">
          <Input ref={field} className="palette-field" placeholder="Find an action, a place or a judgment" dir="auto" />
        </SearchField>
        <Menu
          className="palette-list"
          aria-label="What was found"
          items={groups}
          onAction={choose}
          renderEmptyState={() => <p className="palette-none">Nothing has these words. Esc clears them.</p>}
        >
          {(group: Group) => (
            <MenuSection id={group.name}>
              <Header className="palette-heading">{group.name}</Header>
              <Collection items={group.items}>
                {({ id, words, why, state, keyName }) => (
                  <MenuItem id={id} className="palette-item" textValue={words}>
                    <bdi className={why === undefined ? 'palette-words' : 'inbox-answer'}>{words}</bdi>
                    {why && <bdi className="inbox-why">{why}</bdi>}
                    {state && <span className="meta">{state}</span>}
                    {keyName && <kbd>{keyName}</kbd>}
                  </MenuItem>
                )}
              </Collection>
            </MenuSection>
          )}
        </Menu>
      </Autocomplete>
    </Floating>
  );
};
