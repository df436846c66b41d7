// The organisation's identity provider: what a device needs to open its page, and who somebody is who came back from there (rule E2).
// oauth4webapi speaks OpenID Connect; jose checks the signature of the identity token.
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oauth from 'oauth4webapi';
import { Refusal } from '#collector/http/refusal.ts';
import type { SignInSettings } from '#collector/sign-in/settings.ts';
import { whyNot } from '#collector/sign-in/why-not.ts';
import { clean } from '#lib/judgment/clean.ts';
import type { SignIn, signInAnswer } from '#lib/wire/sign-in.ts';
import type * as z from 'zod';

/** Who signed in, as the provider names them. */
export interface Identity {
  issuer: string;
  subject: string;
  /** For the list of devices: the e-mail address, else what the provider calls them. */
  name: string | null;
}

export interface Provider {
  /** For the device. Refuses when the provider cannot be reached. */
  about(): Promise<Omit<z.infer<typeof signInAnswer>, 'storeEpoch' | 'serverTime' | 'minSchema' | 'maxSchema'>>;
  /** Exchanges the answer and checks the token. Refuses whatever is not right, in a sentence. */
  identify(about: SignIn & { nonce: string }): Promise<Identity>;
}

const patience = 10_000;
const hour = 3_600_000;
/** Never one that is keyed with what the client knows, nor none. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const isOfDomain = (claims: Readonly<Record<string, unknown>>, domains: readonly string[]): boolean => {
  const email = claims['email_verified'] === true ? text(claims['email']) : undefined;
  return [text(claims['hd']), email?.split('@').at(-1)].some((one) => one !== undefined && domains.includes(one.toLowerCase()));
};

/** Makes the provider of these settings. Asks it nothing before the first person does. */
export const makeProvider = ({ issuer, clientId, clientSecret, domains }: SignInSettings): Provider => {
  const client: oauth.Client = { client_id: clientId };
  const options = () => ({
    signal: AbortSignal.timeout(patience),
    // The settings allow http for this computer alone.
    [oauth.allowInsecureRequests]: issuer.startsWith('http:'),
  });
  let known: { server: oauth.AuthorizationServer; keys: ReturnType<typeof createRemoteJWKSet>; at: number } | undefined;
  const discovered = async () => {
    if (known && Date.now() - known.at < hour) return known;
    const asked = await oauth.discoveryRequest(new URL(issuer), { ...options(), algorithm: 'oidc' });
    const server = await oauth.processDiscoveryResponse(new URL(issuer), asked);
    if (!server.jwks_uri || !server.authorization_endpoint) throw new Refusal('sign-in-unavailable');
    known = { server, keys: createRemoteJWKSet(new URL(server.jwks_uri), { timeoutDuration: patience }), at: Date.now() };
    return known;
  };
  const identify: Provider['identify'] = async ({ response, state, verifier, redirectUri, nonce }) => {
    const { server, keys } = await discovered();
    const answer = oauth.validateAuthResponse(server, client, new URLSearchParams(response), state);
    const secret = clientSecret === undefined ? oauth.None() : oauth.ClientSecretPost(clientSecret);
    const given = await oauth.authorizationCodeGrantRequest(server, client, secret, answer, redirectUri, verifier, options());
    const about = { expectedNonce: nonce, requireIdToken: true };
    const { id_token: token } = await oauth.processAuthorizationCodeResponse(server, client, given, about);
    const { payload } = await jwtVerify(token!, keys, { issuer: server.issuer, audience: clientId, algorithms });
    if (domains && !isOfDomain(payload, domains))
      throw new Refusal('sign-in-refused', 'Only people of this organisation join here, and the provider names another.');
    const name = text(payload['email']) ?? text(payload['preferred_username']) ?? text(payload['name']);
    return {
      issuer: server.issuer,
      subject: payload.sub!,
      name: name === undefined ? null : clean(name).trim().slice(0, 100) || null,
    };
  };
  const orRefuse =
    <Asked extends unknown[], T>(work: (...asked: Asked) => Promise<T>) =>
    (...asked: Asked): Promise<T> =>
      work(...asked).catch((error: unknown) => {
        throw whyNot(error);
      });
  return {
    about: orRefuse(async () => {
      const { server } = await discovered();
      return {
        issuer: server.issuer,
        clientId,
        authorizationEndpoint: server.authorization_endpoint!,
        scope: 'openid email',
        namesIssuer: server.authorization_response_iss_parameter_supported === true,
      };
    }),
    identify: orRefuse(identify),
  };
};
