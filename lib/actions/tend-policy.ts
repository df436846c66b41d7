// Brings what is in force to what browser management says now (rules K6, P2). Done at each start, when the settings change, and before
// the first capture of a profile.
import { browser } from 'wxt/browser';
import { canonical } from '#lib/judgment/canonical.ts';
import { dayOf } from '#lib/judgment/days.ts';
import type { Limits } from '#lib/policy/limits.ts';
import { readManaged, type ManagedState } from '#lib/policy/managed.ts';
import { inPolicyTurn, policyState, putPolicyState } from '#lib/store/policy.ts';
import { reckoned } from '#lib/store/reckon-policy.ts';

/** What a browser gives; Firefox rejects where there is no manifest, and a browser without managed storage has none. */
const managedNow = async (): Promise<ManagedState> => {
  const area = browser.storage.managed as typeof browser.storage.managed | undefined;
  if (!area) return { is: 'none' };
  try {
    return readManaged(await area.get(null));
  } catch (error) {
    return /manifest not found/i.test((error as Error).message)
      ? { is: 'none' }
      : { is: 'wrong', wrong: [`The managed settings: the browser could not read them (${(error as Error).message})`] };
  }
};

/** Reads the settings and writes what follows. Answers what is in force. Right after the browser started it takes two to three seconds. */
export const tendPolicy = async ({ read = managedNow, now = Date.now } = {}): Promise<Limits> => {
  const managed = await read();
  return inPolicyTurn(async () => {
    const state = await policyState();
    const isAsBefore = state !== undefined && canonical(state.managed) === canonical(managed);
    const managedSince = isAsBefore ? state.managedSince : dayOf(now());
    const next = reckoned({ managed, managedSince, of: state?.of ?? {} });
    if (!state || canonical(next) !== canonical(state)) await putPolicyState(next);
    return next.limits;
  });
};
