// The newest policy of an organisation that this device believed: what a draft is compared with, and begins from.
import { useEffect, useState } from 'react';
import type { Policy } from '#lib/policy/policy.ts';
import { policyAt, policyState, watchPolicy } from '#lib/store/policy.ts';

/** Undefined until it is known, null where there is none. */
export const useInForce = (endpoint: string): Policy | null | undefined => {
  const [policy, setPolicy] = useState<Policy | null>();
  useEffect(() => {
    const read = (): void =>
      void policyState().then(
        (state) => setPolicy((state && policyAt(state, endpoint)?.current?.policy) ?? null),
        () => setPolicy(null),
      );
    read();
    return watchPolicy(read);
  }, [endpoint]);
  return policy;
};
