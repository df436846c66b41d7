// Joining by signing in at the organisation's identity provider: OpenID Connect, authorization code with PKCE (RFC 7636). The device fetches the
// code in a window of the browser's; the endpoint exchanges it, and holds the client's secret where there is one.
import * as z from 'zod';
import type { Hash } from '#lib/judgment/case.ts';
import { standing } from '#lib/wire/outcomes.ts';

const origin = z.string().max(2000);

/** What a device needs to open the provider's page. */
export const signInAnswer = z.object({
  ...standing,
  issuer: origin,
  clientId: z.string().max(300),
  authorizationEndpoint: origin,
  scope: z.string().max(200),
  /** Whether the provider names itself in its answer (RFC 9207). */
  namesIssuer: z.boolean(),
});

/** 43 to 128 characters (RFC 7636, section 4.1). */
const verifier = z.string().regex(/^[\w.~-]{43,128}$/);

/** Where browsers send the answer for an extension: Chromium and Edge, and Firefox. Nothing else hears it. */
export const redirectUri = z
  .string()
  .regex(/^https:\/\/(?:[a-p]{32}\.chromiumapp\.org|[0-9a-f]{40}\.extensions\.allizom\.org)\/$/);

/** What the device brings to join by it. */
export const signIn = z.strictObject({
  /** The provider's answer, as the query of the address that it sent the browser to. */
  response: z.string().max(8000),
  state: verifier,
  verifier,
  redirectUri,
  salt: verifier,
});
export type SignIn = z.infer<typeof signIn>;

/** The nonce that the provider puts into the identity token: it is good for this device alone, since it is made of its key. */
export const nonceOf = (device: Hash, salt: string, digest: (text: string) => Promise<string>): Promise<string> =>
  digest(`precedent sign-in\n${device}\n${salt}`);
