// The person has seen what a policy loosens, and accepts it: from now on it holds (rule P2). It agrees to nothing that would leave.
import type { Takes } from '#lib/bridge/calls.ts';
import { dayOf } from '#lib/judgment/days.ts';
import { inPolicyTurn, policyAt, policyState, putPolicyState } from '#lib/store/policy.ts';
import { withTheirs } from '#lib/store/reckon-policy.ts';

/** `hash` is the one that was on screen; another that came meanwhile is to be seen first. */
export const acknowledgePolicy = async ({ endpoint, hash }: Takes<'acknowledgePolicy'>, { now = Date.now } = {}): Promise<void> =>
  inPolicyTurn(async () => {
    const state = await policyState();
    const theirs = state && policyAt(state, endpoint);
    if (!state || !theirs?.current || theirs.current.hash !== hash)
      throw new Error('The policy has changed again since you read this. Nothing was changed. Read what changes now.');
    const acknowledged = { ...theirs.current, since: dayOf(now()) };
    await putPolicyState(withTheirs(state, endpoint, { ...theirs, acknowledged }));
  });
