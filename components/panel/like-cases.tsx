// Earlier cases like the one on the page: face down until the person has answered it or looks first (rule A2), then in their order.
import { useState } from 'react';
import { useKeys } from '#components/dashboard/use-keys.ts';
import { PrecedentRow } from '#components/panel/precedent-row.tsx';
import { Waiting } from '#components/panel/unread-page.tsx';
import type { PrecedentUse } from '#lib/bridge/calls.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { Precedent } from '#lib/precedents/rank.ts';

export interface LikeCasesProps {
  /** Nothing while nothing is known yet. */
  found: readonly Precedent[] | undefined;
  /** Whether all records were looked through; before that an empty list says nothing. */
  isWhole: boolean;
  hasFailed: boolean;
  isFaceUp: boolean;
  today: string;
  hasLetters: boolean;
  onLook: () => void;
  onUse: (id: RecordId, as: PrecedentUse) => void;
  onOpen: (id: RecordId) => void;
}

const rowAt = (target: Element | null): HTMLElement | null => target?.closest<HTMLElement>('[data-precedent]') ?? null;

/** The precedents themselves, with one stop for Tab; arrows, `j` and `k` move, letters act on the one that has the focus. */
const FaceUp = ({
  found,
  today,
  hasLetters,
  onUse,
  onOpen,
}: Pick<LikeCasesProps, 'today' | 'hasLetters' | 'onUse' | 'onOpen'> & { found: readonly Precedent[] }) => {
  const [chosen, setChosen] = useState('');
  const current = found.some(({ id }) => id === chosen) ? chosen : found[0]?.id;
  const move = (by: 1 | -1) => (): void => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-precedent]')];
    const at = rows.indexOf(rowAt(document.activeElement)!);
    rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  };
  const withFocus = (act: (id: RecordId) => void) => (): void => {
    const id = rowAt(document.activeElement)?.dataset['precedent'];
    if (id) act(id);
  };
  useKeys(
    {
      j: move(1),
      k: move(-1),
      ArrowDown: move(1),
      ArrowUp: move(-1),
      c: withFocus((id) => onUse(id, 'cited')),
      d: withFocus((id) => onUse(id, 'differs')),
    },
    hasLetters,
  );
  return (
    <ol
      className="precedents"
      onKeyDown={({ key, target }) => {
        if (key === 'Enter' && target instanceof HTMLElement && target.dataset['precedent']) onOpen(target.dataset['precedent']);
      }}
    >
      {found.map((precedent) => (
        <PrecedentRow
          key={precedent.id}
          precedent={precedent}
          today={today}
          isCurrent={precedent.id === current}
          hasLetters={hasLetters}
          onFocus={() => setChosen(precedent.id)}
          onUse={onUse}
          onOpen={onOpen}
        />
      ))}
    </ol>
  );
};

/** The second section of the panel. */
export const LikeCases = ({ found, isWhole, hasFailed, isFaceUp, today, hasLetters, onLook, onUse, onOpen }: LikeCasesProps) => {
  const count = found?.length ?? 0;
  return (
    <section className="panel-section" aria-labelledby="like-cases">
      <h2 id="like-cases">Cases like this {isFaceUp && count > 0 && <span className="count">{count}</span>}</h2>
      {hasFailed && (
        <p className="panel-empty" role="alert">
          Earlier judgments could not be read. They are safe on this device. Open the dashboard to see what is wrong.
        </p>
      )}
      {count === 0 && !isWhole && !hasFailed && <Waiting about="Looking through your judgments" />}
      {count === 0 && isWhole && <p className="panel-empty">No case like this yet. Yours will be the first.</p>}
      {count > 0 && !isFaceUp && (
        <p className="face-down">
          {count} like this. Answer first, or{' '}
          <button type="button" className="inline-button" onClick={onLook}>
            look now
          </button>{' '}
          (will be noted).
        </p>
      )}
      {count > 0 && isFaceUp && <FaceUp found={found!} today={today} hasLetters={hasLetters} onUse={onUse} onOpen={onOpen} />}
    </section>
  );
};
