// Signs an order about devices with the admin's key, in the page that holds it: the key is in no message and no storage (rule F1).
import { CompactSign, importJWK } from 'jose';
import { canonical } from '#lib/judgment/canonical.ts';
import { type FleetOrder, type FleetRequest, fleetType } from '#lib/wire/fleet.ts';
import type { PolicyKey } from '#lib/wire/policy-key.ts';

/** The order as an endpoint takes it, once. */
export const signOrder = async ({ privateKey, key }: PolicyKey, order: Omit<FleetOrder, 'jti'>): Promise<FleetRequest> => ({
  key,
  jws: await new CompactSign(new TextEncoder().encode(canonical({ ...order, jti: crypto.randomUUID() })))
    .setProtectedHeader({ alg: 'ES256', typ: fleetType })
    .sign(await importJWK(privateKey, 'ES256')),
});
