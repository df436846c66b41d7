// What an agreement stood under is what its record says for ever: a later policy, joining anew and leaving change none of it (rule C12).
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { adoptPolicy } from '#lib/actions/adopt-policy.ts';
import { consent } from '#lib/actions/consent.ts';
import { leaveOrganisation } from '#lib/actions/leave-organisation.ts';
import { preview } from '#lib/actions/preview.ts';
import { renew } from '#lib/actions/renew.ts';
import { consentReceipt } from '#lib/dataset/w3c/consent-record.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { consentAbouts } from '#lib/store/consent-abouts.ts';
import { Database } from '#lib/store/db.ts';
import { sampleEnrolment, sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';
import { underPolicy } from '#tests/harness/under-policy.ts';

const key = await sampleKey();
const now = Date.parse('2026-11-24T10:00:00Z');
const means = (at = now) => ({ db, now: () => at, key: async () => key });
const first = {
  version: 3,
  recipient: { name: 'Works Holding', address: '1 Yard, Oldtown' },
  lawfulBasis: { basis: 'legal-obligation', words: 'To keep books.' },
} as const;
const second = {
  version: 4,
  recipient: { name: 'Quite Another' },
  lawfulBasis: { basis: 'contract', words: 'As agreed.' },
} as const;
let db: Database;

beforeEach(async () => {
  fakeBrowser.reset();
  db = new Database(`under-${crypto.randomUUID()}`);
  return async () => {
    fakeBrowser.reset();
    await db.delete();
  };
});

const inForce = async (policy: typeof first | typeof second): Promise<void> => {
  await underPolicy(policy);
  await adoptPolicy({ db });
};

/** A record that was agreed to and stored at the endpoint under the first policy. */
const stored = async (): Promise<{ id: RecordId; hash: string; endpoint: string }> => {
  const enrolment = await sampleEnrolment(key);
  await db.enrolments.put(enrolment);
  await inForce(first);
  const record = sampleRecord(sampleJudgment(0));
  await db.records.add(record);
  const { hash } = await preview({ id: record.id }, { db });
  await consent({ id: record.id, hash, purposes: ['run-organisation'], expiresOn: '2027-01-31' }, means());
  await db.outbox.delete(record.id);
  await db.records.update(record.id, { state: 'stored' });
  return { id: record.id, hash, endpoint: enrolment.endpoint };
};

const saved = async (id: RecordId): Promise<string> =>
  JSON.stringify(consentReceipt(await consentAbouts(db, '2026-11-24', id), { id: crypto.randomUUID(), day: '2026-11-24' }));

it('[C12] a later policy changes neither basis in law, nor who is responsible, nor the version in an earlier record', async () => {
  const { id } = await stored();
  await inForce(second);
  const text = await saved(id);
  expect(text).toContain('a legal obligation, Art. 6(1)(c) GDPR. To keep books');
  expect(text).toContain('"dpv:hasName":"Works Holding"');
  expect(text).toContain('"dpv:hasAddress":"1 Yard, Oldtown"');
  expect(text).toContain('"precedent:policyVersion":3');
  expect(text).not.toMatch(/Quite Another|performance of a contract/);
});

it('[C12] an agreement that was renewed says what holds since, beside the one before it', async () => {
  const { id, hash } = await stored();
  await inForce(second);
  await renew({ id, hash, purposes: ['run-organisation'], expiresOn: '2028-01-31' }, means(now + 60_000));
  const abouts = await consentAbouts(db, '2026-11-24', id);
  expect(abouts.map(({ under }) => under)).toEqual([
    expect.objectContaining({ recipient: first.recipient, policy: { version: 3, hash: 'P'.repeat(43) } }),
    expect.objectContaining({ recipient: second.recipient, lawfulBasis: expect.stringContaining('performance of a contract') }),
  ]);
});

it('[C12] [L6] after leaving, and under another name after joining anew, it says what was agreed to', async () => {
  const { id, endpoint } = await stored();
  await leaveOrganisation({ endpoint, isSure: false }, { db });
  expect(await saved(id)).toMatch(/Works Holding.*Joined on this device as Example Works.*a legal obligation/);
  await db.enrolments.put({ ...(await sampleEnrolment(key)), endpoint, organisation: 'Bought by Others' });
  expect(await saved(id)).not.toContain('Bought by Others');
});
