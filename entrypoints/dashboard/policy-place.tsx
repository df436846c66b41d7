// The page of what is in force, read from this device, and accepting what a new policy loosens.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { Opening } from '#components/page/opening.tsx';
import { SelfJoin } from '#components/policy/self-join.tsx';
import { PolicyPage } from '#components/policy/policy.tsx';
import type { TheirPolicyProps } from '#components/policy/their-policy.tsx';
import { whomWords } from '#components/rail/whom.tsx';
import { useNow } from '#components/dashboard/use-now.ts';
import { usePolicy } from '#entrypoints/dashboard/use-policy.ts';
import { useSelfJoin } from '#entrypoints/dashboard/use-self-join.ts';
import { dayOf } from '#lib/judgment/days.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { describeChange } from '#lib/policy/change/describe.ts';
import { effectiveRows } from '#lib/policy/effective.ts';
import type { Database, EnrolmentRow } from '#lib/store/db.ts';
import { olderThan } from '#lib/store/older-than.ts';
import { isWaiting, policyAt } from '#lib/store/policy.ts';
import { limitsAt } from '#lib/store/reckon-policy.ts';

const oneDay = 86_400_000;

export interface PolicyPlaceProps {
  db: Database;
  ask: Ask;
  /** The organisations that this device has joined. */
  joined: readonly EnrolmentRow[];
  /** Has a sentence read out. */
  say: (sentence: string) => void;
}

const PolicyPlace = ({ db, ask, joined, say }: PolicyPlaceProps) => {
  const state = usePolicy();
  const now = useNow(60_000);
  const [problem, setProblem] = useState<{ endpoint: string; sentence: string }>();
  const joining = useSelfJoin(state, joined);
  const days = state?.limits.deviceDays ?? undefined;
  const old = useLiveQuery(async () => (days === undefined ? undefined : olderThan(db, Date.now() - days * oneDay)), [db, days]);
  const [notRemoved, setNotRemoved] = useState<string>();
  if (!state) return <Opening />;
  const { managed, managedSince } = state;
  const accept = (endpoint: string, hash: string): void =>
    void ask('acknowledgePolicy', { endpoint, hash }).then(
      () => {
        setProblem(undefined);
        say('Accepted. It holds from now on.');
        document.getElementById('main')?.focus();
      },
      ({ message }: Error) => setProblem({ endpoint, sentence: message }),
    );
  const remove = async (ids: readonly RecordId[]): Promise<void> => {
    try {
      for (const id of ids) await ask('discard', { id });
      setNotRemoved(undefined);
      say(`Removed from this device: ${ids.length}.`);
      document.getElementById('main')?.focus();
    } catch (error) {
      setNotRemoved((error as Error).message);
    }
  };
  const theirsAt = (endpoint: string, among?: string): TheirPolicyProps => {
    const theirs = policyAt(state, endpoint);
    const { current, acknowledged, refused } = theirs ?? {};
    const limits = limitsAt(state, endpoint);
    const isChange = theirs !== undefined && isWaiting(theirs);
    return {
      among,
      organisation: current?.policy.organisation,
      version: current?.policy.version,
      notAfter: current?.policy.notAfter,
      hasEnded: limits.notAfter !== null && limits.notAfter < dayOf(now),
      isManaged: managed.is !== 'none',
      refused,
      changes: current && isChange ? describeChange(acknowledged?.policy, current.policy) : undefined,
      rows: effectiveRows({ managed, managedSince, limits, isWaiting: isChange, ...(current ? { current } : {}) }),
      problem: problem?.endpoint === endpoint ? problem.sentence : undefined,
      onAccept: () => current && accept(endpoint, current.hash),
    };
  };
  const [first] = joined;
  return (
    <PolicyPage
      wrong={managed.is === 'wrong' ? managed.wrong : []}
      of={joined.length > 1 ? joined.map((each) => theirsAt(each.endpoint, whomWords(each))) : [theirsAt(first?.endpoint ?? '')]}
      old={
        days === undefined || old === undefined
          ? undefined
          : {
              days,
              agreed: old.agreed,
              removable: old.removable.length,
              problem: notRemoved,
              onRemove: () => void remove(old.removable),
            }
      }
    >
      {joining && <SelfJoin now={joining} onTry={async () => ask('joinBySettings', {})} />}
    </PolicyPage>
  );
};

export default PolicyPlace;
