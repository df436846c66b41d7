// The admin's key, as a part of this page holds it: in memory alone, and gone with that part. What is done with it is done one at a time.
import { useState } from 'react';
import { useWork } from '#components/words/use-work.ts';
import { readPolicyKey } from '#lib/sync/sign-policy.ts';
import type { PolicyKey } from '#lib/wire/policy-key.ts';

export const usePolicyKey = () => {
  const [key, setKey] = useState<PolicyKey>();
  const { isBusy, problem, run } = useWork();
  return {
    hasKey: key !== undefined,
    isBusy,
    problem,
    choose: (file: File): void => void run(async () => setKey(readPolicyKey(await file.text()))),
    /** Does something with the key; nothing before one was chosen. What goes wrong is told as the problem. */
    withKey: (work: (key: PolicyKey) => Promise<void>): void => void run(async () => key && (await work(key))),
  };
};
