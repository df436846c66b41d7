// A real OpenID provider on this computer, with people of the test's own and a page on which one of them signs in. What its identity tokens say
// can be bent, each signed again with the provider's key, or with a stranger's.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { Provider } from 'oidc-provider';
import { firefoxId } from '#tests/harness/firefox.ts';
import { tools } from '#tests/harness/noted.ts';

/** Where the browser of the tests sends answers for the extension: Chromium, and Firefox, by the SHA-1 of the id there. */
export const redirectTo = 'https://elmonhfkddmneimommhjpdnpobbonefm.chromiumapp.org/';
const firefoxHash = createHash('sha1').update(firefoxId).digest('hex');
export const redirectToFirefox = `https://${firefoxHash}.extensions.allizom.org/`;
export const clientId = 'precedent';

/** What a test does to the next identity tokens. */
export interface Bend {
  claims?: JWTPayload;
  isForged?: boolean;
}

export type IdentityProvider = Awaited<ReturnType<typeof startIdentityProvider>>;

const page = (uid: string): string => `<!doctype html><html lang="en"><title>Sign in</title><main><h1>Sign in to Nordlicht</h1>
<form method="post" action="/interaction/${uid}"><button name="who" value="kim">Kim</button><button name="who" value="stranger">
A stranger</button><button name="who" value="">Cancel</button></form></main></html>`;

export const startIdentityProvider = async () => {
  const own = await generateKeyPair('RS256', { extractable: true });
  const strange = await generateKeyPair('RS256');
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // Its pages are the provider's own; the device asks it nothing.
  tools.add(issuer);
  let bend: Bend = {};

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: [redirectTo, redirectToFirefox],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(own.privateKey)), alg: 'RS256', use: 'sig', kid: 'own' }] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['tests'] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: `${id}@${id === 'kim' ? 'nordlicht.example' : 'elsewhere.example'}`,
        email_verified: true,
      }),
    }),
    // Nobody is asked what Precedent may know of them: it asks who they are, and no more.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    const [, uid] = /^\/interaction\/([\w-]+)$/.exec(context.path) ?? [];
    if (uid && context.method === 'GET') {
      context.type = 'html';
      context.body = page(uid);
      return;
    }
    if (uid) {
      let body = '';
      for await (const chunk of context.req) body += String(chunk);
      const who = new URLSearchParams(body).get('who');
      const result = who ? { login: { accountId: who } } : { error: 'access_denied', error_description: 'Cancelled' };
      return provider.interactionFinished(context.req, context.res, result);
    }
    await next();
    const answer = context.body as { id_token?: string } | undefined;
    if (context.path !== '/token' || !answer?.id_token || Object.keys(bend).length === 0) return;
    const claims = { ...decodeJwt(answer.id_token), ...bend.claims };
    const signer = bend.isForged ? strange.privateKey : own.privateKey;
    answer.id_token = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'own' }).sign(signer);
  });
  server.on('request', provider.callback());

  /** Goes through its pages as a browser does, and gives the query that it answers with. */
  const signIn = async (address: string, who: string): Promise<string> => {
    const jar = new Map<string, string>();
    let url = address;
    let init: RequestInit = {};
    for (let hops = 0; hops < 10; hops++) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const reply = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
      for (const line of reply.headers.getSetCookie()) jar.set(line.slice(0, line.indexOf('=')), /=([^;]*)/.exec(line)![1]!);
      init = {};
      const location = reply.headers.get('location');
      if (location?.startsWith(redirectTo)) return new URL(location).search.slice(1);
      if (location) url = new URL(location, issuer).href;
      else {
        if (!url.includes('/interaction/')) throw new Error(`${reply.status} ${await reply.text()}`);
        init = {
          method: 'POST',
          body: new URLSearchParams({ who }).toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        };
      }
    }
    throw new Error('The provider leads nowhere.');
  };
  return {
    issuer,
    signIn,
    /** What is done to every identity token from now on; nothing by `{}`. */
    bend(to: Bend): void {
      bend = to;
    },
    stop: (): Promise<void> =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
