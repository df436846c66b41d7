// The list of judgments by what they ask of the person. Quiet groups are folded until they are opened.
import type { ReactNode } from 'react';
import { InboxRowLink } from '#components/inbox/inbox-row.tsx';
import { groupWords } from '#components/words/state-mark.tsx';
import type { Group, InboxRow } from '#lib/store/queries.ts';

export interface InboxProps {
  rows: readonly InboxRow[];
  /** Rows of quiet groups that are open. */
  quiet: Partial<Record<Group, readonly InboxRow[]>>;
  counts: Partial<Record<Group, number>>;
  selected: string | undefined;
  now: number;
  onToggle: (group: Group, isOpen: boolean) => void;
  /** A row was chosen by click or Enter: its sheet is to get focus. */
  onOpen: (id: string) => void;
  /** What comes after the groups. */
  children?: ReactNode;
}

const open = ['needs-you', 'to-review', 'unfinished', 'waiting'] as const;
const folded = ['agreed-here', 'private', 'sent', 'taken-back'] as const;

const Rows = ({ rows, selected, now, onOpen }: Pick<InboxProps, 'rows' | 'selected' | 'now' | 'onOpen'>) => (
  <ul>
    {rows.map((row) => (
      <li key={row.id}>
        <InboxRowLink row={row} isSelected={row.id === selected} now={now} onOpen={onOpen} />
      </li>
    ))}
  </ul>
);

/** Groups in the order of the inbox; empty ones are left out. */
export const Inbox = ({ rows, quiet, counts, selected, now, onToggle, onOpen, children }: InboxProps) => (
  <nav className="inbox" aria-label="Judgments">
    {open.map((group) => {
      const own = rows.filter((row) => row.group === group);
      return own.length === 0 ? null : (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>
            {groupWords[group]} <span className="count">{own.length}</span>
          </h2>
          <Rows rows={own} selected={selected} now={now} onOpen={onOpen} />
        </section>
      );
    })}
    {folded.map((group) =>
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
          {quiet[group] && <Rows rows={quiet[group]} selected={selected} now={now} onOpen={onOpen} />}
          {quiet[group] && quiet[group].length < counts[group] && (
            <p className="meta">The first {quiet[group].length} are shown.</p>
          )}
        </details>
      ) : null,
    )}
    {children}
  </nav>
);
