// Signing in this page, publishing through the background, and what was published before.
import { useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import type { Policy } from '#lib/policy/policy.ts';
import { usePolicyKey } from '#entrypoints/dashboard/policy-editor/use-policy-key.ts';
import { signPolicy } from '#lib/sync/sign-policy.ts';

/** `endpoint` is that of the organisation whose published policies are asked for. */
export const usePublishing = (ask: Ask, endpoint: string) => {
  const { withKey, ...held } = usePolicyKey();
  const [found, setFound] = useState<{ endpoint: string; policies: readonly Policy[] }>();
  const [unasked, setUnasked] = useState<string>();
  return {
    ...held,
    policies: found?.endpoint === endpoint ? found.policies : undefined,
    unasked,
    publish: (draft: Policy, to: string, done: (version: number) => void): void =>
      withKey(async (key) => {
        const { version } = await ask('publishPolicy', { endpoint: to, policy: await signPolicy(key, draft) });
        setFound(undefined);
        done(version);
      }),
    signed: (draft: Policy, give: (text: string) => void): void =>
      withKey(async (key) => give(JSON.stringify(await signPolicy(key, draft)))),
    askHistory: (): void =>
      void ask('publishedPolicies', { endpoint }).then(
        ({ policies }) => {
          setUnasked(undefined);
          setFound({ endpoint, policies });
        },
        (error: Error) => setUnasked(error.message),
      ),
  };
};
