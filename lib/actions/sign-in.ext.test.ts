// Signing in on the device's side, with an endpoint and a provider that the test answers for.
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { signIn } from '#lib/actions/sign-in.ts';
import { digest } from '#lib/store/crypto.ts';
import { Database } from '#lib/store/db.ts';
import { nonceOf } from '#lib/wire/sign-in.ts';
import { joinAnswers } from '#tests/harness/join-answers.ts';

const { answer, key } = await joinAnswers();
const issuer = 'https://id.example';
const redirect = `https://${'a'.repeat(32)}.chromiumapp.org/`;
const standing = { storeEpoch: crypto.randomUUID(), serverTime: '2026-11-22T10:00:00.000Z', minSchema: 1, maxSchema: 1 };
const about = {
  ...standing,
  issuer,
  clientId: 'precedent',
  authorizationEndpoint: `${issuer}/authorize`,
  scope: 'openid email',
  namesIssuer: true,
};

let db: Database;
let shown: URL[];
let asked: string[];
beforeEach(() => {
  fakeBrowser.reset();
  db = new Database(`sign-in-${crypto.randomUUID()}`);
  [shown, asked] = [[], []];
  return () => db.delete();
});

const json = (status: number, body: object) => new Response(JSON.stringify(body), { status });
const problem = (status: number, code: string, detail?: string) =>
  json(status, { type: `urn:precedent:problem:${code}`, title: 'No.', ...(detail ? { detail } : {}) });
/** What the provider leads back to; `change` bends it. */
const comeBack = (url: URL, change: Record<string, string | undefined> = {}): string => {
  const query = { code: 'c0de', state: url.searchParams.get('state')!, iss: issuer, ...change };
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `${redirect}?${new URLSearchParams(given)}`;
};
const tryIt = (replies: Response[], launch: (url: URL) => string | undefined = comeBack) =>
  signIn(
    { endpoint: 'acme.example', isAnew: false },
    {
      db,
      key: async () => key,
      sync: async () => {},
      redirectUri: () => redirect,
      launch: async (address) => {
        const url = new URL(address);
        shown.push(url);
        return launch(url);
      },
      fetcher: async (input, init) => {
        const { body } = new Request(input, init);
        asked.push(await new Response(body!.pipeThrough(new DecompressionStream('gzip'))).text());
        return replies.shift()!;
      },
    },
  );

it('[E2] opens the provider’s page, bound to this device, and joins with what comes back', async () => {
  const told = await answer();
  expect(await tryIt([json(200, about), json(200, told)])).toEqual({ organisation: 'Acme', recoveryCode: told.recoveryCode });
  const query = Object.fromEntries(shown[0]!.searchParams);
  const { signIn: ticket } = JSON.parse(asked[1]!) as { signIn: Record<string, string> };
  expect(query).toMatchObject({
    response_type: 'code',
    client_id: 'precedent',
    redirect_uri: redirect,
    code_challenge_method: 'S256',
  });
  expect(query['nonce']).toBe(await nonceOf(key.thumbprint, ticket['salt']!, digest));
  expect(query['code_challenge']).toBe(await digest(ticket['verifier']!));
  expect(shown[0]!.href).not.toContain(ticket['verifier']);
  expect(new URLSearchParams(ticket['response']).get('code')).toBe('c0de');
  expect((await db.requests.toArray()).map(({ purpose, address }) => [purpose, address])).toEqual([
    ['enrol', 'https://acme.example/v1/sign-in'],
    ['sign-in', `${issuer}/authorize`],
    ['enrol', 'https://acme.example/v1/enrol'],
  ]);
});

const cases: [string, () => Promise<unknown>, string][] = [
  ['an endpoint where nobody signs in', () => tryIt([problem(404, 'no-sign-in')]), 'lets nobody join by signing in'],
  ['one of before there was signing in', () => tryIt([problem(404, 'not-found')]), 'lets nobody join by signing in'],
  ['a provider that is away', () => tryIt([problem(502, 'sign-in-unavailable')]), 'cannot be reached'],
  [
    'a page to sign in that is not safe',
    () => tryIt([json(200, { ...about, authorizationEndpoint: 'http://id.example/authorize' })]),
    'not as a Precedent endpoint does',
  ],
  ['a window that was closed', () => tryIt([json(200, about)], () => undefined), 'Signing in did not end'],
  [
    'a person whom the provider does not let in',
    () => tryIt([json(200, about)], (url) => comeBack(url, { code: undefined, error: 'access_denied' })),
    'did not let you in',
  ],
  [
    'an answer to another try',
    () => tryIt([json(200, about)], (url) => comeBack(url, { state: 'another' })),
    'not the answer to this signing in',
  ],
  [
    'an answer of another provider',
    () => tryIt([json(200, about)], (url) => comeBack(url, { iss: 'https://elsewhere.example' })),
    'not the answer to this signing in',
  ],
  [
    'an answer that does not say whose it is, where the provider always does',
    () => tryIt([json(200, about)], (url) => comeBack(url, { iss: undefined })),
    'not the answer to this signing in',
  ],
  [
    'what the endpoint refuses, in its words',
    () => tryIt([json(200, about), problem(403, 'sign-in-refused', 'The identity token has run out.')]),
    'acme.example did not take it. The identity token has run out. Nothing was changed.',
  ],
];
for (const [name, work, sentence] of cases)
  it(`[E2] refuses, in a plain sentence: ${name}`, async () => {
    await expect(work()).rejects.toThrow(sentence);
    expect(await db.enrolments.count()).toBe(0);
  });
