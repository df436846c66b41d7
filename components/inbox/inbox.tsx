// The list of judgments by what they ask of the person. Quiet groups are folded until they are opened, or searched.
import type { ReactNode, Ref } from 'react';
import { InboxRowLink } from '#components/inbox/inbox-row.tsx';
import { SearchField } from '#components/inbox/search-field.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { ageWords } from '#components/words/days.ts';
import { groupWords } from '#components/words/state-mark.tsx';
import type { Group, InboxRow } from '#lib/store/queries.ts';

export interface InboxProps {
  rows: readonly InboxRow[];
  /** Rows of quiet groups that are open. */
  quiet: Partial<Record<Group, readonly InboxRow[]>>;
  counts: Partial<Record<Group, number>>;
  selected: string | undefined;
  now: number;
  query: string;
  /** What was found, of all groups; nothing where nothing is asked for. */
  found: readonly InboxRow[] | undefined;
  searchRef: Ref<HTMLInputElement>;
  onQuery: (query: string) => void;
  onToggle: (group: Group, isOpen: boolean) => void;
  /** More rows of an open quiet group. */
  onMore: (group: Group) => void;
  /** The rows that are ticked; nothing where rows are not chosen. */
  chosen: ReadonlySet<string> | undefined;
  onChoose: (id: string) => void;
  /** Begins to choose several. */
  onChooseSeveral: () => void;
  /** A row was chosen by click or Enter: its sheet is to get focus. */
  onOpen: (id: string) => void;
  /** What comes after the groups. */
  children?: ReactNode;
}

const open = ['needs-you', 'to-review', 'unfinished', 'waiting'] as const;
const folded = ['agreed-here', 'private', 'sent', 'taken-back'] as const;

interface RowsProps extends Pick<InboxProps, 'rows' | 'selected' | 'now' | 'onOpen' | 'chosen' | 'onChoose'> {
  hasTool: boolean;
}

const Rows = ({ rows, selected, now, hasTool, chosen, onChoose, onOpen }: RowsProps) => (
  <ul>
    {rows.map((row) => (
      <li key={row.id}>
        <InboxRowLink
          row={row}
          isSelected={row.id === selected}
          age={ageWords(row.at, now)}
          hasTool={hasTool}
          isChosen={chosen?.has(row.id)}
          onChoose={onChoose}
          onOpen={onOpen}
        />
      </li>
    ))}
  </ul>
);

/** Groups in the order of the inbox; empty ones are left out. */
export const Inbox = (props: InboxProps) => {
  const { rows, quiet, counts, selected, now, query, found, searchRef, chosen, children } = props;
  const { onQuery, onToggle, onMore, onChoose, onChooseSeveral, onOpen } = props;
  const shown = found ?? rows;
  const every = found ?? [...rows, ...Object.values(quiet).flat()];
  const common = { selected, now, onOpen, chosen, onChoose, hasTool: every.some(({ tool }) => tool !== every[0]?.tool) };
  const isEmpty = rows.length === 0 && Object.values(counts).every((count) => count === 0);
  return (
    <nav className="inbox" aria-label="Judgments">
      <div className="inbox-scroll">
        {(!isEmpty || query) && <SearchField ref={searchRef} query={query} onQuery={onQuery} />}
        {(found ? [...open, ...folded] : open).map((group) => {
          const own = shown.filter((row) => row.group === group);
          return own.length === 0 ? null : (
            <section key={group} aria-labelledby={`group-${group}`}>
              <h2 id={`group-${group}`}>
                {groupWords[group]} <span className="count">{own.length}</span>
              </h2>
              <Rows rows={own} {...common} />
            </section>
          );
        })}
        {found?.length === 0 && (
          <p className="inbox-none">
            Nothing on this device has these words in its answer, why, tool or case. <kbd>Esc</kbd> clears the search.
          </p>
        )}
        {(found ? [] : folded).map((group) =>
          counts[group] ? (
            <details
              key={group}
              open={quiet[group] !== undefined}
              onToggle={({ currentTarget }) => onToggle(group, currentTarget.open)}
            >
              <summary>
                <h2>
                  {groupWords[group]} <span className="count">{counts[group]}</span>
                </h2>
              </summary>
              {quiet[group] && <Rows rows={quiet[group]} {...common} />}
              {quiet[group] && quiet[group].length < counts[group] && (
                <p className="inbox-more">
                  <KeyedButton onPress={() => onMore(group)}>Show more</KeyedButton>
                  <span className="meta">
                    {quiet[group].length.toLocaleString()} of {counts[group].toLocaleString()}
                  </span>
                </p>
              )}
            </details>
          ) : null,
        )}
        {!found && children}
        {!chosen && shown.length > 1 && (
          <p className="inbox-several">
            <KeyedButton keyName="x" onPress={onChooseSeveral}>
              Choose several
            </KeyedButton>
          </p>
        )}
      </div>
    </nav>
  );
};
