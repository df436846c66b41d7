// [I2] What a device makes of what an endpoint holds, and of what a restored one may have forgotten.
import { expect, it } from 'vitest';
import { mend } from '#lib/sync/reconcile.ts';
import type { ConsentRow, OutboxRow } from '#lib/store/db.ts';
import type { Holding } from '#lib/store/holding.ts';
import { sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

const record = sampleRecord(sampleJudgment(), 'stored');
const holding: Holding = { id: record.id, record, consent: { recordId: record.id } as ConsentRow };
const fresh: Omit<OutboxRow, 'action'> = {
  recordId: record.id,
  eventId: 'e',
  endpoint: 'https://precedent.example',
  nextAttemptAt: 1,
  attempt: 0,
  wasSent: true,
};
const put = { id: record.id, row: { ...fresh, action: 'put' } };

it('[I2] leaves alone what is held, and queues what is missing', () => {
  expect(mend({ ...holding, isAgreedAnew: true }, 'held', fresh, 1)).toBeUndefined();
  expect(mend(holding, 'missing', fresh, 1)).toMatchObject(put);
});

it('[I2] tells a restored store the agreement again that replaced another, and no first one', () => {
  expect(mend({ ...holding, isAgreedAnew: true }, 'restored', fresh, 1)).toEqual(put);
  expect(mend(holding, 'restored', fresh, 1)).toBeUndefined();
});

it('[I3] has erased what was taken back wherever it is not known to be', () => {
  const takenBack = { ...holding, record: { ...record, state: 'withdrawn' as const } };
  for (const fate of ['held', 'restored', 'missing'] as const)
    expect(mend(takenBack, fate, fresh, 1)).toEqual({ id: record.id, row: { ...fresh, action: 'erase' } });
  expect(mend(takenBack, 'erased', fresh, 1)).toBeUndefined();
});
