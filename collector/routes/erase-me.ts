// POST /v1/erase-me: everything of the person whose device asks, also what their other devices sent (rule L5).
import type { Context } from 'hono';
import { Refusal } from '#collector/http/refusal.ts';
import { takeBackAll } from '#collector/recovery.ts';
import { answer, type Env, type Kit, readBody, within } from '#collector/routes/kit.ts';
import { eraseMeRequest } from '#lib/wire/enrolment.ts';

export const eraseMe =
  (kit: Kit) =>
  async (context: Context<Env>): Promise<Response> => {
    const { bytes, json } = await readBody(context);
    const { contributor, device } = await kit.prove.sender(context.req.raw, bytes, true);
    within(kit.erasures, device);
    // Said in words, so that no empty request can ever mean it.
    if (!eraseMeRequest.safeParse(await json()).success)
      throw new Refusal('malformed-body', 'It must say what to erase: everything.');
    const taken = await takeBackAll(kit.collector, { contributor });
    context.get('noted').records = taken.erased;
    return answer(context, kit, { ...taken, receiptKey: kit.collector.keys.receiptKey }, true);
  };
