// How joining by the settings of browser management stands, read from this device as it changes.
import { useEffect, useState } from 'react';
import type { SelfJoinNow } from '#components/policy/self-join.tsx';
import { joinedName, managedIn } from '#entrypoints/dashboard/use-policy.ts';
import { joinsBySettings } from '#lib/policy/managed.ts';
import type { PolicyState } from '#lib/store/policy.ts';
import { selfJoinState, watchSelfJoin, type SelfJoin } from '#lib/store/self-join.ts';

const standings: Readonly<Record<SelfJoin['is'], SelfJoinNow['is']>> = {
  joined: 'left',
  refused: 'refused',
  waiting: 'waiting',
};

/** Nothing where the settings say nothing of joining, or it is done. `joined` are the endpoints that were. */
export const useSelfJoin = (
  policy: PolicyState | undefined,
  joined: readonly { endpoint: string }[] | undefined,
): SelfJoinNow | undefined => {
  const [state, setState] = useState<SelfJoin | 'none'>();
  useEffect(() => {
    const read = (): void =>
      void selfJoinState().then(
        (known) => setState(known ?? 'none'),
        () => {},
      );
    read();
    return watchSelfJoin(read);
  }, []);
  const managed = managedIn(policy);
  const settings = managed && joinsBySettings(managed);
  if (!settings || !joined || !state || joined.some(({ endpoint }) => endpoint === settings.endpoint)) return undefined;
  const organisation = joinedName(managed, settings);
  return state === 'none' ? { organisation, is: 'begun' } : { organisation, is: standings[state.is], words: state.words };
};
