// Taking back from an endpoint that takes nothing more from this device.
import { expect, it } from 'vitest';
import { withdraw } from '#lib/actions/withdraw.ts';
import { Database } from '#lib/store/db.ts';
import { openOutbox } from '#lib/store/outbox.ts';
import { nextRunAt } from '#lib/sync/runner.ts';
import { sampleCompanion, sampleEnrolment, sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';

const now = new Date(2026, 10, 22, 10).getTime();

it('[F1] [C5] is tried although the device was removed there; another pause goes on', async () => {
  const enrolment = await sampleEnrolment(await sampleKey());
  const { endpoint, root } = enrolment;
  for (const [pausedFor, next] of [
    ['stopped', now],
    ['removed', now],
    ['enrol', undefined],
  ] as const) {
    const db = new Database(`withdraw-${crypto.randomUUID()}`);
    await db.enrolments.add({ ...enrolment, pausedFor, lastReconciledAt: now });
    const record = { ...sampleRecord(sampleJudgment(), 'stored'), sealed: '{}', audience: { endpoint, root } };
    await db.records.add(record);
    await db.companions.add(sampleCompanion(record, now));
    expect(await nextRunAt(openOutbox('run', db), now)).toBeUndefined();
    await withdraw({ id: record.id }, { db, now: () => now });
    expect(await nextRunAt(openOutbox('run', db), now)).toBe(next);
    await db.delete();
  }
});
