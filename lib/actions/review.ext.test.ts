// What review and consent promise, each on a database of its own.
import { webcrypto } from 'node:crypto';
import { base64url } from 'jose';
import { beforeEach, expect, it } from 'vitest';
import { consent } from '#lib/actions/consent.ts';
import { discard } from '#lib/actions/discard.ts';
import { preview } from '#lib/actions/preview.ts';
import { reopen } from '#lib/actions/reopen.ts';
import { revise } from '#lib/actions/revise.ts';
import { setAside } from '#lib/actions/set-aside.ts';
import { undoConsent } from '#lib/actions/undo-consent.ts';
import { withdraw } from '#lib/actions/withdraw.ts';
import { editedOf } from '#lib/judgment/apply-form.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import type { Form } from '#lib/judgment/draft.ts';
import type { Judgment, RecordId } from '#lib/judgment/judgment.ts';
import { Database } from '#lib/store/db.ts';
import { sampleCompanion, sampleEnrolment, sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';

const key = await sampleKey();
const now = new Date(2026, 10, 22, 10).getTime();
let db: Database;

beforeEach(async () => {
  db = new Database(`review-${crypto.randomUUID()}`);
  await db.enrolments.add(await sampleEnrolment(key));
  return () => db.delete();
});

const keep = async (judgment: Judgment = sampleJudgment()): Promise<RecordId> => {
  await db.records.add(sampleRecord(judgment));
  await db.companions.add(sampleCompanion(sampleRecord(judgment), now));
  return judgment.id;
};

const agree = async (
  id: RecordId,
  { at = now, expiresOn = '2027-11-22', beforeWrite = async (): Promise<unknown> => undefined } = {},
) => {
  const { hash } = await preview({ id }, { db });
  return consent({ id, hash, purposes: ['train-models'], expiresOn }, { db, now: () => at, key: async () => key, beforeWrite });
};

const save = async (id: RecordId, change: Partial<Form> = {}, caseText?: string) => {
  const from = editedOf((await db.records.get(id))!.judgment);
  return revise({ id, from, to: { form: { ...from.form, ...change }, caseText: caseText ?? from.caseText } }, { db });
};

const nothingSent = async (): Promise<void> => {
  expect(await db.consents.count()).toBe(0);
  expect(await db.outbox.count()).toBe(0);
};

it('[C1] binds consent to the SHA-256 of the bytes that were shown and queues them ten seconds ahead', async () => {
  const id = await keep();
  const shown = await preview({ id }, { db });
  expect(await agree(id)).toEqual({ undoUntil: now + 10_000 });
  const [agreed] = await db.consents.toArray();
  const record = await db.records.get(id);
  expect(record).toMatchObject({ state: 'consented', sealed: shown.text });
  expect(agreed).toMatchObject({ hash: shown.hash, isLive: true, day: '2026-11-22', audience: record!.audience });
  expect(await db.outbox.get(id)).toMatchObject({ action: 'put', nextAttemptAt: now + 10_000, wasSent: false });
});

it('[C1] signs exactly the terms, so that anyone with the public key can check them', async () => {
  const id = await keep();
  await agree(id);
  const { sig, isLive: _isLive, agreedAt: _agreedAt, under: _under, ...terms } = (await db.consents.toArray())[0]!;
  const publicKey = await webcrypto.subtle.importKey('jwk', { ...key.publicKey }, { name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'verify',
  ]);
  const bytes = new TextEncoder().encode(canonical(terms));
  const isGood = await webcrypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    publicKey,
    new Uint8Array(base64url.decode(sig)),
    bytes,
  );
  expect(isGood).toBe(true);
});

it('[C1] refuses when the text changed since the person looked', async () => {
  const id = await keep();
  const { hash } = await preview({ id }, { db });
  await save(id, { rationale: 'Another reason.' });
  const late = consent(
    { id, hash, purposes: ['train-models'], expiresOn: '2027-11-22' },
    { db, now: () => now, key: async () => key },
  );
  await expect(late).rejects.toThrow('The text changed since you looked. Nothing was sent. Look again.');
  await nothingSent();
});

it('[C1] refuses when the text changes between reading and writing', async () => {
  const id = await keep();
  const interfere = () => save(id, { rationale: 'Slipped in.' }, 'Other');
  await expect(agree(id, { beforeWrite: interfere })).rejects.toThrow('The text changed');
  await nothingSent();
});

it('[C4] refuses without a purpose, with a day that is over, and without an organisation', async () => {
  const id = await keep();
  const { hash } = await preview({ id }, { db });
  const about = { id, hash, purposes: [], expiresOn: '2027-11-22' };
  await expect(consent(about, { db, now: () => now, key: async () => key })).rejects.toThrow('No purpose is chosen');
  await expect(agree(id, { expiresOn: '2026-11-22' })).rejects.toThrow('Choose a later day');
  await db.enrolments.clear();
  await expect(agree(id)).rejects.toThrow('has not joined an organisation');
  await nothingSent();
});

it('[I13] dates an agreement by the endpoint where the clock here is ten years behind', async () => {
  const id = await keep();
  const behind = new Date(2016, 10, 22, 10).getTime();
  await db.enrolments.toCollection().modify({ clock: { server: now, local: behind } });
  await expect(agree(id, { at: behind, expiresOn: '2017-11-22' })).rejects.toThrow('Choose a later day');
  await agree(id, { at: behind });
  expect((await db.consents.toArray())[0]).toMatchObject({ day: '2026-11-22', expiresOn: '2027-11-22' });
});

