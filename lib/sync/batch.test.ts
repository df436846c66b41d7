import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { canonical } from '#lib/judgment/canonical.ts';
import { payloadOf } from '#lib/privacy/payload.ts';
import type { ConsentRow, OutboxRow } from '#lib/store/db.ts';
import type { Holding } from '#lib/store/holding.ts';
import { batchText, pick } from '#lib/sync/batch.ts';
import { event } from '#lib/wire/events.ts';
import { limits } from '#lib/wire/limits.ts';
import { sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

const device = 'd'.repeat(43);
const rowOf = (action: OutboxRow['action'], more: Partial<OutboxRow> = {}): OutboxRow => ({
  recordId: crypto.randomUUID(),
  action,
  eventId: crypto.randomUUID(),
  endpoint: 'https://precedent.example',
  nextAttemptAt: 0,
  attempt: 0,
  wasSent: false,
  ...more,
});
const consentOf = (recordId: string): ConsentRow => ({
  id: crypto.randomUUID(),
  recordId,
  hash: 'h'.repeat(43),
  audience: { endpoint: 'https://precedent.example', root: 'r'.repeat(43) },
  purposes: ['run-organisation', 'train-models'],
  policyHash: null,
  noticeHash: 'n'.repeat(43),
  day: '2026-11-22',
  expiresOn: '2027-11-22',
  contributorEpoch: 0,
  deviceKey: device,
  sig: 's'.repeat(86),
  isLive: true,
  agreedAt: 1_795_000_000_000,
});
const putOf = (rationale: string): Holding => {
  const judgment = sampleJudgment();
  judgment.body.verdict.rationale = rationale;
  const record = { ...sampleRecord(judgment, 'sent'), sealed: payloadOf(judgment).text };
  return { id: judgment.id, row: rowOf('put', { recordId: judgment.id }), record, consent: consentOf(judgment.id) };
};

describe('the text of a batch', () => {
  const awkward = 'Ünïcode \u{1f9fe} "quoted" \\ back \u2028 line,\ttab\u200f and </script>';

  it('[C1] holds the sealed text byte for byte, and nothing that stays on the device', () => {
    const held = [putOf(awkward), putOf('Plain.')];
    const { text } = batchText(held, device);
    for (const { record } of held) expect(text.split(record!.sealed!)).toHaveLength(2);
    for (const own of ['agreedAt', 'isLive', 'nextAttemptAt', '1795000000000']) expect(text).not.toContain(own);
  });

  it('[C10] takes of an agreement what was signed, and nothing that its row holds besides', () => {
    const put = putOf('Plain.');
    const own = { told: 'What you were told', replaces: crypto.randomUUID(), isForPractice: true as const };
    const { text } = batchText([{ ...put, consent: { ...put.consent!, ...own } }], device);
    expect(z.array(event).safeParse(JSON.parse(text)).success).toBe(true);
    expect(text).not.toMatch(/told|replaces|isForPractice/);
  });

  it('is canonical JSON, and events as the contract has them', () => {
    const erase = { id: crypto.randomUUID(), row: rowOf('erase') };
    const { text, inBatch } = batchText([erase, putOf(awkward)], device);
    expect(canonical(JSON.parse(text))).toBe(text);
    const events = z.array(event).parse(JSON.parse(text));
    expect(events.map(({ type }) => type)).toEqual(['consent.withdrawn', 'judgment.consented']);
    expect(events.map(({ id }) => id)).toEqual(inBatch.map(({ row }) => row!.eventId));
    expect(events.map(({ subject }) => subject)).toEqual(inBatch.map(({ id }) => id));
  });

  it('takes as many as fit into 512 KiB, and one that alone is larger', () => {
    const large = Array.from({ length: 12 }, () => {
      const one = putOf('x');
      return { ...one, record: { ...one.record!, sealed: canonical({ text: 'x'.repeat(60_000) }) } };
    });
    const { text, inBatch } = batchText(large, device);
    expect(inBatch).toHaveLength(8);
    expect(new TextEncoder().encode(text).byteLength).toBeLessThanOrEqual(limits.batchBytes);
    const huge = { ...large[0]!, record: { ...large[0]!.record!, sealed: canonical({ text: '€'.repeat(300_000) }) } };
    expect(batchText([huge, large[1]!], device).inBatch).toHaveLength(1);
  });
});

describe('which rows travel together', () => {
  it('[I3] erasures go before everything', () => {
    const [put, erase] = [rowOf('put'), rowOf('erase', { batchLimit: 1 })];
    expect(pick([put, erase])).toEqual([erase]);
    expect(pick([put])).toEqual([put]);
    expect(pick([])).toEqual([]);
  });

  it('[I6] a record that nobody can read is alone after seven refused batches, and rides with no other more often', () => {
    const poison = rowOf('put');
    let rows = [...Array.from({ length: 37 }, () => rowOf('put')), poison, ...Array.from({ length: 120 }, () => rowOf('put'))];
    const rides = new Map<string, number>();
    for (let requests = 0; rows.length > 0; requests++) {
      expect(requests).toBeLessThan(20);
      const batch = pick(rows);
      expect(batch.length).toBeLessThanOrEqual(limits.batchRecords);
      const isRefused = batch.includes(poison) || batch.some(({ recordId }) => recordId === poison.recordId);
      rows = rows.filter((row) => !batch.includes(row));
      if (!isRefused || batch.length === 1) continue;
      for (const row of batch) {
        rides.set(row.recordId, (rides.get(row.recordId) ?? 0) + 1);
        rows.push({ ...row, batchLimit: Math.ceil(batch.length / 2) });
      }
    }
    expect(Math.max(...rides.values())).toBeLessThanOrEqual(Math.ceil(Math.log2(limits.batchRecords)));
  });
});
