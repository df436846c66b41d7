// Leaving one organisation, with what there is of it on this device; one part for each that was joined.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { LeaveOrganisation } from '#components/leaving/leave-organisation.tsx';
import type { Database, EnrolmentRow } from '#lib/store/db.ts';
import { atOrganisation } from '#lib/store/takeable.ts';

export interface LeavePartProps {
  db: Database;
  enrolment: EnrolmentRow;
  /** Each rejects with the sentence for the person. */
  takeBack: (ids: string[]) => Promise<void>;
  leave: (enrolment: EnrolmentRow, isSure: boolean) => Promise<void>;
}

export const LeavePart = ({ db, enrolment, takeBack, leave }: LeavePartProps) => {
  const { endpoint, organisation } = enrolment;
  const at = useLiveQuery(() => atOrganisation(db, endpoint), [db, endpoint]);
  const [problem, setProblem] = useState<string>();
  const run = (work: Promise<void>): void => {
    setProblem(undefined);
    void work.catch((error: Error) => setProblem(error.message));
  };
  return (
    at && (
      <LeaveOrganisation
        organisation={organisation}
        at={at}
        problem={problem}
        onTakeBack={(ids) => run(takeBack(ids))}
        onLeave={(isSure) => run(leave(enrolment, isSure))}
      />
    )
  );
};
