// The page of what is in force, read from this device, and accepting what a new policy loosens.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { Opening } from '#components/page/opening.tsx';
import { SelfJoin } from '#components/policy/self-join.tsx';
import { PolicyPage } from '#components/policy/policy.tsx';
import { useNow } from '#components/dashboard/use-now.ts';
import { usePolicy } from '#entrypoints/dashboard/use-policy.ts';
import { useSelfJoin } from '#entrypoints/dashboard/use-self-join.ts';
import { dayOf } from '#lib/judgment/days.ts';
import { describeChange } from '#lib/policy/change/describe.ts';
import { effectiveRows } from '#lib/policy/effective.ts';
import type { Database } from '#lib/store/db.ts';

const oneDay = 86_400_000;

export interface PolicyPlaceProps {
  db: Database;
  ask: Ask;
  /** Has a sentence read out. */
  say: (sentence: string) => void;
}

const PolicyPlace = ({ db, ask, say }: PolicyPlaceProps) => {
  const state = usePolicy();
  const now = useNow(60_000);
  const [problem, setProblem] = useState<string>();
  const joining = useSelfJoin(
    state,
    useLiveQuery(() => db.enrolments.toArray(), [db]),
  );
  const days = state?.limits.deviceDays ?? undefined;
  const old = useLiveQuery(
    async () =>
      days === undefined
        ? 0
        : db.companions
            .where('changedAt')
            .below(Date.now() - days * oneDay)
            .count(),
    [db, days],
  );
  if (!state) return <Opening />;
  const { managed, current, acknowledged, refused, limits } = state;
  const isWaiting = current !== undefined && acknowledged?.hash !== current.hash;
  const accept = (): void =>
    void ask('acknowledgePolicy', { hash: current!.hash }).then(
      () => {
        setProblem(undefined);
        say('Accepted. It holds from now on.');
        document.getElementById('main')?.focus();
      },
      (error: Error) => setProblem(error.message),
    );
  return (
    <PolicyPage
      organisation={current?.policy.organisation}
      version={current?.policy.version}
      notAfter={current?.policy.notAfter}
      hasEnded={limits.notAfter !== null && limits.notAfter < dayOf(now)}
      isManaged={managed.is !== 'none'}
      wrong={managed.is === 'wrong' ? managed.wrong : []}
      refused={refused}
      changes={isWaiting ? describeChange(acknowledged?.policy, current.policy) : undefined}
      rows={effectiveRows(state)}
      old={days === undefined || old === undefined ? undefined : { count: old, days }}
      problem={problem}
      onAccept={accept}
    >
      {joining && <SelfJoin now={joining} onTry={async () => ask('joinBySettings', {})} />}
    </PolicyPage>
  );
};

export default PolicyPlace;
