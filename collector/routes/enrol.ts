// POST /v1/enrol: a one-time code and a device's public key, against what the device pins from then on.
import type { Context } from 'hono';
import { calculateJwkThumbprint, importJWK } from 'jose';
import { Refusal } from '#collector/http/refusal.ts';
import { join } from '#collector/people.ts';
import { type Env, type Kit, answer, forStranger, readBody } from '#collector/routes/kit.ts';
import { enrolRequest } from '#lib/wire/enrolment.ts';

export const enrol = (kit: Kit) => (context: Context<Env>) =>
  forStranger(kit, context, async () => {
    const { bytes, json } = await readBody(context);
    const { data } = enrolRequest.safeParse(await json());
    if (!data) throw new Refusal('malformed-body', 'It must hold a code and the public key of the device.');
    const { code, deviceKey } = data;
    await importJWK({ ...deviceKey }, 'ES256').catch(() => {
      throw new Refusal('malformed-body', 'The public key is not a point of P-256.');
    });
    await kit.prove.holder(context.req.raw, bytes, deviceKey);
    const joined = await join(kit.collector, code, await calculateJwkThumbprint(deviceKey, 'sha256'), deviceKey);
    return answer(context, kit, { ...joined, receiptKey: kit.collector.keys.receiptKey });
  });
