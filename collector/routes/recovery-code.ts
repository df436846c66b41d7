// POST /v1/recovery-code: a device that joined asks for a recovery code, as one that joined by itself has to (rule E1).
import type { Context } from 'hono';
import { Refusal } from '#collector/http/refusal.ts';
import { renewRecoveryCode } from '#collector/joining.ts';
import { answer, type Env, type Kit, readBody, within } from '#collector/routes/kit.ts';
import { newRecoveryRequest } from '#lib/wire/enrolment.ts';

export const newRecoveryCode =
  (kit: Kit) =>
  async (context: Context<Env>): Promise<Response> => {
    const { bytes, json } = await readBody(context);
    const { contributor, device } = await kit.prove.sender(context.req.raw, bytes);
    within(kit.erasures, device);
    if (!newRecoveryRequest.safeParse(await json()).success)
      throw new Refusal('malformed-body', 'It must say what to make: recovery-code.');
    return answer(context, kit, { recoveryCode: await renewRecoveryCode(kit.collector, contributor) }, true);
  };
