// The file with which an admin signs policies: its private key, and the root's certificate of it. It lives with the admin and is stored
// by nothing of ours; the collector never has it (rule P2).
import * as z from 'zod';
import { certifiedKey, publicKey } from '#lib/wire/receipts.ts';

export const policyKey = z.strictObject({
  privateKey: z.strictObject({ ...publicKey.shape, d: z.string().max(100) }),
  key: certifiedKey,
});
export type PolicyKey = z.infer<typeof policyKey>;
