import { describe, expect, it } from 'vitest';
import type { State } from '#lib/judgment/life.ts';
import type { Holding } from '#lib/store/holding.ts';
import { meaningOf, settle, split, type Sent } from '#lib/sync/outcome.ts';
import type { Outcome } from '#lib/wire/outcomes.ts';
import { problemOf, recordProblems, type RecordProblem } from '#lib/wire/problems.ts';
import type { ReceiptClaims } from '#lib/wire/receipts.ts';

const now = Date.UTC(2026, 10, 22, 12);
const id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const consentId = '0b9f4f6a-51f6-4b42-9a3c-1c2d3e4f5a6b';
const storeEpoch = '7d444840-9dc0-41d1-b245-5ffdce74fad2';
const hash = 'h'.repeat(43);

const held = (action: 'put' | 'erase', state: State = action === 'put' ? 'sent' : 'withdrawn'): Holding => ({
  id,
  record: { id, state } as Holding['record'] & object,
  row: { recordId: id, action, eventId: 'act', endpoint: 'https://a.example', nextAttemptAt: now, attempt: 3, wasSent: true },
});
const sent = (action: 'put' | 'erase'): Sent => ({
  id,
  action,
  eventId: 'act',
  ...(action === 'put' ? { hash, consentId } : {}),
});
const stored: ReceiptClaims = { state: 'stored', id, hash, consentId, day: '2026-11-22', storeEpoch };
const erased: ReceiptClaims = { state: 'erased', id, day: '2026-11-22', storeEpoch, toldRecipients: [] };
const outcome = (result: Outcome['result'], more: Partial<Outcome> = {}): Outcome => ({
  id,
  type: 'judgment.consented',
  result,
  receipt: 'jws',
  ...more,
});
const put = (of: Outcome | undefined, claims?: ReceiptClaims) => settle(held('put'), sent('put'), of, claims, now, 0.5);
const erase = (of: Outcome | undefined, claims?: ReceiptClaims) => settle(held('erase'), sent('erase'), of, claims, now, 0.5);
const later = { nextAttemptAt: now + 20_000, attempt: 3 };

describe('the outcome of a put', () => {
  it('stored and duplicate clear it when the receipt is about these bytes and this consent', () => {
    for (const result of ['stored', 'duplicate'] as const) {
      const { change, trouble } = put(outcome(result), stored);
      expect(change).toMatchObject({ row: null, state: 'stored', receipt: { state: 'stored', jws: 'jws', at: now } });
      expect(trouble).toBeUndefined();
    }
  });

  it('a receipt that is missing, unverified, or about other bytes leaves it waiting and says so', () => {
    const other = [
      undefined,
      erased,
      { ...stored, hash: 'x'.repeat(43) },
      { ...stored, consentId: storeEpoch },
      { ...stored, id: storeEpoch },
    ];
    for (const claims of other) {
      const { change, trouble } = put(outcome('stored'), claims);
      expect(trouble).toBe('bad-receipt');
      expect(change).toEqual({ id, row: { ...held('put').row, ...later } });
    }
  });

  it('[O2] refused is quarantined with the reason in words, for every code, and nothing is deleted', () => {
    for (const code of Object.keys(recordProblems) as RecordProblem[]) {
      const { change } = put(outcome('refused', { problem: problemOf(code, 'Look at the date.') }));
      expect(change).toMatchObject({ row: null, state: 'refused', quarantine: { code, at: now } });
      expect(change?.quarantine?.reason).toBe(`${recordProblems[code]} Look at the date.`);
    }
    expect(put(outcome('refused')).change?.quarantine?.reason).toContain('without a reason');
    expect(
      put(outcome('refused', { problem: { type: 'https://x.example/odd', title: 'Odd.' } })).change?.quarantine,
    ).toMatchObject({
      code: 'https://x.example/odd',
      reason: 'Odd.',
    });
  });

  it('conflict is quarantined', () => {
    expect(put(outcome('conflict')).change).toMatchObject({ row: null, state: 'refused', quarantine: { code: 'conflict' } });
  });

  it('gone ends the consent, marks the record and tells the person', () => {
    const { change } = put(outcome('gone'), erased);
    expect(change).toMatchObject({ row: null, state: 'erased', endsConsent: true, quarantine: { code: 'gone' } });
    expect(change?.receipt).toMatchObject({ state: 'erased', jws: 'jws' });
    expect(put(outcome('gone'), undefined).change?.receipt).toBeUndefined();
  });

  it('[O1] missing, or one that makes no sense for a put, leaves it waiting', () => {
    for (const { change, trouble } of [put(undefined), put(outcome('erased'), erased)]) {
      expect(trouble).toBe('incomplete-answer');
      expect(change).toEqual({ id, row: { ...held('put').row, ...later } });
    }
  });

  it('[I3] never clears the erase that took its place', () => {
    for (const result of ['stored', 'duplicate', 'refused', 'gone', 'conflict'] as const)
      expect(settle(held('erase'), sent('put'), outcome(result), stored, now, 0.5)).toEqual({});
  });

  it('never clears a later put of the same record', () => {
    const again = { ...held('put'), row: { ...held('put').row!, eventId: 'another act' } };
    expect(settle(again, sent('put'), outcome('stored'), stored, now, 0.5)).toEqual({});
  });
});

