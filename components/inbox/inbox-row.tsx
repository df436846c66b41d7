// One judgment in the list, in one line: mark, answer, first words of why, tool, age.
import { memo } from 'react';
import { StateMark, groupWords } from '#components/words/state-mark.tsx';
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
  /** How long ago, in words. */
  age: string;
  /** Left out where all rows are of the same tool. */
  hasTool: boolean;
  /** Whether it is ticked; nothing where rows are not chosen. */
  isChosen?: boolean | undefined;
  onChoose: (id: string) => void;
  onOpen: (id: string) => void;
}

const isSameRow = (a: InboxRow, b: InboxRow): boolean =>
  a.id === b.id && a.group === b.group && a.answer === b.answer && a.why === b.why && a.tool === b.tool;

/** Each change of the database gives new rows that say the same; what is done on opening asks for no new drawing. */
const isSame = (a: InboxRowLinkProps, b: InboxRowLinkProps): boolean =>
  a.isSelected === b.isSelected &&
  a.isChosen === b.isChosen &&
  a.age === b.age &&
  a.hasTool === b.hasTool &&
  isSameRow(a.row, b.row);

/** A link to the record's sheet. Drawn again only when it shows something else: lists are long. */
export const InboxRowLink = memo(
  ({ row, isSelected, age, hasTool, isChosen, onChoose, onOpen }: InboxRowLinkProps) => (
    <>
      {isChosen !== undefined && (
        <input
          type="checkbox"
          className="inbox-tick"
          checked={isChosen}
          aria-label={`Choose ${firstWords(row.answer) || 'a judgment without an answer'}`}
          onChange={() => onChoose(row.id)}
        />
      )}
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
        <bdi className="inbox-why">{firstWords(row.why)}</bdi>
        {hasTool && <bdi className="inbox-tool">{firstWords(row.tool)}</bdi>}
        <span className="inbox-age">{age}</span>
      </a>
    </>
  ),
  isSame,
);