it('refuses an unfinished record and one of more than 64 KiB, and says which', async () => {
  const open = sampleJudgment();
  open.body.verdict.fields = {};
  await expect(agree(await keep(open))).rejects.toThrow('Something is still missing');
  const large = sampleJudgment();
  large.body.verdict.rationale = large.case.text = 'ö'.repeat(19_000);
  await expect(agree(await keep(large))).rejects.toThrow(/has \d+ bytes; 65536 can be sent/);
  await nothingSent();
});

it('[C4] undoes an agreement within ten seconds and leaves nothing to send', async () => {
  const id = await keep();
  await agree(id);
  await undoConsent({ id }, { db, now: () => now + 9999 });
  await nothingSent();
  const record = await db.records.get(id);
  expect(record).toMatchObject({ state: 'kept' });
  expect(record).not.toHaveProperty('sealed');
  expect(record).not.toHaveProperty('audience');
});

it('[C4] does not undo after ten seconds, after a byte may have left, or with a clock that was set back', async () => {
  const id = await keep();
  await agree(id);
  await expect(undoConsent({ id }, { db, now: () => now + 10_000 })).rejects.toThrow('Take it back instead');
  await expect(undoConsent({ id }, { db, now: () => now - 1 })).rejects.toThrow('Take it back instead');
  await db.outbox.update(id, { wasSent: true });
  await expect(undoConsent({ id }, { db, now: () => now + 1 })).rejects.toThrow('Take it back instead');
  expect(await db.consents.count()).toBe(1);
});

it('[C1] keeps a refused record sealed when its new agreement is undone, since bytes may have left before', async () => {
  const id = await keep();
  await agree(id);
  await db.records.update(id, { state: 'refused' });
  await db.outbox.delete(id);
  await agree(id, { at: now + 60_000 });
  await undoConsent({ id }, { db, now: () => now + 61_000 });
  const record = await db.records.get(id);
  expect(record).toMatchObject({ state: 'refused' });
  expect(record!.sealed).toBeTypeOf('string');
  expect(await db.outbox.count()).toBe(0);
  expect((await db.quarantine.get(id))?.reason).toContain('You undid');
});

it('[C5] takes back what was never tried without contacting anybody', async () => {
  const id = await keep();
  await agree(id);
  await withdraw({ id }, { db, now: () => now + 20_000 });
  expect(await db.outbox.count()).toBe(0);
  expect(await db.records.get(id)).toMatchObject({ state: 'erased' });
  expect((await db.consents.toArray()).map(({ isLive }) => isLive)).toEqual([false]);
});

it('[C5] replaces a put that may be in flight by an erasure', async () => {
  const id = await keep();
  await agree(id);
  await db.outbox.update(id, { wasSent: true, attempt: 1 });
  await withdraw({ id }, { db, now: () => now + 20_000 });
  expect(await db.outbox.get(id)).toMatchObject({ action: 'erase', attempt: 0, nextAttemptAt: now + 20_000 });
  expect(await db.records.get(id)).toMatchObject({ state: 'withdrawn' });
});

it('[C3] makes a new record for a change after consent and queues the erasure of the old one', async () => {
  const id = await keep();
  await agree(id);
  await db.records.update(id, { state: 'stored' });
  await db.outbox.delete(id);
  const old = (await db.records.get(id))!;
  const next = await save(id, { rationale: 'Better said.' }, 'The case');
  expect(next.id).not.toBe(id);
  expect(await db.records.get(id)).toMatchObject({
    state: 'withdrawn',
    supersededBy: next.id,
    sealed: old.sealed,
    judgment: old.judgment,
  });
  expect(await db.outbox.get(id)).toMatchObject({ action: 'erase' });
  const made = (await db.records.get(next.id))!;
  expect(made).toMatchObject({ state: 'kept', judgment: { supersedes: id, id: next.id, body: { revision: 2 } } });
  expect(made.judgment.salt).not.toBe(old.judgment.salt);
  expect(made).not.toHaveProperty('sealed');
  expect(await db.companions.get(next.id)).toMatchObject({ activeMs: 7400 });
  expect(await db.consents.where('recordId').equals(next.id).count()).toBe(0);
});

it('[C5] takes back every version of a record', async () => {
  const id = await keep();
  await agree(id);
  await db.records.update(id, { state: 'stored' });
  const next = await save(id, {}, 'Again');
  await agree(next.id);
  await db.records.update(next.id, { state: 'stored' });
  // The erasure of the first version was lost, say with a half-written database.
  await db.outbox.clear();
  await withdraw({ id: next.id }, { db });
  expect((await db.outbox.toArray()).map(({ action, recordId }) => [recordId, action]).toSorted()).toEqual(
    [id, next.id].map((each) => [each, 'erase']).toSorted(),
  );
});

it('[C6] stores no card number that was typed while editing', async () => {
  const id = await keep();
  await save(id, { rationale: 'Paid with 4111 1111 1111 1111.' }, 'Card 5500-0000-0000-0004');
  expect(JSON.stringify(await db.records.toArray())).not.toMatch(/1111|5500/);
});

it('keeps a record to oneself, offers it again, and discards it', async () => {
  const id = await keep();
  await setAside({ id }, { db });
  expect(await db.records.get(id)).toMatchObject({ state: 'private' });
  await reopen({ id }, { db });
  expect(await db.records.get(id)).toMatchObject({ state: 'kept' });
  await discard({ id }, { db });
  expect(await db.records.count()).toBe(0);
  expect(await db.companions.count()).toBe(0);
});

it('[C5] neither discards nor sets aside what was agreed to', async () => {
  const id = await keep();
  await agree(id);
  await expect(discard({ id }, { db })).rejects.toThrow('Take it back instead');
  await expect(setAside({ id }, { db })).rejects.toThrow('can be taken back');
  expect(await db.records.count()).toBe(1);
});
