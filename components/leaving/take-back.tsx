// Taking back some or all of what was agreed to: chosen from a list, asked about once, and followed to the last proof (rule L1).
import { useState } from 'react';
import { Confirm } from '#components/rail/confirm.tsx';
import { judgmentsWords } from '#components/words/days.ts';
import { InShort } from '#components/words/in-short.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import type { InboxRow } from '#lib/store/queries.ts';
import type { TakeableRow } from '#lib/store/takeable.ts';

/** Rows that are shown at once; all of them can be taken back all the same. */
const shownRows = 200;

/** How a run goes; nothing while none was asked for. */
export interface Run {
  done: number;
  all: number;
  isOver: boolean;
}

export interface TakeBackProps {
  rows: readonly TakeableRow[];
  /** Whether this device has joined several organisations, so that each row says which has it. */
  isSeveral: boolean;
  /** Taken back, and not yet confirmed by the endpoint. */
  unconfirmed: number;
  /** The same, of an organisation that was left. */
  left: number;
  run: Run | undefined;
  problem: string | undefined;
  onTakeBack: (ids: string[]) => void;
}

const unconfirmedWords = (count: number): string =>
  `${judgmentsWords(count)} ${count === 1 ? 'is' : 'are'} asked back and not confirmed yet. This goes on by itself until ${count === 1 ? 'it is' : 'they are'}.`;

const where: Readonly<Partial<Record<InboxRow['group'], string>>> = {
  waiting: 'Waiting',
  sent: 'Sent',
  'needs-you': 'Needs you',
  'agreed-here': 'For my packages',
};

/** A list of checkboxes, none ticked. */
export const TakeBack = ({ rows, isSeveral, unconfirmed, left, run, problem, onTakeBack }: TakeBackProps) => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ids = rows.map(({ id }) => id).filter((id) => chosen.has(id));
  const toggle = (id: string): void =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const isRunning = run !== undefined && !run.isOver;
  return (
    <section className="leaving-part" aria-labelledby="take-back">
      <h3 id="take-back">Take back what you agreed to</h3>
      <p>
        {rows.length === 0
          ? 'Nothing is agreed to, so there is nothing to take back.'
          : 'Your organisation erases what you take back and gives a proof. It stays on this device. To take back everything that you ever sent, also from other devices, see the next part.'}
      </p>
      {rows.length > 0 && !isRunning && (
        <>
          <div className="pair">
            <KeyedButton look="edge" onPress={() => setChosen(new Set(rows.map(({ id }) => id)))}>
              Choose all {rows.length.toLocaleString()}
            </KeyedButton>
            <KeyedButton look="edge" onPress={() => setChosen(new Set())}>
              Choose none
            </KeyedButton>
          </div>
          <ul className="take-back-list" aria-label="What you agreed to">
            {rows.slice(0, shownRows).map(({ id, answer, why, tool, group, host }) => (
              <li key={id}>
                <label className="check">
                  <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
                  <InShort answer={answer} why={why}>
                    {where[group]}, {tool}
                    {isSeveral && host && `, for ${host}`}
                  </InShort>
                </label>
                <a href={`#${id}`}>
                  Open<span className="visually-hidden"> {answer}</span>
                </a>
              </li>
            ))}
          </ul>
          {rows.length > shownRows && (
            <p className="meta">The newest {shownRows} are shown. “Choose all” takes the others too.</p>
          )}
          {ids.length > 0 && (
            <Confirm
              verb={`Take back ${ids.length.toLocaleString()}`}
              sentence={`${judgmentsWords(ids.length)} will be erased where you sent ${ids.length === 1 ? 'it' : 'them'}. This cannot be undone there.`}
              onConfirm={() => {
                setChosen(new Set());
                onTakeBack(ids);
              }}
            />
          )}
        </>
      )}
      {isRunning && (
        <p className="meta">
          <progress value={run.done} max={run.all} aria-label="Judgments that were taken back" />
          {run.done.toLocaleString()} of {judgmentsWords(run.all)} taken back
        </p>
      )}
      <p role="status" className="meta">
        {run?.isOver ? `${judgmentsWords(run.done)} taken back. ` : ''}
        {unconfirmed > 0 ? unconfirmedWords(unconfirmed) : ''}
      </p>
      {left > 0 && (
        <p className="refusal">
          {judgmentsWords(left)} {left === 1 ? 'was' : 'were'} asked back from an organisation that this device has left, and{' '}
          {left === 1 ? 'is' : 'are'} not confirmed. Erase everything there with your recovery code, in the next part.
        </p>
      )}
      <Problem sentence={problem} />
    </section>
  );
};
