// Agreement to exactly these bytes, for these purposes, by this recipient (rules C1 and C4).
import * as z from 'zod';
import { hash } from '#lib/judgment/case.ts';
import { day, recordId } from '#lib/judgment/judgment.ts';

/** What a record may be used for, and the words on screen. Never pre-ticked. */
export const purposes = {
  'run-organisation': 'Run the organisation: find cases like this, second opinions, quality',
  'train-models': 'Train and evaluate models inside the organisation',
  'share-outside': 'Share outside the organisation, in packages that two people release',
} as const;

/** The purposes that a person can agree to for packages of their own, in the words for one without an organisation. Never pre-ticked. */
export const ownPurposes = {
  'train-models': 'Train and evaluate models of mine',
  'share-outside': 'Hand on to others, in packages that I build',
} as const;

/** How long an agreement can be undone before anything is sent, in milliseconds. */
export const undoWindow = 10_000;

export const purpose = z.enum(Object.keys(purposes) as (keyof typeof purposes)[]);
export type Purpose = z.infer<typeof purpose>;

export const ownPurpose = z.enum(Object.keys(ownPurposes) as (keyof typeof ownPurposes)[]);
export type OwnPurpose = z.infer<typeof ownPurpose>;
export const isOwnPurpose = (name: Purpose): name is OwnPurpose => name in ownPurposes;

/** An endpoint that the bytes may go to: an address, and the organisation behind it by its offline root key. */
const endpointAudience = z.strictObject({
  /** Origin of the endpoint: https, or loopback. */
  endpoint: z.url({ protocol: /^https?$/ }),
  /** RFC 7638 thumbprint of the organisation's root key. */
  root: hash,
});

/** The device itself: the bytes go into packages that the person builds on it, and are never sent (rule W2). */
const deviceAudience = z.strictObject({
  /** RFC 7638 thumbprint of the device key. */
  device: hash,
});

/** Who the bytes may go to. */
export const audience = z.union([endpointAudience, deviceAudience]);
export type Audience = z.infer<typeof audience>;

/** A consent without its signature; these canonical bytes are what the device key signs. */
export const consentTerms = z.strictObject({
  id: z.uuidv4(),
  recordId,
  /** SHA-256 of the payload's canonical bytes. */
  hash,
  audience,
  purposes: z.array(purpose).min(1).max(3),
  policyHash: hash.nullable(),
  /** SHA-256 of the notice that was on screen. */
  noticeHash: hash,
  day,
  expiresOn: day,
  /** Raised by erase-me; consents of an older epoch are void. */
  contributorEpoch: z.int().nonnegative(),
  /** RFC 7638 thumbprint of the device key. */
  deviceKey: hash,
});
export type ConsentTerms = z.infer<typeof consentTerms>;

export const consent = consentTerms.extend({
  /** ES256 over the canonical bytes of the terms, 64 bytes in base64url. */
  sig: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});
export type Consent = z.infer<typeof consent>;

/** A consent as it may travel: for an endpoint. One for a device has no form on the wire (rule W2). */
export const sentConsent = consent.extend({ audience: endpointAudience });
export type SentConsent = z.infer<typeof sentConsent>;

/** Whether the bytes may go nowhere but into packages built on this device. */
export const isForDevice = (to: Audience): to is z.infer<typeof deviceAudience> => 'device' in to;
