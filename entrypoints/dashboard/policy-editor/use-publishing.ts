// Signing in this page, publishing through the background, and what was published before.
import { useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import type { Policy } from '#lib/policy/policy.ts';
import { usePolicyKey } from '#entrypoints/dashboard/policy-editor/use-policy-key.ts';
import { signPolicy } from '#lib/sync/sign-policy.ts';

export const usePublishing = (ask: Ask) => {
  const { withKey, ...held } = usePolicyKey();
  const [policies, setPolicies] = useState<readonly Policy[]>();
  const [unasked, setUnasked] = useState<string>();
  return {
    ...held,
    policies,
    unasked,
    publish: (draft: Policy, endpoint: string, done: (version: number) => void): void =>
      withKey(async (key) => {
        const { version } = await ask('publishPolicy', { endpoint, policy: await signPolicy(key, draft) });
        setPolicies(undefined);
        done(version);
      }),
    signed: (draft: Policy, give: (text: string) => void): void =>
      withKey(async (key) => give(JSON.stringify(await signPolicy(key, draft)))),
    askHistory: (): void =>
      void ask('publishedPolicies', {}).then(
        (found) => {
          setUnasked(undefined);
          setPolicies(found.policies);
        },
        (error: Error) => setUnasked(error.message),
      ),
  };
};
