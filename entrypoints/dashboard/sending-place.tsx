// The page of sending, read from this device. Loaded when it is first gone to.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { useNow } from '#components/dashboard/use-now.ts';
import { useOnline } from '#components/dashboard/use-online.ts';
import { Opening } from '#components/page/opening.tsx';
import { SelfJoin } from '#components/policy/self-join.tsx';
import { Sending } from '#components/page/sending.tsx';
import { useSelfJoin } from '#entrypoints/dashboard/use-self-join.ts';
import { usePolicy } from '#entrypoints/dashboard/use-policy.ts';
import { utcDayOf } from '#lib/judgment/days.ts';
import { reckon } from '#lib/store/clock.ts';
import type { Database } from '#lib/store/db.ts';
import { standing } from '#lib/store/queries.ts';
import { waitingNow } from '#lib/store/waiting.ts';
import { heldWords } from '#lib/sync/held.ts';
import { nextTry, statusOf } from '#lib/sync/status.ts';

export interface SendingPlaceProps {
  db: Database;
  ask: Ask;
  /** Has a sentence read out. */
  say: (sentence: string) => void;
}

const SendingPlace = ({ db, ask, say }: SendingPlaceProps) => {
  const now = useNow(1000);
  const isOnline = useOnline();
  const policy = usePolicy();
  const standingNow = useLiveQuery(() => standing(db), [db]);
  const waiting = useLiveQuery(() => waitingNow(db, now), [db, now]);
  const [problem, setProblem] = useState<string>();
  const joining = useSelfJoin(policy, standingNow?.enrolments);
  if (!standingNow || !waiting) return <Opening />;
  const { enrolments } = standingNow;
  const status = statusOf({ ...standingNow, isOnline }, now);
  const today = utcDayOf(reckon(enrolments[0]?.clock, now));
  const act = (work: Promise<unknown>, then: string): void => {
    setProblem(undefined);
    void work.then(
      () => say(then),
      (error: Error) => setProblem(error.message),
    );
  };
  return (
    <Sending
      organisation={enrolments[0]?.organisation}
      isOnline={isOnline}
      held={policy && enrolments.length > 0 ? heldWords(policy.limits, today) : undefined}
      sentence={status.text}
      next={nextTry({ ...standingNow, isOnline }, now)}
      by={waiting.by}
      needs={waiting.needs}
      onTryNow={status.mayTryNow ? () => act(ask('syncNow', {}), 'Tried.') : undefined}
      onTakeBack={(id) => act(ask('withdraw', { id }), 'Taken back.')}
      problem={problem}
    >
      {joining && <SelfJoin now={joining} onTry={async () => ask('joinBySettings', {})} />}
    </Sending>
  );
};

export default SendingPlace;
