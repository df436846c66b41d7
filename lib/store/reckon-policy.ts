// Brings what is in force to the documents that it is made from. Apart from `policy.ts`, which a capture reads before anything else.
import { allInForceUnder, inForceUnder, type Documents } from '#lib/policy/in-force.ts';
import type { Limits } from '#lib/policy/limits.ts';
import { notNamed, policyAt, type PolicyState, type TheirPolicy } from '#lib/store/policy.ts';

const documents = ({ current, acknowledged }: Omit<TheirPolicy, 'limits'>): Documents => ({
  current: current?.policy,
  acknowledged: acknowledged?.policy,
});

/** The state with what follows from it: for each organisation, and for all of them together. */
export const reckoned = ({
  managed,
  managedSince,
  of,
}: Omit<PolicyState, 'of' | 'limits'> & { of: Readonly<Record<string, Omit<TheirPolicy, 'limits'>>> }): PolicyState => ({
  managed,
  managedSince,
  of: Object.fromEntries(
    Object.entries(of).map(([endpoint, theirs]) => [endpoint, { ...theirs, limits: inForceUnder(managed, documents(theirs)) }]),
  ),
  limits: allInForceUnder(managed, Object.values(of).map(documents)),
});

/** The same after another policy, or another answer to it, of the organisation at that endpoint. */
export const withTheirs = (state: PolicyState, endpoint: string, theirs: Omit<TheirPolicy, 'limits'>): PolicyState => {
  const { [notNamed]: _before, ...of } = state.of;
  return reckoned({ ...state, of: { ...of, [endpoint]: theirs } });
};

/** What holds for what goes to the organisation at that endpoint. One without a policy is bounded by browser management alone. */
export const limitsAt = (state: PolicyState, endpoint: string): Limits =>
  policyAt(state, endpoint)?.limits ?? inForceUnder(state.managed, { current: undefined, acknowledged: undefined });
