// One judgment in the list: mark, answer, first words of why, tool, age.
import { memo } from 'react';
import { StateMark, groupWords } from '#components/words/state-mark.tsx';
import { ageWords } from '#components/words/days.ts';
import { runsOf } from '#lib/privacy/visible.ts';
import type { InboxRow } from '#lib/store/queries.ts';

/** The first words, with invisible characters named, cut where a row would not show them anyway. */
const firstWords = (text: string): string =>
  runsOf(text.slice(0, 160), { isProse: true })
    .map((run) => (run.name ? `[${run.name}]` : run.text))
    .join('');

export interface InboxRowLinkProps {
  row: InboxRow;
  isSelected: boolean;
  now: number;
  onOpen: (id: string) => void;
}

/** A link to the record's sheet. Drawn again only when it changes: lists are long. */
export const InboxRowLink = memo(({ row, isSelected, now, onOpen }: InboxRowLinkProps) => (
  <a
    href={`#${row.id}`}
    className="inbox-row"
    data-id={row.id}
    onClick={() => onOpen(row.id)}
    aria-current={isSelected ? 'true' : undefined}
  >
    <StateMark group={row.group} />
    <span className="visually-hidden">{groupWords[row.group]}: </span>
    <bdi className="inbox-answer">{firstWords(row.answer) || 'No answer yet'}</bdi>
    <span className="inbox-age">{ageWords(row.at, now)}</span>
    <bdi className="inbox-why">{firstWords(row.why)}</bdi>
    <bdi className="inbox-tool">{firstWords(row.tool)}</bdi>
  </a>
));
