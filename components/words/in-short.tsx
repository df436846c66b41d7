// A judgment in a line of a list: its answer, why, and what else the list says of it.
import type { ReactNode } from 'react';
import { VisibleText } from '#components/words/visible-text.tsx';
import type { InboxRow } from '#lib/store/queries.ts';

export interface InShortProps extends Pick<InboxRow, 'answer' | 'why'> {
  /** Where it is, its tool. */
  children: ReactNode;
}

export const InShort = ({ answer, why, children }: InShortProps) => (
  <span>
    <b>
      <VisibleText text={answer || 'No answer'} />
    </b>{' '}
    <span className="why">
      <VisibleText text={why} />
    </span>{' '}
    <span className="meta">{children}</span>
  </span>
);
