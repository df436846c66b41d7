// What an endpoint answers: one outcome for each event, matched by record id and type.
import * as z from 'zod';
import { recordId } from '#lib/judgment/judgment.ts';
import { problem } from '#lib/wire/problems.ts';
import { certifiedKey, longestReceipt } from '#lib/wire/receipts.ts';

/**
 * stored: taken · duplicate: hash and consent were both known · refused: not taken, see problem · gone: erased earlier, final ·
 * conflict: another text is stored under this id · erased: nothing of it is left, see receipt.
 */
export const outcome = z.object({
  id: recordId,
  type: z.enum(['judgment.consented', 'consent.renewed', 'consent.withdrawn']),
  result: z.enum(['stored', 'duplicate', 'refused', 'gone', 'conflict', 'erased']),
  receipt: z.string().max(longestReceipt).optional(),
  problem: problem.optional(),
});
export type Outcome = z.infer<typeof outcome>;

/** What every answer of an endpoint carries. */
export const standing = {
  /** Changes when the endpoint was restored from a backup; the device then reconciles. */
  storeEpoch: z.uuidv4(),
  /** ISO 8601, by the endpoint's clock. */
  serverTime: z.iso.datetime(),
  minSchema: z.int().positive(),
  maxSchema: z.int().positive(),
};

/** Raised by erase-me: the device puts it into new consents. Absent from endpoints that do not tell. */
const contributorEpoch = z.int().nonnegative().optional();

export const batchAnswer = z.object({
  ...standing,
  contributorEpoch,
  outcomes: z.array(outcome).max(200),
  /** The key that signed the receipts of this answer. */
  receiptKey: certifiedKey.optional(),
});
export type BatchAnswer = z.infer<typeof batchAnswer>;

export const reconcileRequest = z.strictObject({ ids: z.array(recordId).max(5000) });
export const reconcileAnswer = z.object({
  ...standing,
  contributorEpoch,
  missing: z.array(recordId),
  erased: z.array(recordId),
});
export type ReconcileAnswer = z.infer<typeof reconcileAnswer>;
