// Joining by the settings of browser management: when, once, and what is said where it fails.
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { joinBySettings, selfJoin } from '#lib/actions/self-join.ts';
import { disclosure } from '#lib/judgment/disclosure.ts';
import type { Managed } from '#lib/policy/managed.ts';
import { Database } from '#lib/store/db.ts';
import { putDisclosed } from '#lib/store/disclosed.ts';
import { selfJoinState } from '#lib/store/self-join.ts';
import { thumbprint } from '#lib/sync/receipt.ts';
import { joinAnswers } from '#tests/harness/join-answers.ts';
import { underPolicy } from '#tests/harness/under-policy.ts';

const { answer, key, root } = await joinAnswers();
const token = `precedent-join-${'t'.repeat(43)}`;
const endpoint = 'https://acme.example';

let db: Database;
let asked: string[];
let replies: (Response | Error)[];
let now: number;
beforeEach(async () => {
  fakeBrowser.reset();
  db = new Database(`self-join-${crypto.randomUUID()}`);
  [asked, replies, now] = [[], [], Date.parse('2026-11-29T10:00:00Z')];
  return () => db.delete();
});

const managed = async (change: Partial<Managed> = {}): Promise<void> => {
  const settings = { endpoint, root: await thumbprint(root.jwk), token, device: 'LAPTOP-17', ceiling: {}, ...change };
  await underPolicy({}, { managed: { is: 'set', settings } });
};
const disclose = (): Promise<void> => putDisclosed({ version: disclosure.version, at: 1 });
const means = () => ({
  db,
  key: async () => key,
  sync: async () => {},
  now: () => now,
  random: () => 0.999,
  fetcher: async (input: RequestInfo | URL, init?: RequestInit) => {
    const { body } = new Request(input, init);
    asked.push(await new Response(body!.pipeThrough(new DecompressionStream('gzip'))).text());
    const reply = replies.shift()!;
    if (reply instanceof Error) throw reply;
    return reply;
  },
});
const tryIt = (about = {}) => selfJoin(about, means());
const json = (status: number, body: object, headers: HeadersInit = {}) => new Response(JSON.stringify(body), { status, headers });
const problem = (status: number, code: string, headers: HeadersInit = {}) =>
  json(status, { type: `urn:precedent:problem:${code}`, title: 'No.' }, headers);

it('[E1] joins once the person has read what Precedent does, and asks nothing before', async () => {
  await managed();
  await tryIt();
  expect([asked.length, await selfJoinState()]).toEqual([0, undefined]);
  await disclose();
  replies.push(json(200, await answer({ recoveryCode: undefined })));
  await tryIt();
  expect(JSON.parse(asked[0]!)).toEqual({ token, name: 'LAPTOP-17', deviceKey: key.publicKey });
  expect(await db.enrolments.toArray()).toMatchObject([{ endpoint, organisation: 'Acme', lacksRecoveryCode: true }]);
  expect(await selfJoinState()).toMatchObject({ is: 'joined', day: '2026-11-29' });
  expect([await db.consents.count(), await db.outbox.count()]).toEqual([0, 0]);
});

it('[E1] does not join again after the person has left, until they ask or the settings are others', async () => {
  await managed();
  await disclose();
  replies.push(json(200, await answer()), json(200, await answer()), json(200, await answer()));
  await tryIt();
  await db.enrolments.clear();
  await tryIt();
  expect(asked).toHaveLength(1);
  await tryIt({ isAsked: true });
  expect([asked.length, await db.enrolments.count()]).toEqual([2, 1]);
  await db.enrolments.clear();
  await managed({ token: `precedent-join-${'u'.repeat(43)}` });
  await tryIt();
  expect([asked.length, await db.enrolments.count()]).toEqual([3, 1]);
});

it('[E1] asks nothing where this device joined there before the settings came', async () => {
  await managed();
  await disclose();
  replies.push(json(200, await answer()));
  await tryIt();
  fakeBrowser.reset();
  await managed();
  await disclose();
  await tryIt();
  expect([asked.length, (await selfJoinState())?.is]).toEqual([1, 'joined']);
});

for (const [code, words] of [
  ['wrong-token', 'does not know the token of this browser'],
  ['old-token', 'has run out'],
  ['used-token', 'As many devices have joined with the token'],
  ['revoked-token', 'has withdrawn the token'],
  ['device-revoked', 'has removed this device'],
] as const)
  it(`[E1] says that and why it was refused, and does not try again by itself: ${code}`, async () => {
    await managed();
    await disclose();
    replies.push(problem(403, code), problem(403, code));
    await tryIt();
    await tryIt();
    expect(asked).toHaveLength(1);
    const state = await selfJoinState();
    expect([state?.is, await db.enrolments.count()]).toEqual(['refused', 0]);
    expect(state?.words).toContain(words);
    expect(state?.words).toContain('Nothing was changed');
    await tryIt({ isAsked: true });
    expect(asked).toHaveLength(2);
  });

it('[E1] joins nobody whose root is not the one that the settings pin', async () => {
  await managed({ root: 'X'.repeat(43) });
  await disclose();
  replies.push(json(200, await answer()));
  await tryIt();
  expect(await selfJoinState()).toMatchObject({ is: 'refused', words: expect.stringContaining("another organisation's key") });
  expect(await db.enrolments.count()).toBe(0);
});

it('[I8] tries again later where the network fails, and never before the endpoint wants to be asked', async () => {
  await managed();
  await disclose();
  replies.push(
    new TypeError('Failed to fetch'),
    problem(429, 'too-many-requests', { 'Retry-After': '600' }),
    json(200, await answer()),
  );
  await tryIt();
  expect(await selfJoinState()).toMatchObject({ is: 'waiting', words: expect.stringContaining('Could not reach acme.example') });
  expect((await fakeBrowser.alarms.get('precedent-join'))?.scheduledTime).toBeGreaterThan(now);
  await tryIt();
  expect(asked).toHaveLength(1);
  now += 60_000;
  await tryIt();
  expect(asked).toHaveLength(2);
  now += 599_000;
  await tryIt({ isAsked: true });
  expect(asked).toHaveLength(2);
  now += 3_600_000;
  await tryIt();
  expect([asked.length, await db.enrolments.count()]).toEqual([3, 1]);
});

it('tells the person who asks what browser management no longer says', async () => {
  await disclose();
  await expect(joinBySettings()).rejects.toThrow('no longer says where to join. Nothing was changed.');
});
