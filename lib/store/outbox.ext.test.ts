// The Dexie side of sending, on an IndexedDB in memory: what is due, what one change writes, and whose lease it takes.
import { beforeEach, describe, expect, it } from 'vitest';
import { Database, type ConsentRow, type OutboxRow, type RequestRow } from '#lib/store/db.ts';
import { openOutbox } from '#lib/store/outbox.ts';
import { sampleEnrolment, sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

const now = Date.UTC(2026, 10, 22, 12);
const furthest = 25 * 3_600_000;
let db: Database;
let endpoint: string;

beforeEach(async () => {
  db = new Database(`outbox-${crypto.randomUUID()}`);
  const enrolment = await sampleEnrolment({ thumbprint: 'd'.repeat(43) });
  endpoint = enrolment.endpoint;
  await db.enrolments.add(enrolment);
  return () => db.delete();
});

const row = (more: Partial<OutboxRow> = {}): OutboxRow => ({
  recordId: crypto.randomUUID(),
  action: 'put',
  eventId: crypto.randomUUID(),
  endpoint,
  nextAttemptAt: now,
  attempt: 0,
  wasSent: false,
  ...more,
});
const asked = {
  at: now,
  purpose: 'send',
  address: 'x',
  bytesOut: 1,
  bytesIn: 0,
  status: 0,
  records: [] as string[],
} satisfies RequestRow;

describe('what is due', () => {
  it('erasures come first, then the oldest; what lies ahead or belongs elsewhere does not', async () => {
    const [put, later, erase] = [row({ nextAttemptAt: now - 5 }), row({ nextAttemptAt: now + 1 }), row({ action: 'erase' })];
    const older = row({ nextAttemptAt: now - 9 });
    await db.outbox.bulkAdd([put, later, erase, older, row({ endpoint: 'https://other.example' })]);
    const store = openOutbox('run', db);
    expect(await store.due(endpoint, now, furthest, 10)).toEqual([erase, older, put]);
    expect(await store.due(endpoint, now, furthest, 2)).toEqual([erase, older]);
    expect(await store.nextDue(endpoint)).toBe(now - 9);
    expect(await store.nextDue('https://nobody.example')).toBeUndefined();
  });

  it('[I13] a time that a clock ten years ahead wrote counts as come', async () => {
    const stuck = row({ nextAttemptAt: now + 3652 * 24 * 3_600_000 });
    await db.outbox.add(stuck);
    expect(await openOutbox('run', db).due(endpoint, now, furthest, 10)).toEqual([stuck]);
  });
});

describe('one change', () => {
  it('sees the newest live consent and writes all or nothing', async () => {
    const record = sampleRecord(sampleJudgment(), 'sent');
    const { id } = record;
    const waiting = row({ recordId: id });
    const consent = (more: object) => ({ id: crypto.randomUUID(), recordId: id, ...more }) as ConsentRow;
    await db.records.add(record);
    await db.outbox.add(waiting);
    await db.consents.bulkAdd([
      consent({ isLive: true, agreedAt: 1 }),
      consent({ isLive: true, agreedAt: 2, hash: 'newest' }),
      consent({ isLive: false, agreedAt: 3 }),
    ]);
    const store = openOutbox('run', db);
    const receipt = { recordId: id, state: 'stored' as const, jws: 'jws', at: now };
    const failed = store.change(endpoint, [id], () => ({
      result: 0,
      changes: [{ id, row: null, state: 'stored', receipt }],
      enrolment: { organisation: 'no key' } as never,
    }));
    await expect(failed).rejects.toThrow();
    expect([(await db.records.get(id))?.state, await db.outbox.get(id), await db.receipts.count()]).toEqual(['sent', waiting, 0]);

    const done = await store.change(endpoint, [id], ([held]) => ({
      result: [held?.row, held?.consent?.hash, held?.record?.state],
      changes: [{ id, row: null, state: 'stored', receipt, endsConsent: true }],
    }));
    expect(done?.result).toEqual([waiting, 'newest', 'sent']);
    expect([(await db.records.get(id))?.state, await db.outbox.count()]).toEqual(['stored', 0]);
    expect(await db.receipts.get([id, 'stored'])).toEqual(receipt);
    expect((await db.consents.toArray()).filter(({ isLive }) => isLive)).toEqual([]);
  });

  it('does nothing at an endpoint that this device has not joined', async () => {
    expect(await openOutbox('run', db).change('https://nobody.example', [], () => ({ result: 1 }))).toBeUndefined();
  });

  it('[C7] a request stands in the log before it leaves, and its end is added', async () => {
    const store = openOutbox('run', db);
    await store.lease('run', now);
    const made = await store.change(endpoint, [], () => ({ result: true, request: asked }));
    expect(await db.requests.get(made!.request!)).toMatchObject({ purpose: 'send', status: 0 });
    await store.change(endpoint, [], () => ({ result: true, ended: { request: made!.request!, status: 200, bytesIn: 7 } }));
    expect(await db.requests.get(made!.request!)).toMatchObject({ status: 200, bytesIn: 7 });
  });

  it('lets no request leave, and marks nothing, when another run has taken the lease over', async () => {
    const waiting = row();
    await db.outbox.add(waiting);
    const old = openOutbox('old', db);
    await old.lease('old', now);
    await openOutbox('new', db).lease('new', now);
    const changes = [{ id: waiting.recordId, row: { ...waiting, wasSent: true } }];
    expect(await old.change(endpoint, [waiting.recordId], () => ({ result: true, changes, request: asked }))).toBeUndefined();
    expect(await db.outbox.get(waiting.recordId)).toEqual(waiting);
    expect(await db.requests.count()).toBe(0);
  });
});

it('asks about what was sent here, and never about an id that has not left', async () => {
  const audience = { endpoint, root: 'r'.repeat(43) };
  const add = async (state: 'stored' | 'sent' | 'withdrawn' | 'erased' | 'kept' | 'consented', where = audience) => {
    const record = { ...sampleRecord(sampleJudgment(), state), audience: where };
    await db.records.add(record);
    return record.id;
  };
  const sent = [await add('stored'), await add('sent'), await add('withdrawn'), await add('erased')];
  await db.receipts.add({ recordId: sent[3]!, state: 'erased', jws: 'jws', at: now });
  await add('erased');
  await add('kept');
  await add('consented');
  await add('stored', { ...audience, endpoint: 'https://other.example' });
  expect((await openOutbox('run', db).sentIds(endpoint)).toSorted()).toEqual(sent.toSorted());
});
