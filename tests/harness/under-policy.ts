// Puts a policy in force in a test, as if it had been fetched and seen.
import { blankPolicy } from '#lib/policy/blank.ts';
import type { ManagedState } from '#lib/policy/managed.ts';
import type { Policy } from '#lib/policy/policy.ts';
import { policyState, putPolicyState } from '#lib/store/policy.ts';
import { reckoned } from '#lib/store/reckon-policy.ts';
import { samplePolicy } from '#tests/harness/policies.ts';

/** A policy that bounds nothing but what is given. */
export const openPolicy = (change: Partial<Policy> = {}): Policy => {
  const { version, notAfter, organisation, recipient } = samplePolicy();
  return {
    ...blankPolicy('2026-11-29'),
    version,
    notAfter,
    organisation,
    recipient,
    elsewhere: { level: 'watch' },
    purposes: (['run-organisation', 'train-models', 'share-outside'] as const).map((purpose) => ({
      purpose,
      notice: 'As agreed.',
    })),
    ...change,
  };
};

const held = (policy: Policy) => ({ policy, hash: 'P'.repeat(43), since: '2026-11-01' });

/**
 * In force from now on, with what browser management says; `seen` is what the person acknowledged, the same where nothing is said;
 * `at` is the endpoint of the organisation, that of `sampleEnrolment` where nothing is said. Others keep theirs.
 */
export const underPolicy = async (
  change: Partial<Policy>,
  { managed = { is: 'none' } as ManagedState, seen = openPolicy(change) as Policy | null, at = 'https://precedent.example' } = {},
): Promise<void> => {
  const theirs = { current: held(openPolicy(change)), ...(seen ? { acknowledged: held(seen) } : {}) };
  await putPolicyState(reckoned({ managed, managedSince: '2026-11-01', of: { ...(await policyState())?.of, [at]: theirs } }));
};
