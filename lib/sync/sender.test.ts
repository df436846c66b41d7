// One batch against an endpoint that answers as the contract says, and as it does not. The store is in memory.
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { canonical } from '#lib/judgment/canonical.ts';
import { payloadOf } from '#lib/privacy/payload.ts';
import { digest } from '#lib/store/crypto.ts';
import type { ConsentRow } from '#lib/store/db.ts';
import type { Reply, World } from '#lib/sync/reply.ts';
import { sendBatch } from '#lib/sync/sender.ts';
import { event, type Event } from '#lib/wire/events.ts';
import { batchAnswer, type Outcome } from '#lib/wire/outcomes.ts';
import { problemOf } from '#lib/wire/problems.ts';
import type { ReceiptClaims } from '#lib/wire/receipts.ts';
import { emptyDisk, storeOn, type Disk } from '#tests/faults/device/disk.ts';
import { sampleEnrolment, sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

const now = Date.UTC(2026, 10, 22, 12);
const day = 24 * 3_600_000;
const storeEpoch = crypto.randomUUID();
const standing = { storeEpoch, serverTime: new Date(now).toISOString(), minSchema: 1, maxSchema: 1 };

/** A device that has joined, with so many records agreed to; `alter` changes what is stored before anything is sent. */
const device = async (count: number, alter: (disk: Disk, ids: string[]) => void = () => {}) => {
  const enrolment = await sampleEnrolment({ thumbprint: 'd'.repeat(43) });
  const { endpoint, root } = enrolment;
  const disk = emptyDisk({ ...enrolment, storeEpoch, clock: { server: now, local: now } });
  const ids: string[] = [];
  for (let place = 0; place < count; place++) {
    const judgment = sampleJudgment(place);
    const { id } = judgment;
    const sealed = payloadOf(judgment).text;
    const audience = { endpoint, root };
    const consent: ConsentRow = {
      id: crypto.randomUUID(),
      recordId: id,
      hash: await digest(sealed),
      audience,
      purposes: ['train-models'],
      policyHash: null,
      noticeHash: 'n'.repeat(43),
      day: '2026-11-22',
      expiresOn: '2027-11-22',
      contributorEpoch: 0,
      deviceKey: 'd'.repeat(43),
      sig: 's'.repeat(86),
      isLive: true,
      agreedAt: now,
    };
    disk.records.set(id, { ...sampleRecord(judgment, 'consented'), sealed, audience });
    disk.consents.set(id, [consent]);
    const put = { action: 'put', eventId: crypto.randomUUID(), attempt: 0, wasSent: false } as const;
    disk.outbox.set(id, { recordId: id, endpoint, nextAttemptAt: now - place, ...put });
    ids.push(id);
  }
  alter(disk, ids);
  disk.lease = 'run';
  const sent: Event[][] = [];
  /** Sends one batch where the endpoint answers this text. */
  const send = async (
    answer: (events: Event[]) => Partial<Extract<Reply, { isReached: true }>> & { text?: string },
    during = () => {},
  ) => {
    const world: World = {
      now: () => now,
      random: () => 0.5,
      newId: () => crypto.randomUUID(),
      digest,
      readReceipt: async (jws) => (jws.startsWith('{') ? (JSON.parse(jws) as ReceiptClaims) : undefined),
      prepare: async (where, path, json) => {
        const leave = async (): Promise<Reply> => {
          const events = z.array(event).parse(JSON.parse(json));
          sent.push(events);
          const { text, ...more } = answer(events);
          let body: unknown = more.body;
          try {
            body ??= JSON.parse(text ?? '');
          } catch {
            body = undefined;
          }
          return { isReached: true, status: 200, bytesIn: text?.length ?? 0, ...more, body };
        };
        during();
        return { endpoint: where, address: where + path, bytesOut: json.length, send: leave };
      },
    };
    return sendBatch(
      storeOn(disk, 'run', async () => {}),
      world,
      endpoint,
    );
  };
  return { disk, ids, sent, send, states: () => ids.map((id) => disk.records.get(id)!.state) };
};

const receiptOf = ({ subject: id, data }: Event): string => {
  const claims =
    'consent' in data ? { state: 'stored', id, hash: data.consent.hash, consentId: data.consent.id } : { state: 'erased', id };
  return JSON.stringify({ ...claims, day: '2026-11-22', storeEpoch });
};
const taken = (one: Event): Outcome => ({
  id: one.subject,
  type: one.type,
  result: 'consent' in one.data ? 'stored' : 'erased',
  receipt: receiptOf(one),
});
const allTaken = (events: Event[]) => ({ text: canonical(batchAnswer.parse({ ...standing, outcomes: events.map(taken) })) });

describe('a batch', () => {
  it('[O1] each outcome clears its own row, and only its own', async () => {
    const { send, states, disk, ids, sent } = await device(4);
    const progress = await send((events) => {
      const [first, second, third] = events.map(taken) as [Outcome, Outcome, Outcome];
      const refused = { ...second, result: 'refused' as const, problem: problemOf('incomplete') };
      return { text: canonical({ ...standing, outcomes: [third, refused, first, { ...first, id: crypto.randomUUID() }] }) };
    });
    expect(progress).toBe('again');
    expect(sent[0]!.map(({ subject }) => subject)).toEqual(ids.toReversed());
    expect(states()).toEqual(['sent', 'stored', 'refused', 'stored']);
    expect([...disk.outbox.keys()]).toEqual([ids[0]]);
    expect(disk.enrolment.rest?.why).toBe('incomplete-answer');
    expect(disk.quarantine.get(ids[2]!)?.code).toBe('incomplete');
  });

  it('two outcomes for one act are as good as none, and one of a kind that is not known leaves its row alone', async () => {
    const { send, states } = await device(3);
    await send((events) => {
      const [first, second, third] = events.map(taken) as [Outcome, Outcome, Outcome];
      const outcomes = [first, { ...first, result: 'refused' }, { ...second, result: 'pondered' }, third];
      return { text: canonical({ ...standing, outcomes }) };
    });
    expect(states()).toEqual(['stored', 'sent', 'sent']);
  });

  it('[O1] an answer that is cut at any byte clears nothing', async () => {
    const { send, states, disk } = await device(1);
    const whole = await device(1).then(async (other) => {
      let text = '';
      await other.send((events) => ((text = allTaken(events).text), { text }));
      return text;
    });
    for (let cut = 0; cut < whole.length; cut++) {
      expect(await send(() => ({ text: whole.slice(0, cut) }))).toBe('stop');
      expect(disk.enrolment.rest?.why).toBe('not-understood');
    }
    expect([states(), disk.outbox.size]).toEqual([['sent'], 1]);
  });

  it('[I1] what is taken back, undone or changed while a batch is prepared does not leave', async () => {
    const changes: ((disk: Disk, id: string) => void)[] = [
      (disk, id) =>
        disk.consents.set(
          id,
          disk.consents.get(id)!.map((row) => ({ ...row, isLive: false })),
        ),
      (disk, id) => disk.outbox.delete(id),
      (disk, id) => disk.records.set(id, { ...disk.records.get(id)!, sealed: canonical({ id, other: 'text' }) }),
      (disk, id) => disk.records.set(id, { ...disk.records.get(id)!, state: 'withdrawn' }),
      (disk, id) => disk.outbox.set(id, { ...disk.outbox.get(id)!, action: 'erase', eventId: 'another' }),
      (disk, id) =>
        disk.consents.set(
          id,
          disk.consents.get(id)!.map((row) => ({ ...row, id: crypto.randomUUID() })),
        ),
      (disk) => void (disk.lease = 'another run'),
    ];
    for (const change of changes) {
      const { send, sent, disk, ids } = await device(2);
      expect(await send(allTaken, () => change(disk, ids[0]!))).toBe('again');
      expect([sent, disk.requests]).toEqual([[], []]);
    }
  });

  it('[I1] [O2] what its own check refuses is put before the person and never sent; the rest goes', async () => {
    const reasons: Record<string, (disk: Disk, id: string) => void> = {
      'not-consented': (disk, id) => disk.consents.delete(id),
      'hash-mismatch': (disk, id) => disk.records.set(id, { ...disk.records.get(id)!, sealed: canonical({ id }) }),
      'wrong-audience': (disk) => void (disk.enrolment = { ...disk.enrolment, root: 'x'.repeat(43) }),
      'consent-superseded': (disk) => void (disk.enrolment = { ...disk.enrolment, contributorEpoch: 1 }),
      'consent-expired': (disk) => void (disk.enrolment = { ...disk.enrolment, clock: { server: now + 400 * day, local: now } }),
    };
    for (const [code, spoil] of Object.entries(reasons)) {
      const { send, sent, disk, ids, states } = await device(1, (fresh, [id]) => spoil(fresh, id!));
      expect(await send(allTaken)).toBe('again');
      expect([sent, states(), disk.quarantine.get(ids[0]!)?.code]).toEqual([[], ['refused'], code]);
      expect(disk.outbox.size).toBe(0);
    }
    const { send, states } = await device(2, (disk, [first]) => disk.consents.delete(first!));
    await send(allTaken);
    await send(allTaken);
    expect(states()).toEqual(['refused', 'stored']);
  });

  it('[W2] an agreement for this device is for nobody else, whatever the state of its record says', async () => {
    const here = { device: 'd'.repeat(43) };
    for (const spoil of ['record', 'consent', 'both'] as const) {
      const { send, sent, disk, ids } = await device(1, (fresh, [id]) => {
        if (spoil !== 'consent') fresh.records.set(id!, { ...fresh.records.get(id!)!, audience: here });
        if (spoil !== 'record') fresh.consents.set(id!, [{ ...fresh.consents.get(id!)![0]!, audience: here }]);
      });
      expect(await send(allTaken)).toBe('again');
      expect([sent, disk.quarantine.get(ids[0]!)?.code]).toEqual([[], 'wrong-audience']);
    }
  });

  it('[I13] without a time from the endpoint that can be believed, the endpoint decides about the day', async () => {
    for (const clock of [undefined, { server: now, local: now - 3652 * day }, { server: now, local: now + 3652 * day }]) {
      const { send, states } = await device(1, (disk) => {
        const { clock: _clock, ...unclocked } = disk.enrolment;
        disk.enrolment = { ...unclocked, ...(clock && { clock }) };
      });
      await send(allTaken);
      expect(states()).toEqual(['stored']);
    }
  });

  it('waits as long as Retry-After says, pauses where the table says so, and remembers the nonce', async () => {
    const { send, disk, states } = await device(1);
    expect(await send(() => ({ status: 503, retryAfter: '600', nonce: 'n2' }))).toBe('stop');
    expect(disk.enrolment).toMatchObject({
      nonce: 'n2',
      rest: { why: 'unavailable', floor: now + 600_000, until: now + 600_000 },
    });
    expect(await send(() => ({ status: 403 }))).toBe('stop');
    expect(disk.enrolment.pausedFor).toBe('stopped');
    expect(states()).toEqual(['sent']);
    expect(disk.requests.map(({ status }) => status)).toEqual([503, 403]);
  });

  it('another store epoch in an answer means that everything is asked about again', async () => {
    const { send, disk } = await device(1, (fresh) => void (fresh.enrolment = { ...fresh.enrolment, lastReconciledAt: now }));
    await send(allTaken);
    expect(disk.enrolment.lastReconciledAt).toBe(now);
    const other = await device(1, (fresh) => void (fresh.enrolment = { ...fresh.enrolment, lastReconciledAt: now }));
    const restored = { ...standing, storeEpoch: crypto.randomUUID() };
    await other.send((events) => ({ text: canonical({ ...restored, outcomes: events.map(taken) }) }));
    expect(other.disk.enrolment).toMatchObject({ storeEpoch: restored.storeEpoch });
    expect(other.disk.enrolment.lastReconciledAt).toBeUndefined();
  });
});
