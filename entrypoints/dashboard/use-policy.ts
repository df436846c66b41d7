// What this device knows of policies, as it changes, in whichever window.
import { useEffect, useState } from 'react';
import type { JoinSettings, Managed } from '#lib/policy/managed.ts';
import { policyState, watchPolicy, type PolicyState } from '#lib/store/policy.ts';

/** Nothing until it was read. */
export const usePolicy = (): PolicyState | undefined => {
  const [state, setState] = useState<PolicyState>();
  useEffect(() => {
    const read = (): void => void policyState().then(setState, () => {});
    read();
    return watchPolicy(read);
  }, []);
  return state;
};

/** The settings of browser management, where there are any that can be read. */
export const managedIn = (state: PolicyState | undefined): Managed | undefined =>
  state?.managed.is === 'set' ? state.managed.settings : undefined;

/** How whom it joins is called before it has said so itself: as browser management names it, else by its host. */
export const joinedName = ({ organisation }: Managed, { endpoint }: JoinSettings): string =>
  organisation ?? new URL(endpoint).host;
