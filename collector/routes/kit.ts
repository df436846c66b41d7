// What routes share: the collector, who may ask how often, and how an answer is written.
import type { Context } from 'hono';
import { type Collector, standingOf } from '#collector/collector.ts';
import { textOf, parseJson, readBytes } from '#collector/http/body.ts';
import type { Nonces, Seen } from '#collector/http/nonce.ts';
import { type Proofs, proofChecks } from '#collector/http/proof.ts';
import type { Take } from '#collector/http/rate.ts';
import { Refusal } from '#collector/http/refusal.ts';
import { nonceHeader } from '#lib/wire/proof.ts';

/** What one request is logged with: sizes and counts, never content. */
export interface Noted {
  bytesIn?: number;
  records?: number;
}
export interface Env {
  Variables: { noted: Noted; address: string };
}

export interface Kit {
  collector: Collector;
  nonces: Nonces;
  /** Ids of proofs and orders that were used. */
  seen: Seen;
  prove: Proofs;
  /** By device. Erasures have a larger allowance of their own, so that uploads never stand in their way. */
  uploads: Take;
  erasures: Take;
  /** By network address, for requests that anyone can make: each one that is refused counts. */
  strangers: Take;
}

export const makeKit = (
  collector: Collector,
  nonces: Nonces,
  seen: Seen,
  buckets: Pick<Kit, 'uploads' | 'erasures' | 'strangers'>,
): Kit => ({
  collector,
  nonces,
  seen,
  prove: proofChecks(collector, nonces, seen),
  ...buckets,
});

/** Refuses when a bucket is empty. */
export const within = (take: Take, who: string): void => {
  const wait = take(who);
  if (wait > 0) throw new Refusal('too-many-requests', `Try again in ${wait} s.`, { 'retry-after': String(wait) });
};

/** Does what a stranger asks, unless too much of what came from there was refused: codes cannot be guessed by trying. */
export const forStranger = async <T>({ strangers }: Kit, context: Context<Env>, work: () => Promise<T>): Promise<T> => {
  const who = context.get('address');
  within((whose) => strangers(whose, 0), who);
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'use-nonce') strangers(who);
    throw error;
  }
};

/** Reads a body as bytes and as JSON. */
export const readBody = async (context: Context<Env>): Promise<{ bytes: Uint8Array; json: () => Promise<unknown> }> => {
  const bytes = await readBytes(context.req.raw);
  context.get('noted').bytesIn = bytes.length;
  return { bytes, json: async () => parseJson(await textOf(bytes, context.req.header('content-encoding'))) };
};

/** Answers with what every answer carries. A proven sender gets the newest nonce with it. */
export const answer = (context: Context<Env>, { collector, nonces }: Kit, value: object, isProven = false): Response => {
  if (isProven) context.header(nonceHeader, nonces.current());
  return context.json({ ...standingOf(collector), ...value });
};
