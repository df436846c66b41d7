// POST /v1/enrol: what lets a device join and its public key, against what the device pins from then on.
import type { Context } from 'hono';
import { calculateJwkThumbprint, importJWK } from 'jose';
import { Refusal } from '#collector/http/refusal.ts';
import { type FindTicket, join } from '#collector/joining.ts';
import { byCode } from '#collector/people.ts';
import { policyChecks } from '#collector/policies.ts';
import { type Env, type Kit, answer, forStranger, readBody } from '#collector/routes/kit.ts';
import { byIdentity } from '#collector/sign-in/ticket.ts';
import { byToken } from '#collector/tokens.ts';
import { enrolRequest, type EnrolRequest } from '#lib/wire/enrolment.ts';
import { nonceOf } from '#lib/wire/sign-in.ts';

const ticketOf = async ({ collector, seen }: Kit, asked: EnrolRequest, device: string): Promise<FindTicket> => {
  if ('code' in asked) return byCode(asked.code);
  if ('token' in asked) return byToken(asked.token, asked.name);
  if (!collector.provider) throw new Refusal('no-sign-in');
  const { response, salt } = asked.signIn;
  // A provider that would take a code twice is not relied on.
  if (!seen.isNew(`sign-in ${new URLSearchParams(response).get('code')}`))
    throw new Refusal('sign-in-refused', 'This answer of the identity provider was used already.');
  const nonce = await nonceOf(device, salt, policyChecks.digest);
  return byIdentity(await collector.provider.identify({ ...asked.signIn, nonce }));
};

export const enrol = (kit: Kit) => (context: Context<Env>) =>
  forStranger(kit, context, async () => {
    const { bytes, json } = await readBody(context);
    const { data } = enrolRequest.safeParse(await json());
    if (!data) throw new Refusal('malformed-body', 'It must hold what lets the device join, and its public key.');
    const { deviceKey } = data;
    await importJWK({ ...deviceKey }, 'ES256').catch(() => {
      throw new Refusal('malformed-body', 'The public key is not a point of P-256.');
    });
    await kit.prove.holder(context.req.raw, bytes, deviceKey);
    const device = await calculateJwkThumbprint(deviceKey, 'sha256');
    const joined = await join(kit.collector, await ticketOf(kit, data, device), device, deviceKey);
    return answer(context, kit, { ...joined, receiptKey: kit.collector.keys.receiptKey });
  });
