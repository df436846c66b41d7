// The person has seen what a policy loosens, and accepts it: from now on it holds (rule P2). It agrees to nothing that would leave.
import type { Takes } from '#lib/bridge/calls.ts';
import { dayOf } from '#lib/judgment/days.ts';
import { inForceUnder } from '#lib/policy/in-force.ts';
import { inPolicyTurn, policyState, putPolicyState } from '#lib/store/policy.ts';

/** `hash` is the one that was on screen; another that came meanwhile is to be seen first. */
export const acknowledgePolicy = async ({ hash }: Takes<'acknowledgePolicy'>, { now = Date.now } = {}): Promise<void> =>
  inPolicyTurn(async () => {
    const state = await policyState();
    if (!state?.current || state.current.hash !== hash)
      throw new Error('The policy has changed again since you read this. Nothing was changed. Read what changes now.');
    const acknowledged = { ...state.current, since: dayOf(now()) };
    const limits = inForceUnder(state.managed, { current: state.current.policy, acknowledged: acknowledged.policy });
    await putPolicyState({ ...state, acknowledged, limits });
  });
