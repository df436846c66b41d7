// Agreeing anew: for longer, for less, undone, refused; and what an endpoint and a package make of it.
import { beforeEach, expect, it } from 'vitest';
import { consent } from '#lib/actions/consent.ts';
import { consentHere } from '#lib/actions/consent-here.ts';
import { preview } from '#lib/actions/preview.ts';
import { renew } from '#lib/actions/renew.ts';
import { undoConsent } from '#lib/actions/undo-consent.ts';
import { withdraw } from '#lib/actions/withdraw.ts';
import { builtPackages } from '#lib/store/agreed.ts';
import { Database } from '#lib/store/db.ts';
import type { DeviceKey } from '#lib/store/keys.ts';
import { refusalOf } from '#lib/sync/check.ts';
import { sampleEnrolment, sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';

let db: Database;
let device: DeviceKey;
const start = Date.parse('2026-11-24T10:00:00Z');
const at = (ms: number) => ({ db, now: () => start + ms, key: () => Promise.resolve(device) });

beforeEach(async () => {
  db = new Database(`renew-${crypto.randomUUID()}`);
  device = await sampleKey();
});

/** A record that an endpoint holds. */
const stored = async (): Promise<{ id: string; hash: string }> => {
  const record = sampleRecord(sampleJudgment(0));
  await db.records.add(record);
  await db.enrolments.put(await sampleEnrolment(device));
  const { hash } = await preview({ id: record.id }, { db });
  await consent({ id: record.id, hash, purposes: ['run-organisation', 'train-models'], expiresOn: '2027-01-31' }, at(0));
  await db.outbox.delete(record.id);
  await db.records.update(record.id, { state: 'stored' });
  return { id: record.id, hash };
};
const live = async (id: string) => (await db.consents.where('recordId').equals(id).toArray()).filter(({ isLive }) => isLive);

it('[C12] agrees anew for less and for longer: one agreement is live, for the same bytes, and it is queued', async () => {
  const { id, hash } = await stored();
  const [old] = await live(id);
  await renew({ id, hash, purposes: ['run-organisation'], expiresOn: '2028-01-31' }, at(60_000));
  const [next, ...others] = await live(id);
  expect(others).toEqual([]);
  expect(next).toMatchObject({ hash, purposes: ['run-organisation'], expiresOn: '2028-01-31', replaces: old!.id });
  const row = await db.outbox.get(id);
  expect(row).toMatchObject({ action: 'put', wasSent: false, nextAttemptAt: start + 70_000 });
  const record = (await db.records.get(id))!;
  expect(record.state).toBe('stored');
  const enrolment = (await db.enrolments.toCollection().first())!;
  // The device's own check lets exactly this leave.
  expect(refusalOf({ id, row: row!, record, consent: next! }, enrolment, start, () => hash)).toBeUndefined();
});

it('[C12] can be undone for ten seconds, and then the agreement before holds again', async () => {
  const { id, hash } = await stored();
  const [old] = await live(id);
  await renew({ id, hash, purposes: ['train-models'], expiresOn: '2028-01-31' }, at(60_000));
  await undoConsent({ id }, at(65_000));
  expect(await live(id)).toEqual([old]);
  expect(await db.outbox.get(id)).toBeUndefined();
  expect((await db.records.get(id))!.state).toBe('stored');
  await renew({ id, hash, purposes: ['train-models'], expiresOn: '2028-01-31' }, at(80_000));
  await expect(undoConsent({ id }, at(90_000))).rejects.toThrow('ten seconds');
});

it('[C12] refuses other bytes, no purpose, a day that is over, and what waits to be sent', async () => {
  const { id, hash } = await stored();
  const about = { id, hash, purposes: ['train-models' as const], expiresOn: '2028-01-31' };
  await expect(renew({ ...about, hash: 'A'.repeat(43) }, at(0))).rejects.toThrow('changed since you looked');
  await expect(renew({ ...about, purposes: [] }, at(0))).rejects.toThrow('No purpose');
  await expect(renew({ ...about, expiresOn: '2026-11-24' }, at(0))).rejects.toThrow('must lie after today');
  await renew(about, at(0));
  await expect(renew(about, at(1000))).rejects.toThrow('cannot be changed now');
  await withdraw({ id }, at(2000));
  expect(await live(id)).toEqual([]);
  expect((await db.outbox.get(id))!.action).toBe('erase');
});

it('[C12] [W2] for packages of this device nothing is queued, and a package that holds it still does', async () => {
  const record = sampleRecord(sampleJudgment(0));
  await db.records.add(record);
  const { id } = record;
  const { hash } = await preview({ id }, { db });
  await consentHere({ id, hash, purposes: ['train-models', 'share-outside'], expiresOn: '2027-01-31' }, at(0));
  const [old] = await live(id);
  const built = { id: 'p', day: '2026-11-24', at: start, records: [id], consents: [old!.id], bytes: 1, sha256: '0'.repeat(64) };
  await db.packages.bulkAdd([
    { ...built, name: 'mine', purposes: ['train-models'] },
    { ...built, id: 'q', name: 'theirs', purposes: ['share-outside'] },
  ]);
  await renew({ id, hash, purposes: ['train-models'], expiresOn: '2028-01-31' }, at(60_000));
  expect(await db.outbox.count()).toBe(0);
  const packages = await builtPackages(db, '2026-11-24');
  const takenBack = Object.fromEntries(packages.map((each) => [each.name, each.takenBack]));
  // Agreed anew for one purpose, and no more for the other.
  expect(takenBack).toEqual({ mine: 0, theirs: 1 });
  await expect(renew({ id, hash, purposes: ['run-organisation'], expiresOn: '2028-01-31' }, at(80_000))).rejects.toThrow();
});
