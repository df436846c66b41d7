// The person's own judgments of the case on the page, with how their evidence stands there now.
import { useEffect, useRef } from 'react';
import { isThere, StandingMark } from '#components/panel/standing-mark.tsx';
import { Keycaps } from '#components/words/keycaps.tsx';
import { ageWords } from '#components/words/days.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { groupWords, StateMark } from '#components/words/state-mark.tsx';
import { VisibleText } from '#components/words/visible-text.tsx';
import type { Standing } from '#lib/bridge/calls.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { Group } from '#lib/store/queries.ts';

/** One own judgment, as it is listed. */
export interface OwnRow {
  id: RecordId;
  group: Group;
  answer: string;
  why: string;
  /** Where on the page it was seen. */
  place: string;
  at: number;
}

export interface ThisCaseProps {
  rows: readonly OwnRow[] | undefined;
  standings: Readonly<Record<RecordId, Standing>>;
  /** The keys that keep a judgment. */
  shortcut: readonly string[];
  now: number;
  /** The one whose mark was pressed on the page: it takes the focus, and again with each new object. */
  chosen: { id: RecordId } | undefined;
  onShow: (id: RecordId) => void;
  onOpen: (id: RecordId) => void;
}

/** The first section of the panel. */
export const ThisCase = ({ rows, standings, shortcut, now, chosen, onShow, onOpen }: ThisCaseProps) => {
  const list = useRef<HTMLUListElement>(null);
  const isListed = rows?.some(({ id }) => id === chosen?.id) ?? false;
  useEffect(() => {
    if (isListed) list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [isListed, chosen]);
  return (
    <section className="panel-section" aria-labelledby="this-case">
      <h2 id="this-case">This case {rows && rows.length > 0 && <span className="count">{rows.length}</span>}</h2>
      {rows?.length === 0 && (
        <p className="panel-empty">
          Nothing of yours yet.{' '}
          {shortcut.length > 0 && (
            <>
              <Keycaps keys={shortcut} /> keeps a judgment.
            </>
          )}
        </p>
      )}
      <ul ref={list}>
        {rows?.map(({ id, group, answer, why, place, at }) => {
          const standing = standings[id];
          return (
            <li key={id} className="own" data-own={id} aria-current={id === chosen?.id || undefined} tabIndex={-1}>
              <p className="own-answer">
                <StateMark group={group} />
                <b>
                  <VisibleText text={answer || 'No answer yet'} />
                </b>
              </p>
              {why && (
                <p className="one-line why">
                  <VisibleText text={why} />
                </p>
              )}
              {place && (
                <p className="one-line meta">
                  <VisibleText text={place} />
                </p>
              )}
              <p className="meta">
                {groupWords[group]}, {ageWords(at, now)}
                {standing && (
                  <>
                    {' · '}
                    <StandingMark standing={standing} />
                  </>
                )}
              </p>
              <p className="row-actions">
                {isThere(standing) && (
                  <KeyedButton onPress={() => onShow(id)}>
                    Show<span className="visually-hidden"> the words on the page: {answer}</span>
                  </KeyedButton>
                )}
                <KeyedButton onPress={() => onOpen(id)}>
                  Open<span className="visually-hidden"> {answer || 'the draft'} in the dashboard</span>
                </KeyedButton>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
