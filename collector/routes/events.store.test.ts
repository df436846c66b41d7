import { expect, it, vi } from 'vitest';
import { canonical } from '#lib/judgment/canonical.ts';
import { batchAnswer, type Outcome, reconcileAnswer } from '#lib/wire/outcomes.ts';
import { schemas } from '#lib/wire/limits.ts';
import { paths } from '#lib/wire/paths.ts';
import { origin } from '#tests/harness/endpoint.ts';
import { sharedEndpoint } from '#tests/harness/shared-endpoint.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });

const endpoint = sharedEndpoint();

it('stores a consented record, answers a resend as a duplicate, and gives a receipt that the pinned root vouches for', async () => {
  const device = await endpoint.device();
  const event = await device.put();
  const { body } = await device.send([event]);
  expect(batchAnswer.safeParse(body).success).toBe(true);
  const [outcome] = body.outcomes;
  expect(outcome).toMatchObject({ id: event.subject, type: 'judgment.consented', result: 'stored' });
  const { hash, id } = event.data.consent;
  const claims = { state: 'stored', id: event.subject, hash, consentId: id, day: '2026-11-22', storeEpoch: body.storeEpoch };
  expect(await device.readReceipt(outcome!.receipt!, body.receiptKey)).toEqual(claims);
  const again = await device.send([event]);
  expect(again.body.outcomes[0]!.result).toBe('duplicate');
  expect(await device.readReceipt(again.body.outcomes[0]!.receipt!)).toEqual(claims);
});

it('keeps the very bytes that were agreed to', async () => {
  const device = await endpoint.device();
  const judgment = sampleJudgment(0, { case: { ...sampleJudgment().case, text: 'Zoë said: “€ 12” \u2028 and \u{1F600} é' } });
  expect(await device.results([await device.put(judgment)])).toEqual(['stored']);
  const row = await endpoint.collector.store.db
    .selectFrom('records')
    .select(['text', 'payload'])
    .where('id', '=', judgment.id)
    .executeTakeFirstOrThrow();
  expect(row.text).toBe(canonical(judgment));
  expect(row.payload).toEqual(judgment);
});

it('answers a new consent for known bytes as stored, not as a duplicate', async () => {
  const device = await endpoint.device();
  const judgment = sampleJudgment();
  const renewal = await device.renew(judgment, { purposes: ['share-outside'] });
  expect(await device.results([await device.put(judgment), renewal])).toEqual(['stored', 'stored']);
  expect(await device.results([renewal, await device.put(judgment)])).toEqual(['duplicate', 'stored']);
});

it('refuses another text under a known id', async () => {
  const device = await endpoint.device();
  const judgment = sampleJudgment();
  await device.send([await device.put(judgment)]);
  const other = { ...judgment, day: '2026-11-21' };
  expect(await device.results([await device.put(other), await device.renew(other)])).toEqual([
    'conflict conflict',
    'conflict conflict',
  ]);
});

it('[I4] answers whatever comes after an erasure as gone, also for an id that it never saw', async () => {
  const device = await endpoint.device();
  const [seen, unseen] = [sampleJudgment(), sampleJudgment()];
  await device.send([await device.put(seen)]);
  expect(await device.results([device.withdraw(seen.id), device.withdraw(unseen.id)])).toEqual(['erased', 'erased']);
  expect(await device.results([await device.put(seen), await device.put(unseen), await device.renew(seen)])).toEqual([
    'gone',
    'gone',
    'gone',
  ]);
});

it('[I3] gives a receipt for an erasure, the same however often it is asked', async () => {
  const device = await endpoint.device();
  const judgment = sampleJudgment();
  await device.send([await device.put(judgment)]);
  for (let times = 0; times < 2; times++) {
    const { body } = await device.send([device.withdraw(judgment.id)]);
    const claims = { state: 'erased', id: judgment.id, day: '2026-11-22', storeEpoch: body.storeEpoch, toldRecipients: [] };
    expect(await device.readReceipt(body.outcomes[0]!.receipt!)).toEqual(claims);
  }
});

