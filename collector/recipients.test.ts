import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openKeys } from '#collector/keys/keys.ts';
import { recipientClaims } from '#collector/recipients.ts';
import type { Recipient } from '#collector/store/tables.ts';
import { readReceipt } from '#lib/sync/receipt.ts';
import { limits } from '#lib/wire/limits.ts';
import { batchAnswer, outcome } from '#lib/wire/outcomes.ts';
import { longestReceipt } from '#lib/wire/receipts.ts';

const about = { id: randomUUID(), day: '2026-11-22', storeEpoch: randomUUID() };

const name = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,60}$/);
/** Any path, also one with invisible, astral or half characters, and one far longer than a name may be. */
const folder = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 250 }),
      fc.constant('\uD800'),
    ),
  )
  .map((parts) => `/${parts.join('/')}`);
const recipient = fc.record({ name, folder, told: fc.boolean() });

it('[C5] any number of copies, in folders of any name, gives a receipt that the device reads', async () => {
  const data = await mkdtemp(join(tmpdir(), 'precedent-keys-'));
  const keys = await openKeys(data);
  const property = fc.asyncProperty(fc.array(recipient, { maxLength: 400, size: 'max' }), async (recipients) => {
    const claims = { state: 'erased' as const, ...about, ...recipientClaims({ recipients }) };
    const receipt = await keys.sign(claims);
    expect(outcome.safeParse({ id: about.id, type: 'consent.withdrawn', result: 'erased', receipt }).success).toBe(true);
    expect(await readReceipt(receipt, keys.receiptKey, keys.root)).toEqual(claims);
    const told = recipients.filter(({ told: isTold }) => isTold).length;
    expect([claims.toldRecipients.length > 0, claims.untoldRecipients !== undefined]).toEqual([
      told > 0,
      told < recipients.length,
    ]);
  });
  await fc.assert(property, { numRuns: 60 });
  await rm(data, { recursive: true, force: true });
});

it('[C5] a batch of erasures with the longest receipts fits into an answer that the device reads', async () => {
  const data = await mkdtemp(join(tmpdir(), 'precedent-keys-'));
  const keys = await openKeys(data);
  const worst = Array.from({ length: 1000 }, (_, place): Recipient => {
    const mark = String(place).padStart(4, '0');
    return { name: mark + 'a'.repeat(57), folder: `/${mark}${'\u{10FFFF}'.repeat(100)}`, told: place % 2 === 0 };
  });
  const receipt = await keys.sign({ state: 'erased', ...about, ...recipientClaims({ recipients: worst }) });
  expect(receipt.length).toBeLessThanOrEqual(longestReceipt);
  const one = { id: about.id, type: 'consent.withdrawn', result: 'erased', receipt };
  const answer = {
    storeEpoch: about.storeEpoch,
    serverTime: '2026-11-22T12:00:00.000Z',
    minSchema: 1,
    maxSchema: 1,
    contributorEpoch: 0,
    outcomes: Array.from({ length: limits.events }, () => one),
    receiptKey: keys.receiptKey,
  };
  expect(batchAnswer.safeParse(answer).success).toBe(true);
  expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(limits.answer);
  await rm(data, { recursive: true, force: true });
});

it('counts copies of one name, and what there is no room for', () => {
  const copy = (folder_: string, told: boolean): Recipient => ({ name: 'autumn', folder: folder_, told });
  const one = 'package autumn in the folder out';
  expect(recipientClaims({ recipients: [copy('/a/out', true), copy('/b/out', true), copy('/c/out', false)] })).toEqual({
    toldRecipients: [`${one} (2 copies)`],
    untoldRecipients: [one],
  });
  const many = Array.from({ length: 105 }, (_, place) => copy(`/out-${String(place).padStart(3, '0')}`, false));
  const { toldRecipients, untoldRecipients } = recipientClaims({ recipients: many });
  expect(toldRecipients).toEqual([]);
  expect(untoldRecipients).toHaveLength(20);
  expect(untoldRecipients!.at(-1)).toBe('86 more');
});
