// POST /v1/events: a batch of acts, one outcome for each.
import type { Context } from 'hono';
import { importJWK } from 'jose';
import { today } from '#collector/collector.ts';
import { confirmErased } from '#collector/erasure.ts';
import { noteContact } from '#collector/fleet.ts';
import { type Env, type Kit, answer, readBody, within } from '#collector/routes/kit.ts';
import { boundsNow } from '#collector/policies.ts';
import type { Sender } from '#collector/http/proof.ts';
import { Refusal } from '#collector/http/refusal.ts';
import { decide } from '#collector/rules/decide.ts';
import { readKnown } from '#collector/rules/known.ts';
import { type Arrived, namedBy, verify } from '#collector/rules/verify.ts';
import { batchMediaType } from '#lib/wire/events.ts';
import { limits } from '#lib/wire/limits.ts';
import type { BatchAnswer } from '#lib/wire/outcomes.ts';

/** Splits a batch into events whose outcome can be matched. Refuses the whole batch otherwise: the device then halves it. */
const eventsIn = (json: unknown): { raw: unknown; named: Pick<Arrived, 'id' | 'type'> }[] => {
  if (!Array.isArray(json)) throw new Refusal('malformed-body', 'It is not a list of events.');
  if (json.length > limits.events) throw new Refusal('too-large', `At most ${limits.events} events.`);
  return json.map((raw: unknown) => {
    const named = namedBy(raw);
    if (!named) throw new Refusal('malformed-batch');
    return { raw, named };
  });
};

const verifyAll = async ({ collector }: Kit, sender: Sender, json: unknown): Promise<Arrived[]> => {
  const { store, keys, origins, schemas } = collector;
  const devices = await store.db
    .selectFrom('devices')
    .select(['device', 'key'])
    .where('organisation', '=', keys.root)
    .where('contributor', '=', sender.contributor)
    .where('revoked', '=', false)
    .execute();
  const imported = devices.map(async ({ device, key }) => [device, (await importJWK({ ...key }, 'ES256')) as CryptoKey] as const);
  const deviceKeys = new Map(await Promise.all(imported));
  const measure = { root: keys.root, origins, today: today(collector), schemas, deviceKeys, bounds: await boundsNow(collector) };
  return Promise.all(eventsIn(json).map(({ raw, named }) => verify(raw, named, measure)));
};

/** Signs that a record is stored. Given out only once that is durable. */
const sign = ({ collector }: Kit, { id, consent }: Arrived): Promise<string> =>
  collector.keys.sign({
    state: 'stored',
    id,
    hash: consent!.hash,
    consentId: consent!.id,
    day: today(collector),
    storeEpoch: collector.store.storeEpoch,
  });

type Settled = Pick<BatchAnswer, 'outcomes' | 'contributorEpoch'>;

/** The answer to a batch: decided alone, durable, and with files clean before an erasure is confirmed. */
const settle = async (kit: Kit, { contributor }: Sender, arrived: readonly Arrived[]): Promise<Settled> => {
  const { collector } = kit;
  const organisation = collector.keys.root;
  const receipts = await Promise.all(arrived.map((one) => (one.problem || !one.consent ? undefined : sign(kit, one))));
  const { outcomes, erased, epoch } = await collector.store.change(async (db) => {
    const known = await readKnown(db, { organisation, contributor }, [...new Set(arrived.map(({ id }) => id))]);
    const person = await db
      .selectFrom('contributors')
      .select('epoch')
      .where('organisation', '=', organisation)
      .where('contributor', '=', contributor)
      .executeTakeFirstOrThrow();
    const decided = decide(arrived, known, { organisation, contributor, epoch: person.epoch, today: today(collector) }, receipts);
    return { ...decided, value: { ...decided, epoch: person.epoch } };
  });
  const erasureReceipts = await confirmErased(collector, [...erased.values()]);
  const told = await Promise.all(
    outcomes.map(async (outcome, place) => {
      if (outcome.result === 'duplicate') return { ...outcome, receipt: receipts[place] ?? (await sign(kit, arrived[place]!)) };
      const receipt = outcome.result === 'erased' ? erasureReceipts.get(outcome.id) : outcome.receipt;
      return receipt === undefined ? outcome : { ...outcome, receipt };
    }),
  );
  return { outcomes: told, contributorEpoch: epoch };
};

export const events =
  (kit: Kit) =>
  async (context: Context<Env>): Promise<Response> => {
    const { bytes, json } = await readBody(context);
    const sender = await kit.prove.sender(context.req.raw, bytes, true);
    if (context.req.header('content-type')?.split(';')[0]?.trim() !== batchMediaType) throw new Refusal('wrong-media-type');
    const arrived = await verifyAll(kit, sender, await json());
    if (sender.isRevoked && arrived.some(({ type }) => type !== 'consent.withdrawn')) throw new Refusal('device-revoked');
    const hasErasure = arrived.some(({ type }) => type === 'consent.withdrawn');
    within(hasErasure ? kit.erasures : kit.uploads, sender.device);
    context.get('noted').records = arrived.length;
    const settled = await settle(kit, sender, arrived);
    await noteContact(kit.collector, sender.device, {
      refusals: settled.outcomes.filter(({ result }) => result === 'refused').length,
    });
    return answer(context, kit, { ...settled, receiptKey: kit.collector.keys.receiptKey }, true);
  };
