// POST /v1/enrol: what lets a device join and its public key, against what the device pins from then on.
import type { Context } from 'hono';
import { calculateJwkThumbprint, importJWK } from 'jose';
import { Refusal } from '#collector/http/refusal.ts';
import { join } from '#collector/joining.ts';
import { byCode } from '#collector/people.ts';
import { type Env, type Kit, answer, forStranger, readBody } from '#collector/routes/kit.ts';
import { byToken } from '#collector/tokens.ts';
import { enrolRequest, type EnrolRequest } from '#lib/wire/enrolment.ts';

const ticketOf = (asked: EnrolRequest) => ('token' in asked ? byToken(asked.token, asked.name) : byCode(asked.code));

export const enrol = (kit: Kit) => (context: Context<Env>) =>
  forStranger(kit, context, async () => {
    const { bytes, json } = await readBody(context);
    const { data } = enrolRequest.safeParse(await json());
    if (!data) throw new Refusal('malformed-body', 'It must hold a code or a token, and the public key of the device.');
    const { deviceKey } = data;
    await importJWK({ ...deviceKey }, 'ES256').catch(() => {
      throw new Refusal('malformed-body', 'The public key is not a point of P-256.');
    });
    await kit.prove.holder(context.req.raw, bytes, deviceKey);
    const joined = await join(kit.collector, ticketOf(data), await calculateJwkThumbprint(deviceKey, 'sha256'), deviceKey);
    return answer(context, kit, { ...joined, receiptKey: kit.collector.keys.receiptKey });
  });