describe('the outcome of an erase', () => {
  it('erased or gone with a verified receipt confirms it', () => {
    for (const result of ['erased', 'gone'] as const)
      expect(erase(outcome(result), erased).change).toMatchObject({
        row: null,
        state: 'erased',
        endsConsent: true,
        quarantine: null,
        receipt: { state: 'erased', jws: 'jws' },
      });
  });

  it('without a true receipt it goes on waiting', () => {
    for (const claims of [undefined, stored, { ...erased, id: storeEpoch }])
      expect(erase(outcome('erased'), claims)).toEqual({
        change: { id, row: { ...held('erase').row, ...later } },
        trouble: 'bad-receipt',
      });
    expect(erase(undefined).trouble).toBe('incomplete-answer');
    expect(erase(outcome('stored'), stored).trouble).toBe('incomplete-answer');
  });

  it('refused is told to the person and tried again: what was taken back stays taken back', () => {
    const { change } = erase(outcome('refused', { problem: problemOf('malformed-event') }));
    expect(change).toMatchObject({ row: later, quarantine: { code: 'malformed-event' } });
    expect(change?.state).toBeUndefined();
  });
});

describe('a whole reply', () => {
  const reply = (status: number, more = {}) => ({ isReached: true, status, body: undefined, bytesIn: 0, ...more }) as const;
  const useNonce = { body: { type: 'urn:precedent:problem:use-nonce', title: 'Nonce' } };

  it('means what the answer table says', () => {
    const table: [number, object][] = [
      [200, { do: 'read' }],
      [400, { do: 'split', code: 'malformed-event' }],
      [422, { do: 'split', code: 'malformed-event' }],
      [413, { do: 'split', code: 'too-large' }],
      [401, { do: 'pause', pausedFor: 'enrol' }],
      [403, { do: 'pause', pausedFor: 'stopped' }],
      [426, { do: 'pause', pausedFor: 'update' }],
      [409, { do: 'rest', why: 'busy' }],
      [425, { do: 'rest', why: 'busy' }],
      [429, { do: 'rest', why: 'busy' }],
      [500, { do: 'rest', why: 'unavailable' }],
      [503, { do: 'rest', why: 'unavailable' }],
      [599, { do: 'rest', why: 'unavailable' }],
      [404, { do: 'rest', why: 'unexpected' }],
      [204, { do: 'rest', why: 'unexpected' }],
      [302, { do: 'rest', why: 'unexpected' }],
    ];
    const removed = { body: { type: 'urn:precedent:problem:device-revoked', title: 'Removed' } };
    expect(meaningOf(reply(403, removed), undefined, false)).toEqual({ do: 'pause', pausedFor: 'removed' });
    for (const [status, meaning] of table)
      expect([status, meaningOf(reply(status), undefined, false)]).toEqual([status, meaning]);
    for (const why of ['unreachable', 'timeout', 'not-understood'] as const)
      expect(meaningOf({ isReached: false, why, bytesIn: 0 }, undefined, false)).toEqual({ do: 'rest', why });
  });

  it('a 401 with another nonce is asked again, once, and then waits without calling the person', () => {
    const fresh = { nonce: 'new', ...useNonce };
    expect(meaningOf(reply(401, fresh), undefined, false)).toEqual({ do: 'ask-again', nonce: 'new' });
    expect(meaningOf(reply(401, fresh), 'old', false)).toEqual({ do: 'ask-again', nonce: 'new' });
    expect(meaningOf(reply(401, fresh), 'old', true)).toEqual({ do: 'rest', why: 'unavailable' });
    expect(meaningOf(reply(401, { nonce: 'same' }), 'same', false)).toEqual({ do: 'pause', pausedFor: 'enrol' });
  });

  it('[I10] a 401 for a proof that arrived twice waits; one for a device that is not known calls the person', () => {
    const refused = (code: string) => ({ nonce: 'same', body: { type: `urn:precedent:problem:${code}`, title: 'No' } });
    expect(meaningOf(reply(401, refused('bad-proof')), 'same', true)).toEqual({ do: 'rest', why: 'unproven' });
    expect(meaningOf(reply(401, refused('unknown-device')), 'same', true)).toEqual({ do: 'pause', pausedFor: 'enrol' });
  });
});

describe('a batch that was refused as a whole', () => {
  it('[I6] is halved, and quarantined when it is a single one', () => {
    const batch = Array.from({ length: 5 }, () => held('put'));
    expect(split(batch, 'malformed-event', 5, now, 0.5).map(({ row }) => row?.batchLimit)).toEqual([3, 3, 3, 3, 3]);
    const [alone] = split([held('put')], 'too-large', 1, now, 0.5);
    expect(alone).toMatchObject({ row: null, state: 'refused', quarantine: { code: 'too-large' } });
    expect(split([held('erase')], 'malformed-event', 1, now, 0.5)[0]?.row).toMatchObject(later);
  });
});