it('decides a batch in its order', async () => {
  const device = await endpoint.device();
  const judgment = sampleJudgment();
  const put = await device.put(judgment);
  expect(await device.results([put, device.withdraw(judgment.id), put])).toEqual(['stored', 'erased', 'gone']);
  const { body } = await device.post(paths.reconcile, canonical({ ids: [judgment.id] }));
  expect(body).toMatchObject({ missing: [], erased: [judgment.id] });
});

it('[O3] refuses what does not match: bytes, signature, recipient, day, and form', async () => {
  const device = await endpoint.device();
  const stranger = await endpoint.stranger();
  const judgment = sampleJudgment();
  const put = await device.put(judgment);
  const refused = async (event: object, code: string) => expect(await device.results([event])).toEqual([`refused ${code}`]);
  const withPayload = (payload: object) => ({ ...put, data: { ...put.data, payload } });
  const withConsent = (consent: object) => ({ ...put, data: { ...put.data, consent } });

  await refused(withPayload({ ...judgment, day: '2026-11-21' }), 'hash-mismatch');
  await refused(withConsent({ ...put.data.consent, purposes: ['share-outside'] }), 'bad-signature');
  await refused(await device.put(judgment, { deviceKey: stranger.key.thumbprint }), 'bad-signature');
  await refused(
    await device.put(judgment, { audience: { endpoint: 'https://other.example', root: device.root } }),
    'wrong-audience',
  );
  await refused(await device.put(judgment, { expiresOn: '2026-11-21' }), 'consent-expired');
  await refused(await device.put(judgment, { contributorEpoch: 1 }), 'consent-superseded');
  await refused(await device.put({ ...judgment, schema: schemas.max + 1 }), 'schema-too-new');
  await refused(await device.put({ ...judgment, schema: 0 }), 'schema-too-old');
  await refused(await device.put({ ...judgment, kind: 'verdict' }), 'unknown-kind');
  const empty = { ...judgment, body: { ...judgment.body, verdict: { fields: {}, rationale: '' } } };
  await refused(await device.put(empty), 'incomplete');
  await refused(await device.put({ ...judgment, extra: 1 } as never), 'malformed-event');
  await refused({ ...put, subject: sampleJudgment().id }, 'malformed-event');
  await refused({ ...put, extra: 1 }, 'malformed-event');
  await refused(await device.renew(judgment), 'not-consented');
  const long = {
    ...judgment,
    body: {
      ...judgment.body,
      evidence: Array(4)
        .fill(judgment.body.evidence[0])
        .map((one) => ({ ...one, exact: 'x'.repeat(19_000) })),
    },
  };
  await refused(await device.put(long), 'too-large');
  await refused(await device.renew(judgment, { purposes: [] }), 'malformed-event');

  expect(await device.results([put])).toEqual(['stored']);
});

it('[W2] does not know an agreement for packages of a device as an agreement at all', async () => {
  const device = await endpoint.device();
  const audience = { device: device.key.thumbprint };
  expect(await device.results([await device.put(sampleJudgment(), { audience })])).toEqual(['refused malformed-event']);
});

it('[I15] refuses a record that was agreed to for another organisation', async () => {
  const device = await endpoint.device();
  const audience = { endpoint: origin, root: device.key.thumbprint };
  expect(await device.results([await device.put(sampleJudgment(), { audience })])).toEqual(['refused wrong-audience']);
});

it('[I11] leaves a record of a newer version with the device and says so, and takes the others of its batch', async () => {
  const device = await endpoint.device();
  const events = [await device.put({ ...sampleJudgment(), schema: 99 }), await device.put()];
  const { body } = await device.send(events);
  expect(body).toMatchObject({ minSchema: schemas.min, maxSchema: schemas.max });
  expect((body.outcomes as Outcome[]).map(({ result }) => result)).toEqual(['refused', 'stored']);
  expect(body.outcomes[0]!.problem!.title).toContain('stays here');
});

