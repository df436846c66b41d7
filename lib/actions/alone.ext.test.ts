// What a device without an organisation promises: agreeing for packages of one's own, and that nothing of it is ever sent.
import { beforeEach, expect, it } from 'vitest';
import { consent } from '#lib/actions/consent.ts';
import { hashOfCase } from '#lib/actions/case-of.ts';
import { consentHere } from '#lib/actions/consent-here.ts';
import { preview } from '#lib/actions/preview.ts';
import { revise } from '#lib/actions/revise.ts';
import { undoConsent } from '#lib/actions/undo-consent.ts';
import { withdraw } from '#lib/actions/withdraw.ts';
import { editedOf } from '#lib/judgment/apply-form.ts';
import type { OwnPurpose } from '#lib/judgment/consent.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { ownNotice } from '#lib/judgment/notice.ts';
import { readPayload } from '#lib/privacy/payload.ts';
import { digest, keyedHash } from '#lib/store/crypto.ts';
import { Database } from '#lib/store/db.ts';
import { openOutbox } from '#lib/store/outbox.ts';
import { groupOf, undoable } from '#lib/store/queries.ts';
import type { World } from '#lib/sync/reply.ts';
import { drain } from '#lib/sync/runner.ts';
import { sampleCompanion, sampleEnrolment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';

const key = await sampleKey();
const now = new Date(2026, 10, 24, 10).getTime();
const expiresOn = '2027-11-24';
let db: Database;

beforeEach(() => {
  db = new Database(`alone-${crypto.randomUUID()}`);
  return () => db.delete();
});

const keep = async (): Promise<RecordId> => {
  const record = sampleRecord();
  await db.records.add(record);
  await db.companions.add(sampleCompanion(record, now));
  return record.id;
};

const agree = async (
  id: RecordId,
  {
    at = now,
    until = expiresOn,
    purposes = ['train-models'] as OwnPurpose[],
    beforeWrite = async (): Promise<unknown> => undefined,
  } = {},
) => {
  const { hash } = await preview({ id }, { db });
  const means = { db, now: () => at, key: async () => key, beforeWrite };
  return consentHere({ id, hash, purposes, expiresOn: until }, means);
};

const join = async () => {
  const enrolment = await sampleEnrolment(key);
  await db.enrolments.add(enrolment);
  return enrolment;
};

const nothingAgreed = async (): Promise<void> => {
  expect([await db.consents.count(), await db.outbox.count()]).toEqual([0, 0]);
};

/**
 * Lets the sender run through everything that is due in the next ten years, against an endpoint that answers what it holds, and gives
 * the texts of all requests but the daily question that names no record.
 */
const requestsOfSending = async (): Promise<string[]> => {
  const texts: string[] = [];
  for (const later of [0, 1, 365, 3652]) {
    const at = now + later * 86_400_000;
    const standing = { storeEpoch: crypto.randomUUID(), serverTime: new Date(at).toISOString(), minSchema: 1, maxSchema: 1 };
    const body = { ...standing, missing: [], erased: [] };
    const send = async () => ({ isReached: true, status: 200, body, bytesIn: 100 }) as const;
    const world: World = {
      now: () => at,
      random: () => 0.5,
      newId: () => crypto.randomUUID(),
      digest,
      readReceipt: async () => undefined,
      prepare: async (endpoint, path, json) => {
        if (json !== '{"ids":[]}') texts.push(json);
        return { endpoint, address: endpoint + path, bytesOut: json.length, send };
      },
    };
    const store = openOutbox('run', db);
    await store.lease('run', at + 60_000);
    await drain(store, world, 'run', true);
  }
  return texts;
};

it('[W2] binds the agreement to the bytes that were shown and to this device, and queues nothing', async () => {
  const id = await keep();
  const shown = await preview({ id }, { db });
  expect(await agree(id, { purposes: ['train-models', 'share-outside'] })).toEqual({ undoUntil: now + 10_000 });
  const [agreed] = await db.consents.toArray();
  expect(agreed).toMatchObject({
    hash: shown.hash,
    audience: { device: key.thumbprint },
    purposes: ['train-models', 'share-outside'],
    noticeHash: await digest(ownNotice.text),
    day: '2026-11-24',
    expiresOn,
    isLive: true,
  });
  const record = (await db.records.get(id))!;
  expect(record).toMatchObject({ state: 'consented-here', sealed: shown.text, audience: { device: key.thumbprint } });
  expect(groupOf(record)).toBe('agreed-here');
  expect(await db.outbox.count()).toBe(0);
});

it('[W2] stays where it is when an organisation is joined later: nothing is queued and no request names it', async () => {
  const id = await keep();
  await agree(id);
  const before = await db.records.get(id);
  await join();
  expect(await requestsOfSending()).toEqual([]);
  expect(await db.records.get(id)).toEqual(before);
  expect(await db.outbox.count()).toBe(0);
  const { hash } = await preview({ id }, { db });
  const send = consent({ id, hash, purposes: ['train-models'], expiresOn }, { db, now: () => now, key: async () => key });
  await expect(send).rejects.toThrow('cannot be agreed to now');
});

it('undone after joining, it would be a case of the organisation like what was never agreed to', async () => {
  const id = await keep();
  await agree(id);
  const enrolment = await join();
  await undoConsent({ id }, { db, now: () => now + 1000 });
  const where = (await db.companions.get(id))!;
  const { text } = await preview({ id }, { db });
  expect((await db.records.get(id))?.state).toBe('kept');
  expect(readPayload(text).case.key).toBe(await hashOfCase(enrolment.caseKey, where, id));
});

it('[I1] [W2] sends nothing of it even where a row of the outbox asks for that', async () => {
  const id = await keep();
  await agree(id);
  const { endpoint } = await join();
  const row = { action: 'put', eventId: crypto.randomUUID(), nextAttemptAt: now, attempt: 0, wasSent: false } as const;
  await db.outbox.add({ recordId: id, endpoint, ...row });
  expect(await requestsOfSending()).toEqual([]);
  expect(await db.outbox.count()).toBe(0);
  expect((await db.requests.toArray()).length).toBeGreaterThan(0);
  expect(await db.requests.filter(({ records }) => records.includes(id)).count()).toBe(0);
});

it('[C1] refuses when the text changed since the person looked, also between reading and writing', async () => {
  const id = await keep();
  const change = () =>
    db.records
      .where('id')
      .equals(id)
      .modify((record) => void (record.judgment.body.verdict.rationale = 'Other'));
  const { hash } = await preview({ id }, { db });
  await expect(agree(id, { beforeWrite: change })).rejects.toThrow('The text changed since you looked');
  const late = consentHere({ id, hash, purposes: ['train-models'], expiresOn }, { db, now: () => now, key: async () => key });
  await expect(late).rejects.toThrow('The text changed since you looked');
  await nothingAgreed();
});

it('[C4] refuses without a purpose, with a day that is over, and once an organisation was joined, even at the last moment', async () => {
  const id = await keep();
  await expect(agree(id, { purposes: [] })).rejects.toThrow('No purpose is chosen');
  await expect(agree(id, { until: '2026-11-24' })).rejects.toThrow('Choose a later day');
  await expect(agree(id, { beforeWrite: join })).rejects.toThrow('has joined Example Works since you looked');
  await expect(agree(id)).rejects.toThrow('has joined Example Works since you looked');
  await nothingAgreed();
});

it('[C4] can be undone for ten seconds and no longer, and is to be reviewed again then', async () => {
  const id = await keep();
  await agree(id);
  expect(await undoable(db, now + 9999)).toEqual([{ id, until: now + 10_000, isLeaving: false }]);
  await undoConsent({ id }, { db, now: () => now + 9999 });
  const record = (await db.records.get(id))!;
  expect(record.state).toBe('kept');
  expect([record.sealed, record.audience]).toEqual([undefined, undefined]);
  await nothingAgreed();

  await agree(id);
  for (const at of [now + 10_000, now - 1]) {
    expect((await undoable(db, at)).filter(({ until }) => until > at)).toEqual([]);
    await expect(undoConsent({ id }, { db, now: () => at })).rejects.toThrow('The ten seconds are over');
  }
  expect((await db.records.get(id))?.state).toBe('consented-here');
});

it('[C5] is erased at once when it is taken back, since nothing of it had left', async () => {
  const id = await keep();
  await agree(id);
  await join();
  await withdraw({ id }, { db, now: () => now + 60_000 });
  expect((await db.records.get(id))?.state).toBe('erased');
  expect((await db.consents.toArray()).map(({ isLive }) => isLive)).toEqual([false]);
  expect(await db.outbox.count()).toBe(0);
  expect(await requestsOfSending()).toEqual([]);
});

it('[C3] a change makes a new one, which can be agreed to for the organisation that was joined since', async () => {
  const old = await keep();
  await agree(old);
  const { endpoint, root, caseKey } = await join();
  const from = editedOf((await db.records.get(old))!.judgment);
  const { id } = await revise(
    { id: old, from, to: { ...from, form: { ...from.form, rationale: 'For everyone' } } },
    { db, now: () => now },
  );
  expect((await db.records.get(old))?.state).toBe('erased');
  const next = (await db.records.get(id))!;
  expect(next).toMatchObject({ state: 'kept', judgment: { supersedes: old } });
  expect(await db.outbox.count()).toBe(0);
  const { hash, text } = await preview({ id }, { db });
  // It meets other people's judgments of the case, as what was kept before joining does.
  expect(readPayload(text).case.key).toBe(await keyedHash(caseKey, 'invoices.example\n/8841'));
  await consent({ id, hash, purposes: ['run-organisation'], expiresOn }, { db, now: () => now, key: async () => key });
  expect(await db.outbox.toArray()).toMatchObject([{ recordId: id, action: 'put' }]);
  expect((await db.records.get(id))?.audience).toEqual({ endpoint, root });
});
