// The page of sending, read from this device. Loaded when it is first gone to.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { useNow } from '#components/dashboard/use-now.ts';
import { useOnline } from '#components/dashboard/use-online.ts';
import { Opening } from '#components/page/opening.tsx';
import { JoinForm } from '#components/rail/join-form.tsx';
import { whomWords } from '#components/rail/whom.tsx';
import { Sending } from '#components/page/sending.tsx';
import { managedIn, usePolicy } from '#entrypoints/dashboard/use-policy.ts';
import { SelfJoin } from '#components/policy/self-join.tsx';
import { useSelfJoin } from '#entrypoints/dashboard/use-self-join.ts';
import { utcDayOf } from '#lib/judgment/days.ts';
import { reckon } from '#lib/store/clock.ts';
import type { Database } from '#lib/store/db.ts';
import { limitsAt } from '#lib/store/reckon-policy.ts';
import { standings } from '#lib/store/standing.ts';
import { waitingNow } from '#lib/store/waiting.ts';
import { heldWords } from '#lib/sync/held.ts';
import { nextTry, statusOf } from '#lib/sync/status.ts';

export interface SendingPlaceProps {
  db: Database;
  ask: Ask;
  /** Joins an organisation. Rejects with the sentence for the person. */
  join: (endpoint: string, code: string) => Promise<void>;
  /** The same by signing in. */
  signIn: (endpoint: string, isAnew: boolean) => Promise<void>;
  /** Has a sentence read out. */
  say: (sentence: string) => void;
}

const SendingPlace = ({ db, ask, join, signIn, say }: SendingPlaceProps) => {
  const now = useNow(1000);
  const isOnline = useOnline();
  const policy = usePolicy();
  const standingNow = useLiveQuery(() => standings(db), [db]);
  const waiting = useLiveQuery(() => waitingNow(db, now), [db, now]);
  const [problem, setProblem] = useState<string>();
  const joining = useSelfJoin(
    policy,
    standingNow?.map(({ enrolment }) => enrolment),
  );
  if (!standingNow || !waiting) return <Opening />;
  const to = standingNow.map(({ enrolment, ...waits }) => {
    const { text, mayTryNow } = statusOf({ ...waits, isOnline }, now);
    const today = utcDayOf(reckon(enrolment.clock, now));
    return {
      whom: whomWords(enrolment),
      held: policy && heldWords(limitsAt(policy, enrolment.endpoint), today),
      sentence: text,
      next: nextTry({ ...waits, isOnline }, now),
      mayTryNow,
    };
  });
  const given = managedIn(policy);
  const act = (work: Promise<unknown>, then: string): void => {
    setProblem(undefined);
    void work.then(
      () => say(then),
      (error: Error) => setProblem(error.message),
    );
  };
  return (
    <Sending
      to={to}
      isOnline={isOnline}
      by={waiting.by}
      needs={waiting.needs}
      onTryNow={to.some(({ mayTryNow }) => mayTryNow) ? () => act(ask('syncNow', {}), 'Tried.') : undefined}
      onTakeBack={(id) => act(ask('withdraw', { id }), 'Taken back.')}
      problem={problem}
      another={to.length > 0 && given?.root === undefined && <JoinForm onJoin={join} onSignIn={signIn} isAnother />}
    >
      {joining && <SelfJoin now={joining} onTry={async () => ask('joinBySettings', {})} />}
    </Sending>
  );
};

export default SendingPlace;
