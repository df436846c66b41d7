// Brings the policies on this device to the organisations that it has joined: done at each start, before another one is joined, and after
// leaving, also one that was cut short (rule L6).
import { adoptPolicy } from '#lib/actions/adopt-policy.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { inPolicyTurn, notNamed, policyState, putPolicyState } from '#lib/store/policy.ts';
import { reckoned } from '#lib/store/reckon-policy.ts';

/** The policy of one that was left goes, with its questions; what was kept before there could be several belongs to the one that is joined. */
export const settlePolicies = async ({ db = ownDb, now = Date.now } = {}): Promise<void> => {
  const isChanged = await inPolicyTurn(async () => {
    const state = await policyState();
    if (!state || Object.keys(state.of).length === 0) return false;
    const joined = await db.enrolments.toCollection().primaryKeys();
    const of = Object.fromEntries(
      Object.entries(state.of).flatMap(([endpoint, theirs]) => {
        const to = endpoint === notNamed ? joined[0] : endpoint;
        return to !== undefined && joined.includes(to) ? [[to, theirs]] : [];
      }),
    );
    if (Object.keys(of).join() === Object.keys(state.of).join()) return false;
    await putPolicyState(reckoned({ ...state, of }));
    return true;
  });
  if (isChanged) await adoptPolicy({ db, now });
};
