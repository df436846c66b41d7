// POST /v1/reconcile: which of the sender's records are missing here, and which are erased. A foreign record is missing (invariant I14).
import type { Context } from 'hono';
import { type Env, type Kit, answer, readBody, within } from '#collector/routes/kit.ts';
import { Refusal } from '#collector/http/refusal.ts';
import { readKnown } from '#collector/rules/known.ts';
import { reconcileRequest } from '#lib/wire/outcomes.ts';

export const reconcile =
  (kit: Kit) =>
  async (context: Context<Env>): Promise<Response> => {
    const { bytes, json } = await readBody(context);
    const { contributor, device, epoch } = await kit.prove.sender(context.req.raw, bytes, true);
    within(kit.uploads, device);
    const { data } = reconcileRequest.safeParse(await json());
    if (!data) throw new Refusal('malformed-body', 'It is not a list of at most 5,000 record ids.');
    const { store, keys } = kit.collector;
    const ids = [...new Set(data.ids)];
    context.get('noted').records = ids.length;
    const known = await readKnown(store.db, { organisation: keys.root, contributor }, ids);
    const erased = ids.filter((id) => known.get(id)!.erased);
    const missing = ids.filter((id) => known.get(id)!.hash === undefined && !known.get(id)!.erased);
    return answer(context, kit, { missing, erased, contributorEpoch: epoch }, true);
  };
