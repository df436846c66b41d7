// Signing in this page, publishing through the background, and what was published before.
import { useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import type { Policy } from '#lib/policy/policy.ts';
import { readPolicyKey, signPolicy } from '#lib/sync/sign-policy.ts';
import type { PolicyKey } from '#lib/wire/policy-key.ts';

export const usePublishing = (ask: Ask) => {
  // In memory alone, and gone with the page.
  const [key, setKey] = useState<PolicyKey>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [policies, setPolicies] = useState<readonly Policy[]>();
  const [unasked, setUnasked] = useState<string>();
  const run = async (work: () => Promise<void>): Promise<void> => {
    setProblem(undefined);
    setBusy(true);
    try {
      await work();
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return {
    hasKey: key !== undefined,
    isBusy,
    problem,
    policies,
    unasked,
    choose: (file: File): void => void run(async () => setKey(readPolicyKey(await file.text()))),
    publish: (draft: Policy, endpoint: string, done: (version: number) => void): void =>
      void run(async () => {
        if (!key) return;
        const { version } = await ask('publishPolicy', { endpoint, policy: await signPolicy(key, draft) });
        setPolicies(undefined);
        done(version);
      }),
    signed: (draft: Policy, give: (text: string) => void): void =>
      void run(async () => {
        if (key) give(JSON.stringify(await signPolicy(key, draft)));
      }),
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
