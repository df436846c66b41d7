// One request outside a run of sending, each try with a row in the log before its bytes leave (rule C7).
import type { Database, RequestRow } from '#lib/store/db.ts';
import type { DeviceKey } from '#lib/store/keys.ts';
import { meaningOf } from '#lib/sync/outcome.ts';
import type { Reply } from '#lib/sync/reply.ts';
import { prepareWith } from '#lib/sync/transport.ts';

/** What asking needs. `fetcher` rather than `fetch` alone, so that a test can stand in for the network. */
export interface AskMeans {
  db: Database;
  /** The key by which this device is known at that endpoint. */
  key: (endpoint: string) => Promise<DeviceKey>;
  fetcher: typeof fetch;
  now: () => number;
}

export interface Asked {
  endpoint: string;
  path: string;
  purpose: RequestRow['purpose'];
  json: string;
}

/** Asks, and once more when the endpoint wants a nonce; that one is good for what follows. Never rejects for what the network does. */
export const askEndpoint = async (
  { endpoint, path, purpose, json }: Asked,
  { db, key, fetcher, now }: AskMeans,
): Promise<{ reply: Reply; nonce?: string }> => {
  const prepare = prepareWith(key, fetcher);
  let nonce: string | undefined;
  for (let isRetry = false; ; isRetry = true) {
    const { address, bytesOut, send } = await prepare(endpoint, path, json, nonce);
    const log = { at: now(), purpose, address, bytesOut, bytesIn: 0, status: 0, records: [] };
    const request = (await db.requests.add(log)) as number;
    const reply = await send();
    await db.requests.update(request, { status: reply.isReached ? reply.status : 0, bytesIn: reply.bytesIn });
    const meaning = meaningOf(reply, nonce, isRetry);
    if (meaning.do !== 'ask-again') return { reply, ...(nonce === undefined ? {} : { nonce }) };
    nonce = meaning.nonce;
  }
};