it('[I11] [C5] takes back what a newer device tells more about than we know', async () => {
  const device = await endpoint.device();
  const put = await device.put();
  const newer = { ...device.withdraw(put.subject), traceparent: '00-x', data: { because: 'of a later version' } };
  expect(await device.results([put, newer, put])).toEqual(['stored', 'erased', 'gone']);
});

it('[I13] judges expiry by its own clock', async () => {
  const device = await endpoint.device();
  const event = await device.put(sampleJudgment(), { day: '2016-01-01', expiresOn: '2026-11-22' });
  expect(await device.results([event])).toEqual(['stored']);
  endpoint.clock.now += 86_400_000;
  const late = await device.put(sampleJudgment(), { day: '2036-01-01', expiresOn: '2026-11-22' });
  // The first is here already: what is stored does not become untrue.
  expect(await device.results([event, late])).toEqual(['duplicate', 'refused consent-expired']);
  endpoint.clock.now -= 86_400_000;
});

it('takes a record that was agreed to on one device and sent from another of the same person', async () => {
  const [one, two] = [await endpoint.device('Kim'), await endpoint.device('Kim')];
  expect(two.joined.contributor).toBe(one.joined.contributor);
  expect(await two.results([await one.put()])).toEqual(['stored']);
  expect(await (await endpoint.device()).results([await one.put()])).toEqual(['refused bad-signature']);
});

it('[I14] answers a foreign id like an absent one, and leaves the foreign record alone', async () => {
  const [owner, other] = [await endpoint.device(), await endpoint.device()];
  const [theirs, absent] = [sampleJudgment(), sampleJudgment()];
  await owner.send([await owner.put(theirs)]);
  const asked = await other.post(paths.reconcile, canonical({ ids: [theirs.id, absent.id] }));
  expect(asked.body).toMatchObject({ missing: [theirs.id, absent.id], erased: [] });
  const outcomes = async (id: typeof theirs) =>
    other.results([await other.renew(id), other.withdraw(id.id), await other.put(id)]);
  expect(await outcomes(theirs)).toEqual(await outcomes(absent));
  expect(await owner.results([await owner.put(theirs)])).toEqual(['stored']);
  const still = await owner.post(paths.reconcile, canonical({ ids: [theirs.id] }));
  expect(still.body).toMatchObject({ missing: [], erased: [] });
});

it('[I10] changes nothing when recorded traffic is replayed in any order', async () => {
  const device = await endpoint.device();
  const [kept, taken] = [sampleJudgment(), sampleJudgment()];
  const traffic = [await device.put(kept), await device.put(taken), await device.renew(kept), device.withdraw(taken.id)];
  for (const event of traffic) await device.send([event]);
  const rows = async () => {
    const { db } = endpoint.collector.store;
    const own = (await db.selectFrom('records').selectAll().where('contributor', '=', device.joined.contributor).execute())
      .length;
    const consents = await db
      .selectFrom('consents')
      .select('id')
      .where('contributor', '=', device.joined.contributor)
      .orderBy('id')
      .execute();
    return { own, consents };
  };
  const before = await rows();
  expect(before.own).toBe(1);
  for (const event of [...traffic].reverse()) await device.send([event]);
  await device.send([...traffic, ...traffic].reverse());
  expect(await rows()).toEqual(before);
});

it('tells which records are missing, erased or held', async () => {
  const device = await endpoint.device();
  const [held, erased, missing] = [sampleJudgment(), sampleJudgment(), sampleJudgment()];
  await device.send([await device.put(held), device.withdraw(erased.id)]);
  const { body } = await device.post(paths.reconcile, canonical({ ids: [held.id, erased.id, missing.id] }));
  expect(reconcileAnswer.safeParse(body).success).toBe(true);
  expect(body).toMatchObject({ missing: [missing.id], erased: [erased.id], contributorEpoch: 0 });
});
