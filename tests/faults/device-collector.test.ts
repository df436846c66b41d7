// The device's own store, actions and sending against a real collector process: the whole way there and back, and through its death.
import 'fake-indexeddb/auto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consent } from '#lib/actions/consent.ts';
import { eraseThere } from '#lib/actions/erase-there.ts';
import { enrol } from '#lib/actions/enrol.ts';
import { preview } from '#lib/actions/preview.ts';
import { revise } from '#lib/actions/revise.ts';
import { withdraw } from '#lib/actions/withdraw.ts';
import { editedOf, formFrom } from '#lib/judgment/apply-form.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { digest } from '#lib/store/crypto.ts';
import { Database } from '#lib/store/db.ts';
import { openOutbox } from '#lib/store/outbox.ts';
import { readReceipt } from '#lib/sync/receipt.ts';
import { drain } from '#lib/sync/runner.ts';
import { prepareWith } from '#lib/sync/transport.ts';
import { paths } from '#lib/wire/paths.ts';
import { recoverAnswer } from '#lib/wire/enrolment.ts';
import { newDataFolder, startCollector, type RunningCollector } from '#tests/harness/collector.ts';
import { sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';
import { isLong } from '#tests/harness/runs.ts';

const [many, kills] = isLong ? [60, 10] : [25, 2];

let collector: RunningCollector;
let dataDir: string;
let db: Database;
let key: Awaited<ReturnType<typeof sampleKey>>;
let recoveryCode: string;

// One collector for all, since starting one takes seconds; each test is a person of its own.
beforeAll(async () => {
  dataDir = await newDataFolder();
  collector = await startCollector({ dataDir });
}, 120_000);
afterAll(async () => {
  await collector.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);
beforeEach(async () => {
  db = new Database(`device-${crypto.randomUUID()}`);
  key = await sampleKey();
  const joined = await enrol({ endpoint: collector.url, code: await collector.enrolCode(crypto.randomUUID()) }, means());
  recoveryCode = joined.recoveryCode!;
  return () => db.delete();
}, 60_000);

const means = () => ({ db, key: async () => key, sync: async () => {} });

/** Kept and agreed to eleven seconds ago, so that undo is over. */
const agreed = async (): Promise<RecordId> => {
  const judgment = sampleJudgment();
  await db.records.add(sampleRecord(judgment));
  const { hash } = await preview({ id: judgment.id }, { db });
  const about = { id: judgment.id, hash, purposes: ['train-models' as const], expiresOn: '2099-11-22' };
  await consent(about, { ...means(), now: () => Date.now() - 11_000 });
  return judgment.id;
};

const world = (fetcher: typeof fetch = fetch) => ({
  now: () => Date.now(),
  random: () => Math.random(),
  newId: () => crypto.randomUUID(),
  digest,
  readReceipt,
  prepare: prepareWith(async () => key, fetcher, 5000),
});

const send = async (fetcher?: typeof fetch): Promise<void> => {
  const holder = crypto.randomUUID();
  await drain(openOutbox(holder, db), world(fetcher), holder, true);
};

const state = async (id: RecordId) => (await db.records.get(id))?.state;
const proof = async (id: RecordId, of: 'stored' | 'erased') => {
  const receipt = await db.receipts.get([id, of]);
  const { receiptKey, root } = (await db.enrolments.toArray())[0]!;
  return receipt && readReceipt(receipt.jws, receiptKey, root);
};

describe('a device and a real collector', () => {
  it('[O1] [O3] what was agreed to is stored and proved, with the very bytes that were agreed to', async () => {
    const id = await agreed();
    let left = '';
    await send(async (input, init) => {
      const packed = new Blob([init!.body as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
      if (String(input).endsWith(paths.events)) left = await new Response(packed).text();
      return fetch(input, init);
    });
    expect(await state(id)).toBe('stored');
    expect(await db.outbox.count()).toBe(0);
    const { sealed } = (await db.records.get(id))!;
    expect(left).toContain(sealed);
    expect(await proof(id, 'stored')).toMatchObject({ state: 'stored', id, hash: await digest(sealed!) });
  });

  it('[C7] every request stands in the log, with purpose, sizes, status and records', async () => {
    const id = await agreed();
    await send();
    const log = await db.requests.toArray();
    expect(log.map(({ purpose }) => purpose)).toEqual(expect.arrayContaining(['enrol', 'reconcile', 'send']));
    expect(log.filter(({ purpose, status }) => purpose === 'send' && status === 200)).toMatchObject([{ records: [id] }]);
    for (const { address, bytesOut, bytesIn, status } of log) {
      expect(address.startsWith(collector.url)).toBe(true);
      expect([bytesOut > 0, bytesIn > 0, [200, 401].includes(status)]).toEqual([true, true, true]);
    }
  });

  it('[C5] [I3] taking back erases it there, and the device holds the verified proof', async () => {
    const id = await agreed();
    await send();
    await withdraw({ id }, { db });
    await send();
    expect(await state(id)).toBe('erased');
    expect(await proof(id, 'erased')).toMatchObject({ state: 'erased', id, toldRecipients: [] });
    expect(await db.outbox.count()).toBe(0);
  });

  it('[C3] a change erases what it replaces and sends nothing of the new one by itself', async () => {
    const id = await agreed();
    await send();
    const { judgment } = (await db.records.get(id))!;
    const { id: next } = await revise(
      { id, from: editedOf(judgment), to: { form: { ...formFrom(judgment), rationale: 'Another reason.' }, caseText: 'c' } },
      { db },
    );
    await send();
    expect([await state(id), await state(next)]).toEqual(['erased', 'kept']);
    expect((await db.requests.toArray()).flatMap(({ records }) => records)).not.toContain(next);
  });

  it.each(['with the recovery code', 'as the device that joined'])(
    '[L5] erases everything there %s, and keeps a verified proof of each, also of what another device sent',
    async (how) => {
      const [sent, waiting] = [await agreed(), await agreed()];
      await db.outbox
        .where('recordId')
        .equals(waiting)
        .modify({ nextAttemptAt: Date.now() + 60_000 });
      await send();
      expect([await state(sent), await state(waiting)]).toEqual(['stored', 'consented']);
      const code = how === 'with the recovery code' ? { recoveryCode: recoveryCode.toLowerCase().replaceAll('-', ' ') } : {};
      const told = await eraseThere({ endpoint: collector.url, ...code }, { ...means(), fetcher: fetch });
      expect(told).toEqual({ erased: 1, proofs: 1, unproved: 0, isPinned: true });
      expect(await state(sent)).toBe('erased');
      expect(await proof(sent, 'erased')).toMatchObject({ state: 'erased', id: sent });
      // Never left, so there was nobody to ask; and it does not leave any more.
      expect(await state(waiting)).toBe('erased');
      await send();
      expect(await db.outbox.count()).toBe(0);
      expect((await db.requests.toArray()).filter(({ purpose }) => purpose === 'recover').length).toBeGreaterThan(0);
      // What is agreed to from now on is stored again: leaving is no ban.
      const later = await agreed();
      await send();
      expect(await state(later)).toBe('stored');
    },
  );

  it('[L5] on a device that never joined, the code erases and the proofs are kept, checked against the key shown there', async () => {
    const id = await agreed();
    await send();
    const elsewhere = new Database(`device-${crypto.randomUUID()}`);
    const stranger = await sampleKey();
    const about = { db: elsewhere, key: async () => stranger, sync: async () => {} };
    await expect(eraseThere({ endpoint: collector.url }, about)).rejects.toThrow(/has not joined.*Nothing was erased/);
    const wrong = { endpoint: collector.url, recoveryCode: 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA' };
    await expect(eraseThere(wrong, about)).rejects.toThrow(/does not know this recovery code.*Nothing was erased/);
    expect(await eraseThere({ endpoint: collector.url, recoveryCode }, about)).toMatchObject({
      erased: 1,
      proofs: 1,
      isPinned: false,
    });
    expect(await elsewhere.receipts.toArray()).toMatchObject([{ recordId: id, state: 'erased' }]);
    await elsewhere.delete();
    await db.enrolments.toCollection().modify((row) => delete row.lastReconciledAt);
    await send();
    expect(await db.quarantine.get(id)).toBeDefined();
  });

  it('[I4] what was erased with the recovery code is gone here too, and does not come back', async () => {
    const sent = await agreed();
    await send();
    const later = await agreed();
    const answer = await fetch(collector.url + paths.recover, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ recoveryCode }),
    });
    expect(recoverAnswer.parse(await answer.json()).erased).toBe(1);
    await send();
    await send();
    expect(await state(sent)).toBe('erased');
    expect(await db.quarantine.get(sent)).toMatchObject({ code: 'gone' });
    expect(['refused', 'erased']).toContain(await state(later));
    const again = await agreed();
    await send();
    expect(await state(again)).toBe('stored');
  });

  it('a collector that is down loses nothing: it is tried again, and the person is told', async () => {
    const id = await agreed();
    const { url } = collector;
    await collector.kill();
    await send();
    const [resting] = await db.enrolments.toArray();
    expect(resting?.rest).toMatchObject({ why: 'unreachable', attempt: 1 });
    expect(await db.outbox.get(id)).toMatchObject({ action: 'put' });
    collector = await startCollector({ dataDir, port: Number(new URL(url).port) });
    await send();
    expect(await state(id)).toBe('stored');
    expect((await db.enrolments.toArray())[0]?.rest?.why).toBeUndefined();
  });

  it(
    '[I7] killed half way again and again, it holds each record once and every proof is true',
    { timeout: 240_000 },
    async () => {
      const ids: RecordId[] = [];
      for (let count = 0; count < many; count++) ids.push(await agreed());
      // Small batches, so that a kill falls between them as well as into them.
      await db.outbox.toCollection().modify({ batchLimit: 5 });
      const { url } = collector;
      for (let round = 0; round < kills; round++) {
        const sending = send();
        await new Promise((done) => setTimeout(done, 30 + round * 60));
        await collector.kill();
        await sending;
        collector = await startCollector({ dataDir, port: Number(new URL(url).port) });
      }
      for (let round = 0; round < 5 && (await db.outbox.count()) > 0; round++) await send();
      expect(await Promise.all(ids.map(state))).toEqual(ids.map(() => 'stored'));
      for (const id of ids) expect(await proof(id, 'stored')).toMatchObject({ id });
      const before = await db.requests.count();
      await db.enrolments.toCollection().modify((row) => void delete row.lastReconciledAt);
      await send();
      // Reconciling found nothing missing: no record had to be sent again.
      expect(await db.outbox.count()).toBe(0);
      expect((await db.requests.toArray()).slice(before).every(({ purpose }) => purpose === 'reconcile')).toBe(true);
    },
  );
});
