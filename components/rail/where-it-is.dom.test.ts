// What is said of a record that the endpoint no longer holds: the truth about who was asked, and what is still here (rule O2).
import { expect, it } from 'vitest';
import { whereItIs } from '#components/rail/where-it-is.ts';
import type { RecordDetail } from '#lib/store/queries.ts';
import { gone } from '#lib/sync/outcome.ts';
import { sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

const detail = (change: Partial<RecordDetail> = {}): RecordDetail => ({
  record: sampleRecord(sampleJudgment(), 'erased'),
  receipts: [],
  packages: [],
  ...change,
});

it('[O2] says of what was erased from elsewhere that it was, and that it is still here', () => {
  const record = sampleRecord(sampleJudgment(), 'sent');
  const { quarantine } = gone({ id: record.id, record }, 1);
  const { heading, sentence } = whereItIs(detail({ quarantine: quarantine! }), 'Acme')!;
  expect(heading).toBe('Erased there');
  expect(sentence).toContain('erased at the endpoint from another device or with your recovery code. It is still here.');
});

it('says of what never left that nobody had to be asked, and of what was proved that it was', () => {
  expect(whereItIs(detail(), 'Acme')!.sentence).toContain('Nothing of it had left this device');
  const receipts = [{ recordId: 'r', state: 'erased' as const, jws: '', at: 1, claims: undefined }];
  expect(whereItIs(detail({ receipts }), 'Acme')!.sentence).toContain('Acme has confirmed');
});
