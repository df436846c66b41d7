// POST /v1/fleet: the list of devices, for whoever holds the key that signs policies; an order may remove one first.
import type { Context } from 'hono';
import { fleet, readOrder, setRevoked } from '#collector/fleet.ts';
import { Refusal } from '#collector/http/refusal.ts';
import { type Env, type Kit, answer, forStranger, readBody } from '#collector/routes/kit.ts';
import { fleetRequest } from '#lib/wire/fleet.ts';

export const fleetOrders = (kit: Kit) => (context: Context<Env>) =>
  forStranger(kit, context, async () => {
    const { json } = await readBody(context);
    const { data } = fleetRequest.safeParse(await json());
    if (!data) throw new Refusal('malformed-body', 'It must hold a signed order.');
    const { set } = await readOrder(kit.collector, data, kit.nonces, kit.seen);
    if (set) await setRevoked(kit.collector, set);
    return answer(context, kit, { devices: await fleet(kit.collector) }, true);
  });
