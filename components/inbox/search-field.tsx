// The field that looks through the list. `/` leads to it, Escape empties it and then leaves it.
import type { KeyboardEvent, Ref } from 'react';

export interface SearchFieldProps {
  query: string;
  onQuery: (query: string) => void;
  ref?: Ref<HTMLInputElement>;
}

/** Down goes to the first row that was found, Enter opens it. */
export const SearchField = ({ query, onQuery, ref }: SearchFieldProps) => {
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { key, currentTarget, nativeEvent } = event;
    if (nativeEvent.isComposing) return;
    const first = currentTarget.closest('nav')?.querySelector<HTMLElement>('.inbox-row');
    if (key === 'Escape' && query) onQuery('');
    else if (key === 'Escape') currentTarget.blur();
    else if (key === 'ArrowDown') first?.focus();
    else if (key === 'Enter' && query) first?.click();
    else return;
    event.preventDefault();
  };
  return (
    <search className="inbox-search">
      <input
        ref={ref}
        type="search"
        name="search"
        aria-label="Search your judgments"
        aria-keyshortcuts="/"
        placeholder="Search"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={press}
      />
      <kbd aria-hidden="true">/</kbd>
    </search>
  );
};
