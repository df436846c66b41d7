import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeProvider } from '#collector/sign-in/provider.ts';
import { signInSettings } from '#collector/sign-in/settings.ts';
import { paths } from '#lib/wire/paths.ts';
import { nonceOf, signInAnswer } from '#lib/wire/sign-in.ts';
import { type Endpoint, openEndpoint } from '#tests/harness/endpoint.ts';
import { clientId, type IdentityProvider, redirectTo, startIdentityProvider } from '#tests/harness/identity-provider.ts';
import type { Device } from '#tests/harness/wire-device.ts';

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });

let provider: IdentityProvider;
let endpoint: Endpoint;
beforeAll(async () => {
  provider = await startIdentityProvider();
  const settings = { issuer: provider.issuer, clientId, domains: ['nordlicht.example'] };
  endpoint = await openEndpoint({ provider: makeProvider(settings) });
}, 60_000);
afterAll(async () => {
  await endpoint.remove();
  await provider.stop();
});
beforeEach(() => provider.bend({}));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');
const random = (): string => randomBytes(32).toString('base64url');

/** What a device brings after its person signed in; `asked` bends what the provider was asked. */
const ticketFor = async (device: Device, who = 'kim', asked: Record<string, string> = {}) => {
  const [state, verifier, salt] = [random(), random(), random()];
  const about = signInAnswer.parse((await device.post(paths.signIn, '{}')).body);
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: about.clientId,
    scope: about.scope,
    redirect_uri: redirectTo,
    state,
    nonce: await nonceOf(device.key.thumbprint, salt, async (text) => sha256(text)),
    code_challenge: sha256(verifier),
    code_challenge_method: 'S256',
    ...asked,
  });
  const response = await provider.signIn(`${about.authorizationEndpoint}?${query}`, who);
  return { response, state, verifier, salt, redirectUri: redirectTo };
};
const refusalOf = ({ status, body }: { status: number; body: { type?: string; detail?: string } }) => [
  status,
  body.type?.split(':').at(-1),
  body.detail,
];

it('[E2] lets a person join who signed in, names the device after them, and adds their next device to them', async () => {
  const [first, second] = [await endpoint.stranger(), await endpoint.stranger()];
  const one = await first.enrolWith({ signIn: await ticketFor(first) });
  expect([one.status, one.body.organisation]).toEqual([200, 'Acme']);
  expect(one.body.recoveryCode).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){5}$/);
  const two = await second.enrolWith({ signIn: await ticketFor(second) });
  expect([two.body.contributor, two.body.recoveryCode]).toEqual([one.body.contributor, undefined]);
  const { db } = endpoint.collector.store;
  expect(await db.selectFrom('devices').select('joinedBy').execute()).toEqual([{ joinedBy: 'sign-in' }, { joinedBy: 'sign-in' }]);
  expect(await db.selectFrom('contributors').select('name').execute()).toEqual([{ name: 'kim@nordlicht.example' }]);
  expect(await second.results([await second.put()])).toEqual(['stored']);
});

it('makes a device that joined by a code theirs, and gives nobody the device of somebody else who signed in', async () => {
  const device = await endpoint.device('Robin');
  provider.bend({ claims: { sub: 'robin', email: 'robin@nordlicht.example' } });
  const { status, body } = await device.enrolWith({ signIn: await ticketFor(device) });
  expect([status, body.contributor]).toEqual([200, device.joined.contributor]);
  provider.bend({});
  expect(refusalOf(await device.enrolWith({ signIn: await ticketFor(device) })).slice(0, 2)).toEqual([409, 'device-taken']);
});

