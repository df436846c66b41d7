// What this device knows of policies, as it changes, in whichever window.
import { useEffect, useState } from 'react';
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
