// What the commands beside `serve` ask for: done here when the folder is free, else by the collector that holds it.
import { isAbsolute, resolve } from 'node:path';
import * as z from 'zod';
import { packageName } from '#lib/dataset/row.ts';
import type { Collector } from '#collector/collector.ts';
import { controlAddress, order } from '#collector/control.ts';
import { openCollector } from '#collector/open.ts';
import { handOn } from '#collector/packages.ts';
import { makeCode } from '#collector/people.ts';
import { publish, publishedPolicies } from '#collector/policies.ts';
import { listTokens, makeToken, revokeToken } from '#collector/tokens.ts';
import { FolderInUse } from '#collector/store/lock.ts';
import { purpose } from '#lib/judgment/consent.ts';

/** Something to read, without control characters. */
const printable = /^[^\p{Cc}\p{Cs}]+$/u;

export const orders = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('enrol'), name: z.string().trim().max(100).regex(printable).optional() }),
  z.strictObject({
    act: z.literal('package'),
    /** Absolute: who gives the order may stand in another working folder than who carries it out. */
    out: z.string().refine(isAbsolute, 'Give an absolute path.'),
    purpose,
    /** Part of file names and of receipts. */
    name: packageName,
  }),
  z.strictObject({ act: z.literal('publish'), policy: z.unknown() }),
  z.strictObject({ act: z.literal('policies') }),
  z.strictObject({
    act: z.literal('token'),
    note: z.string().trim().max(100).regex(printable).optional(),
    days: z.int().min(1).max(366),
    uses: z.int().min(1).max(100_000),
  }),
  z.strictObject({ act: z.literal('tokens'), revoke: z.string().max(20).optional() }),
]);
export type Order = z.infer<typeof orders>;

/** Carries out an order on an open collector. */
export const obey = (collector: Collector, raw: unknown): Promise<unknown> => {
  const what = orders.parse(raw);
  switch (what.act) {
    case 'enrol':
      return makeCode(collector, what.name);
    case 'package':
      return handOn(collector, what);
    case 'publish':
      return publish(collector, what.policy);
    case 'policies':
      return publishedPolicies(collector);
    case 'token':
      return makeToken(collector, what);
    case 'tokens':
      return what.revoke === undefined ? listTokens(collector) : revokeToken(collector, what.revoke).then((one) => [one]);
  }
};

/** Carries out an order on the collector of a folder, whoever holds it. */
export const obeyIn = async (folder: string, what: Order, say: (sentence: string) => void): Promise<unknown> => {
  const address = controlAddress(folder);
  const collector = await openCollector({ folder: resolve(folder), say }).catch((error: unknown) => {
    if (error instanceof FolderInUse && error.owner?.control) return error;
    throw error;
  });
  if (collector instanceof FolderInUse)
    return order(collector.owner!.control || address, what).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' || error.code === 'ECONNREFUSED' || error.code === 'EACCES' ? collector : error;
    });
  try {
    return await obey(collector, what);
  } finally {
    await collector.store.close();
  }
};
