// The list of devices: what it tells and to whom, and what a removed device can still do.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newPolicyKey, signPolicy } from '#collector/commands/policy-files.ts';
import { jws, newKey, publicPart } from '#collector/keys/keys.ts';
import { publish } from '#collector/policies.ts';
import { fleetAnswer, type FleetDevice, type FleetOrder, fleetType } from '#lib/wire/fleet.ts';
import { paths } from '#lib/wire/paths.ts';
import { nonceHeader } from '#lib/wire/proof.ts';
import { type Endpoint, origin } from '#tests/harness/endpoint.ts';
import { sharedEndpoint } from '#tests/harness/shared-endpoint.ts';
import { samplePolicy } from '#tests/harness/policies.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });

const endpoint = sharedEndpoint();
let key: Awaited<ReturnType<typeof newPolicyKey>>;
beforeAll(async () => {
  key = await newPolicyKey(JSON.parse(await readFile(join(endpoint.folder, 'keys/root-MOVE-OFFLINE.jwk'), 'utf8')) as object);
}, 60_000);

const post = (request: object): Response | Promise<Response> =>
  endpoint.app.request(paths.fleet, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
const order = async (parts: Partial<FleetOrder>, by = key, typ = fleetType): Promise<Response> =>
  post({ key: by.key, jws: await jws(by.privateKey, typ, { aud: origin, nonce: '', jti: randomUUID(), ...parts }) });
const freshNonce = async (): Promise<string> => (await order({})).headers.get(nonceHeader)!;
const list = async (set?: FleetOrder['set']): Promise<FleetDevice[]> => {
  const answered = await order({ nonce: await freshNonce(), ...(set ? { set } : {}) });
  expect(answered.status).toBe(200);
  return fleetAnswer.parse(await answered.json()).devices;
};
const typeOf = async (answered: Response): Promise<unknown> => [
  answered.status,
  ((await answered.json()) as { type: string }).type.split(':').at(-1),
];
const ofName = (devices: readonly FleetDevice[], name: string): FleetDevice => devices.find((each) => each.name === name)!;

describe('the list', () => {
  it('[F1] tells day, versions and refusals of each device, and nothing else', async () => {
    const device = await endpoint.device('Kim');
    const silent = { isRevoked: false, joinedBy: null, day: null, policy: null, extension: null, refusals: 0 };
    expect(ofName(await list(), 'Kim')).toEqual({ device: device.key.thumbprint, name: 'Kim', ...silent });
    await device.post(paths.policy, '{"accepted":3,"extension":"1.2.0"}');
    expect(await device.results([await device.put(), await device.put(sampleJudgment(), { expiresOn: '2026-01-01' })])).toEqual([
      'stored',
      'refused consent-expired',
    ]);
    endpoint.clock.now += 86_400_000;
    expect(ofName(await list(), 'Kim')).toEqual({
      device: device.key.thumbprint,
      name: 'Kim',
      isRevoked: false,
      joinedBy: null,
      day: '2026-11-22',
      policy: 3,
      extension: '1.2.0',
      refusals: 1,
    });
    // An accepted policy that is no more, say after leaving and joining anew, is told as none.
    await device.post(paths.policy, '{"extension":"1.3.0"}');
    expect(ofName(await list(), 'Kim')).toMatchObject({ day: '2026-11-23', policy: null, extension: '1.3.0', refusals: 1 });
  });

  it('[F1] is for nobody but the holder of the key for policies, here, now and once', async () => {
    const nonce = await freshNonce();
    expect(await typeOf(await order({}))).toEqual([401, 'use-nonce']);
    expect(await typeOf(await order({ nonce }, await newPolicyKey(await newKey())))).toEqual([403, 'order-refused']);
    const other = await newKey();
    const { privateKey } = await newPolicyKey(other);
    expect(await typeOf(await order({ nonce }, { ...key, privateKey }))).toEqual([403, 'order-refused']);
    const itsOwnRoot = { ...key, key: { ...key.key, root: publicPart(other) } };
    expect(await typeOf(await order({ nonce }, itsOwnRoot))).toEqual([403, 'order-refused']);
    // The collector's own key signs receipts, and no orders.
    const { receiptKey } = endpoint.collector.keys;
    expect(await typeOf(await order({ nonce }, { ...key, key: receiptKey }))).toEqual([403, 'order-refused']);
    expect(await typeOf(await order({ nonce }, key, 'precedent-policy+jws'))).toEqual([403, 'order-refused']);
    expect(await typeOf(await order({ nonce, aud: 'https://other.example' }))).toEqual([403, 'order-refused']);
    // A policy that was published is signed by the same key.
    const open = { sites: [], purposes: [{ purpose: 'train-models' as const, notice: 'To train a model.' }] };
    const signed = await signPolicy(key, samplePolicy({ version: 1, keeping: {}, ...open }));
    expect((await publish(endpoint.collector, signed)).is).toBe('new');
    expect(await typeOf(await post(signed))).toEqual([403, 'order-refused']);
    const jti = randomUUID();
    expect((await order({ nonce, jti })).status).toBe(200);
    expect(await typeOf(await order({ nonce, jti }))).toEqual([403, 'order-refused']);
    expect(await typeOf(await order({ nonce, set: { device: 'A'.repeat(43), isRevoked: true } }))).toEqual([
      404,
      'no-such-device',
    ]);
    expect(await typeOf(await post({}))).toEqual([400, 'malformed-body']);
  });
});

describe('a removed device', () => {
  let device: Awaited<ReturnType<Endpoint['device']>>;
  beforeEach(async () => {
    device = await endpoint.device(`Robin ${randomUUID()}`);
  });
  const set = (isRevoked: boolean): Promise<FleetDevice[]> => list({ device: device.key.thumbprint, isRevoked });

  it('[F1] [C5] is told so and sends nothing more; what it sent is taken back with its own key', async () => {
    const [first, second] = [sampleJudgment(), sampleJudgment()];
    expect(await device.results([await device.put(first), await device.put(second)])).toEqual(['stored', 'stored']);
    expect((await set(true)).find((each) => each.device === device.key.thumbprint)?.isRevoked).toBe(true);
    const put = await device.put();
    for (const refused of [
      await device.send([put]),
      await device.send([device.withdraw(first.id), put]),
      await device.post(paths.policy, '{}'),
      await device.enrol(await endpoint.newCode()),
    ])
      expect([refused.status, refused.body.type]).toEqual([403, 'urn:precedent:problem:device-revoked']);
    expect((await device.post(paths.reconcile, JSON.stringify({ ids: [first.id] }))).body).toMatchObject({
      missing: [],
      erased: [],
    });
    expect(await device.results([device.withdraw(first.id)])).toEqual(['erased']);
    expect((await device.post(paths.eraseMe, '{"erase":"everything"}')).body.receipts).toHaveLength(2);
  });

  it('[F1] can be let in again', async () => {
    await set(true);
    await set(false);
    expect(await device.results([await device.put()])).toEqual(['stored']);
  });
});
