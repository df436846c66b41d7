// The real world of sending: this device's clock, chance, key and network.
import { digest } from '#lib/store/crypto.ts';
import { unbounded } from '#lib/policy/limits.ts';
import { policyState } from '#lib/store/policy.ts';
import { limitsAt } from '#lib/store/reckon-policy.ts';
import { deviceKey } from '#lib/store/keys.ts';
import { readReceipt } from '#lib/sync/receipt.ts';
import type { World } from '#lib/sync/reply.ts';
import { prepareWith } from '#lib/sync/transport.ts';

export const world = (): World => ({
  now: () => Date.now(),
  random: () => Math.random(),
  newId: () => crypto.randomUUID(),
  digest,
  limits: async (endpoint) => {
    const state = await policyState();
    return state ? limitsAt(state, endpoint) : unbounded;
  },
  prepare: prepareWith(deviceKey),
  readReceipt,
});
