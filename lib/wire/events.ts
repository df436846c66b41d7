// What a device sends: a batch of CloudEvents 1.0, one an act. The duplicate key is `source` + `id`; safety never depends on it.
import * as z from 'zod';
import { sentConsent } from '#lib/judgment/consent.ts';
import { recordId } from '#lib/judgment/judgment.ts';

export const batchMediaType = 'application/cloudevents-batch+json';

const envelope = {
  specversion: z.literal('1.0'),
  /** One act of one device, stable over retries. */
  id: z.string().min(1).max(200),
  /** urn:precedent:device:<thumbprint of the device key> */
  source: z.string().regex(/^urn:precedent:device:[A-Za-z0-9_-]{43}$/),
  /** The record's id. */
  subject: recordId,
  datacontenttype: z.literal('application/json'),
};

/** A record and the consent for exactly its bytes. The payload is checked against its hash before anything is read from it. */
export const consentedEvent = z.strictObject({
  ...envelope,
  type: z.literal('judgment.consented'),
  data: z.strictObject({ payload: z.record(z.string(), z.unknown()), consent: sentConsent }),
});

/** A new consent for bytes that the endpoint already holds. */
export const renewedEvent = z.strictObject({
  ...envelope,
  type: z.literal('consent.renewed'),
  data: z.strictObject({ consent: sentConsent }),
});

/** Taking back: everything of the record is to be erased. */
export const withdrawnEvent = z.strictObject({ ...envelope, type: z.literal('consent.withdrawn'), data: z.strictObject({}) });

export const event = z.discriminatedUnion('type', [consentedEvent, renewedEvent, withdrawnEvent]);
export type Event = z.infer<typeof event>;
export type EventType = Event['type'];
