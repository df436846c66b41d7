// What left in the batches that a recording proxy saw: each payload as its exact text, with its own SHA-256.
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { canonical } from '#lib/judgment/canonical.ts';
import type { Event } from '#lib/wire/events.ts';
import { paths } from '#lib/wire/paths.ts';
import type { SeenRequest } from '#tests/harness/proxy.ts';

export interface SentPayload {
  text: string;
  hash: string;
}

/** Every payload of every batch, repeats included. Throws when a batch is not gzip, JSON, or the very bytes it claims. */
export const sentPayloads = ({ requests }: { requests: SeenRequest[] }): SentPayload[] =>
  requests
    .filter(({ method, url }) => method === 'POST' && url.endsWith(paths.events))
    .flatMap(({ body }) => {
      const batch = gunzipSync(body).toString();
      return (JSON.parse(batch) as Event[]).flatMap(({ data }) => {
        if (!('payload' in data)) return [];
        const text = canonical(data.payload);
        if (!batch.includes(text)) throw new Error('A payload stands in its batch in another form than was agreed to');
        return [{ text, hash: createHash('sha256').update(text).digest('base64url') }];
      });
    });
