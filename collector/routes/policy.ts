// POST /v1/policy gives the newest policy to an enrolled device, POST /v1/policy/publish takes one. What is published proves itself: it is
// signed by a key that the offline root certified, so whoever holds that key may publish from anywhere.
import type { Context } from 'hono';
import { noteContact } from '#collector/fleet.ts';
import { Refusal } from '#collector/http/refusal.ts';
import { publish, publishedPolicies } from '#collector/policies.ts';
import { type Env, type Kit, answer, forStranger, readBody, within } from '#collector/routes/kit.ts';
import { policyRequest, publishRequest } from '#lib/wire/policies.ts';

export const givePolicy =
  (kit: Kit) =>
  async (context: Context<Env>): Promise<Response> => {
    const { bytes, json } = await readBody(context);
    const { device } = await kit.prove.sender(context.req.raw, bytes);
    within(kit.uploads, device);
    const { data } = policyRequest.safeParse(await json());
    if (!data) throw new Refusal('malformed-body', 'It must be an object; history may be true.');
    await noteContact(kit.collector, device, data);
    const signed = (await publishedPolicies(kit.collector, data.history ? undefined : 1)).map((row) => row.signed);
    return answer(context, kit, { policy: signed[0] ?? null, ...(data.history ? { history: signed } : {}) }, true);
  };

export const publishPolicy = (kit: Kit) => (context: Context<Env>) =>
  forStranger(kit, context, async () => {
    const { json } = await readBody(context);
    const { data } = publishRequest.safeParse(await json());
    if (!data) throw new Refusal('malformed-body', 'It must hold a signed policy.');
    const received = await publish(kit.collector, data.policy);
    if (received.is === 'refused') throw new Refusal('policy-refused', received.words);
    const [newest] = await publishedPolicies(kit.collector, 1);
    return answer(context, kit, { version: newest!.version });
  });