describe('[E2] what is refused, each in a plain sentence', () => {
  const now = Math.floor(Date.now() / 1000);
  const bent: [string, Parameters<IdentityProvider['bend']>[0], string][] = [
    ['a token with another nonce', { claims: { nonce: 'another' } }, 'was made for another device or another try'],
    ['a token without a nonce', { claims: { nonce: undefined } }, 'is not one that OpenID Connect knows'],
    ['a token for somebody else', { claims: { aud: 'another-client' } }, 'was made for somebody else than this endpoint'],
    ['a token that has run out', { claims: { iat: now - 7200, exp: now - 3600 } }, 'has run out'],
    ['a token of another provider', { claims: { iss: 'https://id.elsewhere.example' } }, 'is of another provider'],
    ['a token that somebody else signed', { isForged: true }, 'is not signed by the provider'],
    ['a mail address that nobody verified', { claims: { email_verified: false } }, 'Only people of this organisation join here'],
  ];
  for (const [name, how, words] of bent)
    it(`[E2] ${name}`, async () => {
      const device = await endpoint.stranger();
      provider.bend(how);
      const [status, code, detail] = refusalOf(await device.enrolWith({ signIn: await ticketFor(device) }));
      expect([status, code]).toEqual([403, 'sign-in-refused']);
      expect(detail).toContain(words);
    });

  it('[E2] an answer that was used already, by this device or by another', async () => {
    const [device, thief] = [await endpoint.stranger(), await endpoint.stranger()];
    const signIn = await ticketFor(device);
    expect((await device.enrolWith({ signIn })).status).toBe(200);
    expect(refusalOf(await device.enrolWith({ signIn }))[2]).toContain('was used already');
    expect(refusalOf(await thief.enrolWith({ signIn }))[2]).toContain('was used already');
  });

  it('[E2] a code that the provider gave out before, after this endpoint was started anew', async () => {
    const device = await endpoint.stranger();
    const signIn = await ticketFor(device);
    await makeProvider({ issuer: provider.issuer, clientId }).identify({
      ...signIn,
      nonce: await nonceOf(device.key.thumbprint, signIn.salt, async (text) => sha256(text)),
    });
    expect(refusalOf(await device.enrolWith({ signIn }))[2]).toContain('was used already, or has run out');
  });

  it('[E2] the answer to another device, which is bound to its key', async () => {
    const [device, thief] = [await endpoint.stranger(), await endpoint.stranger()];
    expect(refusalOf(await thief.enrolWith({ signIn: await ticketFor(device) }))[2]).toContain('another device or another try');
  });

  it('[E2] another verifier, another state, and an answer that another provider claims to have given', async () => {
    const device = await endpoint.stranger();
    const wrong = async (change: object) => {
      const signIn = await ticketFor(device);
      return refusalOf(await device.enrolWith({ signIn: { ...signIn, ...change } }));
    };
    expect((await wrong({ verifier: random() }))[2]).toContain('does not take this answer');
    expect((await wrong({ state: random() }))[1]).toBe('sign-in-refused');
    const signIn = await ticketFor(device);
    const response = new URLSearchParams(signIn.response);
    response.set('iss', 'https://id.elsewhere.example');
    expect(refusalOf(await device.enrolWith({ signIn: { ...signIn, response: response.toString() } }))[1]).toBe(
      'sign-in-refused',
    );
  });

  it('[E2] somebody who cancelled, and somebody of another organisation', async () => {
    const device = await endpoint.stranger();
    expect(refusalOf(await device.enrolWith({ signIn: await ticketFor(device, '') }))[2]).toContain('did not let the person in');
    const stranger = await device.enrolWith({ signIn: await ticketFor(device, 'stranger') });
    expect(refusalOf(stranger)[2]).toContain('Only people of this organisation join here');
  });

  it('[E2] a page of anybody’s as the place that hears the answer', async () => {
    const device = await endpoint.stranger();
    const signIn = { ...(await ticketFor(device)), redirectUri: 'https://evil.example/' };
    expect((await device.enrolWith({ signIn })).status).toBe(400);
  });
});

it('says that nobody signs in where no provider is named, and that one which cannot be reached may be tried later', async () => {
  const without = await openEndpoint();
  const gone = await openEndpoint({ provider: makeProvider({ issuer: 'http://127.0.0.1:9', clientId }) });
  try {
    expect(refusalOf(await (await without.stranger()).post(paths.signIn, '{}')).slice(0, 2)).toEqual([404, 'no-sign-in']);
    expect(refusalOf(await (await gone.stranger()).post(paths.signIn, '{}')).slice(0, 2)).toEqual([502, 'sign-in-unavailable']);
  } finally {
    await without.remove();
    await gone.remove();
  }
});

it('takes no provider over http but on this computer, and no setting that it does not know', () => {
  const good = { issuer: 'https://id.example', clientId };
  expect(signInSettings.safeParse(good).success).toBe(true);
  for (const change of [{ issuer: 'http://id.example' }, { issuer: 'id.example' }, { domains: ['@x'] }, { secret: 'x' }])
    expect(signInSettings.safeParse({ ...good, ...change }).success).toBe(false);
});
