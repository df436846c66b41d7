// Joining an organisation, with an endpoint that the test answers for.
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { enrol } from '#lib/actions/enrol.ts';
import { preview } from '#lib/actions/preview.ts';
import { readPayload } from '#lib/privacy/payload.ts';
import { keyedHash, randomText } from '#lib/store/crypto.ts';
import { Database } from '#lib/store/db.ts';
import { policyAt, policyState } from '#lib/store/policy.ts';
import { reckoned } from '#lib/store/reckon-policy.ts';
import { thumbprint } from '#lib/sync/receipt.ts';
import { joinAnswers } from '#tests/harness/join-answers.ts';
import { openPolicy, underPolicy } from '#tests/harness/under-policy.ts';
import { exampleRows } from '#tests/harness/package-rows.ts';
import { sampleCompanion, sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

const { answer, certify, key, makeKey, root } = await joinAnswers();

let db: Database;
let asked: Request[];
beforeEach(() => {
  fakeBrowser.reset();
  db = new Database(`enrol-${crypto.randomUUID()}`);
  asked = [];
  return () => db.delete();
});

/** Joins where the network gives these answers, one after the other. */
const join = (replies: (Response | Error)[], about = { endpoint: 'acme.example', code: 'abcd efgh 2345' }) =>
  enrol(about, {
    db,
    key: async () => key,
    sync: async () => {},
    fetcher: async (input, init) => {
      asked.push(new Request(input, init));
      const reply = replies.shift()!;
      if (reply instanceof Error) throw reply;
      return reply;
    },
  });
const json = (status: number, body: object, headers: HeadersInit = {}) => new Response(JSON.stringify(body), { status, headers });
const problem = (status: number, code: string) => json(status, { type: `urn:precedent:problem:${code}`, title: 'No.' });

it('pins the root, keeps what sending needs, and answers the recovery code without keeping it', async () => {
  const told = await answer();
  expect(await join([json(200, told)])).toEqual({ organisation: 'Acme', recoveryCode: told.recoveryCode });
  const row = await db.enrolments.get('https://acme.example');
  expect(row).toMatchObject({
    organisation: 'Acme',
    deviceKey: key.thumbprint,
    root: await thumbprint(root.jwk),
    storeEpoch: told.storeEpoch,
  });
  for (const table of db.tables) expect(JSON.stringify(await table.toArray())).not.toContain('JKMN');
});

it('asks once more when the endpoint wants a nonce; both requests stand in the log', async () => {
  const wanting = json(401, { type: 'urn:precedent:problem:use-nonce', title: 'Nonce' }, { 'DPoP-Nonce': 'n1' });
  await join([wanting, json(200, await answer())]);
  expect((await db.enrolments.toArray())[0]?.nonce).toBe('n1');
  expect(asked.map(({ url }) => url)).toEqual(['https://acme.example/v1/enrol', 'https://acme.example/v1/enrol']);
  expect((await db.requests.toArray()).map(({ purpose, status }) => [purpose, status])).toEqual([
    ['enrol', 401],
    ['enrol', 200],
  ]);
});

describe('what goes wrong is said in words, and leaves nothing behind', () => {
  const cases: [string, (Response | Error)[], string][] = [
    ['an endpoint that is down', [new TypeError('Failed to fetch')], 'Could not reach acme.example. Nothing was changed'],
    ['a code that is not known', [problem(403, 'wrong-code')], 'does not know this code'],
    ['a code that was used', [problem(403, 'used-code')], 'was used already'],
    ['a device of somebody else', [problem(409, 'device-taken')], 'as someone else'],
    ['too many tries', [problem(429, 'too-many-requests')], 'too many tries'],
    ['an endpoint in trouble', [problem(503, 'stopped')], 'a problem of its own (503)'],
    ['something else at this address', [new Response('<html>', { status: 404 })], 'not as a Precedent endpoint does'],
    ['a page that answers everything', [new Response('<html>Welcome', { status: 200 })], 'not as a Precedent endpoint does'],
    ['an answer that lacks something', [json(200, { organisation: 'Acme' })], 'not as a Precedent endpoint does'],
  ];
  for (const [name, replies, sentence] of cases)
    it(name, async () => {
      await expect(join(replies)).rejects.toThrow(sentence);
      expect(await db.enrolments.count()).toBe(0);
    });

  it('a receipt key that the root did not certify', async () => {
    const forged = await answer({ receiptKey: await certify(await makeKey(), root) });
    await expect(join([json(200, forged)])).rejects.toThrow('not as a Precedent endpoint does');
    expect(await db.enrolments.count()).toBe(0);
  });

  it('an address or a code that cannot be right is not even tried', async () => {
    await expect(join([], { endpoint: 'http://acme.example', code: 'ABCD-EFGH-2345' })).rejects.toThrow('over https only');
    await expect(join([], { endpoint: 'acme.example', code: '1234' })).rejects.toThrow('three groups of four');
    expect([asked.length, await db.requests.count()]).toEqual([0, 0]);
  });
});

it('joins again at the same organisation, and refuses another root there', async () => {
  await join([json(200, await answer())]);
  await db.enrolments.update('https://acme.example', { pausedFor: 'enrol' });
  const { recoveryCode: _code, ...again } = await answer({ organisation: 'Acme Ltd' });
  expect(await join([json(200, again)])).toEqual({ organisation: 'Acme Ltd' });
  expect(await db.enrolments.get('https://acme.example')).toMatchObject({ organisation: 'Acme Ltd' });
  expect((await db.enrolments.get('https://acme.example'))?.pausedFor).toBeUndefined();

  const stranger = await answer({ receiptKey: await certify(await makeKey()) });
  await expect(join([json(200, stranger)])).rejects.toThrow("another organisation's key");
  expect((await db.enrolments.toArray()).map(({ organisation }) => organisation)).toEqual(['Acme Ltd']);
});

it('[I15] calls cases by the device’s own key as before: what the organisation calls them is made when something goes there', async () => {
  const kept = sampleRecord(sampleJudgment());
  await db.records.add(kept);
  await db.companions.add({ ...sampleCompanion(kept, 0), address: 'https://erp.example/invoices/8841?tab=2#notes' });
  const told = await answer();
  await join([json(200, told)]);
  expect(await db.records.get(kept.id)).toEqual(kept);
  const { text } = await preview({ id: kept.id }, { db });
  expect(readPayload(text).case.key).toBe(await keyedHash(told.caseKey, 'erp.example\n/invoices/8841'));
});

it('joins a second organisation beside the first, with a root, a case key and a recovery code of its own', async () => {
  const first = await answer();
  await join([json(200, first)]);
  const before = await db.enrolments.get('https://acme.example');
  const second = await answer({ organisation: 'Beta Ltd', receiptKey: await certify(await makeKey()), caseKey: randomText(32) });
  const about = { endpoint: 'beta.example', code: 'ABCD-EFGH-2345' };
  expect(await join([json(200, second)], about)).toMatchObject({ organisation: 'Beta Ltd' });
  expect(await db.enrolments.get('https://acme.example')).toEqual(before);
  expect(await db.enrolments.get('https://beta.example')).toMatchObject({ organisation: 'Beta Ltd', caseKey: second.caseKey });
});

it('[I15] is known at a second organisation by a key of its own, also after leaving the first, and at the first by the one before', async () => {
  const second = async () => json(200, await answer({ organisation: 'Beta Ltd', receiptKey: await certify(await makeKey()) }));
  const beta = { endpoint: 'beta.example', code: 'ABCD-EFGH-2345' };
  const keyAt = async (host: string) => (await db.enrolments.get(`https://${host}`))!.deviceKey;
  await join([json(200, await answer())]);
  expect(await keyAt('acme.example')).toBe(key.thumbprint);
  await join([await second()], beta);
  expect(await keyAt('beta.example')).not.toBe(key.thumbprint);
  // What left, proof and body, names no key of the other.
  const [, asking] = asked;
  const sent = await new Response(asking!.body!.pipeThrough(new DecompressionStream('gzip'))).text();
  expect(sent + decodeJwt(asking!.headers.get('DPoP')!).htu).not.toContain(key.publicKey.x);
  expect(JSON.stringify(decodeProtectedHeader(asking!.headers.get('DPoP')!))).not.toMatch(
    new RegExp(`${key.thumbprint}|${key.publicKey.x}`),
  );
  // Joined again at the first, it is the device that was known there: one that was removed stays removed.
  await db.enrolments.delete('https://acme.example');
  await join([json(200, await answer())]);
  expect(await keyAt('acme.example')).toBe(key.thumbprint);
  // Left, but something was agreed to under its key there.
  const { endpoint, root: pinned } = (await db.enrolments.get('https://acme.example'))!;
  await db.enrolments.clear();
  const { consent } = exampleRows()[0]!;
  const audience = { endpoint, root: pinned };
  await db.consents.add({ ...consent, audience, deviceKey: key.thumbprint, isLive: true, agreedAt: 1 });
  await join([await second()], beta);
  expect(await keyAt('beta.example')).not.toBe(key.thumbprint);
});

it('[P2] leaves a policy that was kept before there could be several to the organisation that was joined then', async () => {
  await join([json(200, await answer())]);
  const current = { policy: openPolicy({}), hash: 'P'.repeat(43), since: '2026-11-01' };
  const { limits } = reckoned({ managed: { is: 'none' }, managedSince: '', of: { x: { current, acknowledged: current } } }).of.x!;
  const old = { managed: { is: 'none' }, managedSince: '2026-11-01', current, acknowledged: current, limits };
  await fakeBrowser.storage.local.set({ policy: old });
  expect(policyAt((await policyState())!, 'https://acme.example')).toMatchObject({ current });
  const second = await answer({ organisation: 'Beta Ltd', receiptKey: await certify(await makeKey()) });
  await join([json(200, second)], { endpoint: 'beta.example', code: 'ABCD-EFGH-2345' });
  const state = (await policyState())!;
  expect(policyAt(state, 'https://acme.example')).toMatchObject({ current, acknowledged: current, limits });
  expect(policyAt(state, 'https://beta.example')).toBeUndefined();
});

it('[P2] joins no other organisation than the one whose root browser management pins', async () => {
  const managed = (pinned: string) => ({ is: 'set' as const, settings: { root: pinned, ceiling: {} } });
  await underPolicy({}, { managed: managed('X'.repeat(43)) });
  await expect(join([json(200, await answer())])).rejects.toThrow(
    'than the one that this browser is managed for. Nothing was changed.',
  );
  expect(await db.enrolments.count()).toBe(0);
  await underPolicy({}, { managed: managed(await thumbprint(root.jwk)) });
  await join([json(200, await answer())]);
  expect(await db.enrolments.count()).toBe(1);
  // Files of one project share the storage of the extension.
  fakeBrowser.reset();
});
