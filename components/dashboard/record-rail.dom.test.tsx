// Why a record cannot be agreed to, in words.
import { expect, it } from 'vitest';
import { refusalFor } from '#components/dashboard/record-rail.tsx';
import type { RecordDetail } from '#lib/store/queries.ts';
import { sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

it('[I15] a record that another organisation was agreed to for is not offered to this one', () => {
  const audience = { endpoint: 'https://acme.example', root: 'r'.repeat(43) };
  const record = { ...sampleRecord(sampleJudgment(), 'refused'), audience };
  const detail: RecordDetail = { record, receipts: [], packages: [] };
  expect(refusalFor(detail, 100, true, [], 'https://other.example')).toBe(
    'It was agreed to for acme.example, and has one recipient for life. Edit it to make a new one.',
  );
  expect(refusalFor(detail, 100, true, [], 'https://acme.example')).toBeUndefined();
});
