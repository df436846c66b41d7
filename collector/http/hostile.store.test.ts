import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { isDeeper } from '#collector/http/body.ts';
import { nonceSpan } from '#collector/http/nonce.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { paths } from '#lib/wire/paths.ts';
import { origin } from '#tests/harness/endpoint.ts';
import { sharedEndpoint } from '#tests/harness/shared-endpoint.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import type { Bend, Device } from '#tests/harness/wire-device.ts';

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });

const endpoint = sharedEndpoint();
let device: Device;
beforeAll(async () => {
  device = await endpoint.device();
}, 60_000);

const gzip = { headers: { 'content-encoding': 'gzip' } };
const code = ({ body }: { body: { type?: string } }) => body.type?.split(':').at(-1);
const packed = (text: string) => new Uint8Array(gzipSync(text));

describe('proof of a request', () => {
  it('asks for its nonce first, and takes the request with it', async () => {
    const fresh = await endpoint.device();
    const bare = await fresh.once(paths.reconcile, canonical({ ids: [] }), { without: 'nonce' });
    expect([bare.status, code(bare)]).toEqual([401, 'use-nonce']);
    expect(bare.headers.get('dpop-nonce')).toBeTruthy();
    expect((await fresh.once(paths.reconcile, canonical({ ids: [] }))).status).toBe(200);
  });

  it('takes a nonce for five to ten minutes', async () => {
    const other = await endpoint.device();
    const { nonce } = other;
    endpoint.clock.now += nonceSpan;
    expect((await other.once(paths.reconcile, canonical({ ids: [] }), { claims: { nonce } })).status).toBe(200);
    endpoint.clock.now += nonceSpan;
    expect(code(await other.once(paths.reconcile, canonical({ ids: [] }), { claims: { nonce } }))).toBe('use-nonce');
  });

  it('refuses a proof that was used before', async () => {
    const bend: Bend = { claims: { jti: 'the-same-id-again-and-again' } };
    expect((await device.post(paths.reconcile, canonical({ ids: [] }), bend)).status).toBe(200);
    const again = await device.post(paths.reconcile, canonical({ ids: [] }), bend);
    expect([again.status, code(again)]).toEqual([401, 'bad-proof']);
  });

  it('refuses a proof for another method, address or body, of another form, or none', async () => {
    const bends: Bend[] = [
      { claims: { htm: 'GET' } },
      { claims: { htu: `${origin}${paths.events}` } },
      { claims: { htu: `https://evil.example${paths.reconcile}` } },
      { sent: canonical({ ids: [sampleJudgment().id] }) },
      { header: { typ: 'JWT' } },
      { claims: { extra: 1 } },
      { claims: { jti: 'short' } },
      { without: 'proof' },
      { headers: { dpop: 'not a jws' } },
    ];
    for (const bend of bends) {
      const reply = await device.post(paths.reconcile, canonical({ ids: [] }), bend);
      expect([reply.status, code(reply), JSON.stringify(bend)]).toEqual([401, 'bad-proof', JSON.stringify(bend)]);
    }
  });

  it('refuses a key that has not joined, also one that claims to be another, and one that was removed', async () => {
    const stranger = await endpoint.stranger();
    expect(code(await stranger.post(paths.reconcile, '{}'))).toBe('unknown-device');
    const header = { jwk: device.key.publicKey, kid: device.key.thumbprint };
    expect(code(await stranger.post(paths.reconcile, '{}', { header }))).toBe('bad-proof');
    const removed = await endpoint.device();
    await endpoint.collector.store.db
      .updateTable('devices')
      .set({ revoked: true })
      .where('device', '=', removed.key.thumbprint)
      .execute();
    const reply = await removed.post(paths.policy, '{}');
    expect([reply.status, code(reply)]).toEqual([403, 'device-revoked']);
  });

  it('lets nobody join with a key that is not theirs', async () => {
    const thief = await endpoint.stranger();
    const reply = await thief.post(paths.enrol, canonical({ code: await endpoint.newCode(), deviceKey: device.key.publicKey }));
    expect(code(reply)).toBe('bad-proof');
  });
});

describe('bodies', () => {
  it('refuses what is too large, compressed or inflated, without reading on', async () => {
    const noise = Uint8Array.from({ length: 1024 * 1024 + 1 }, (_, index) => (index * 7919) % 251);
    expect(code(await device.post(paths.events, noise, gzip))).toBe('too-large');
    const bomb = packed(`[${' '.repeat(64 * 1024 * 1024)}]`);
    expect(bomb.length).toBeLessThan(100_000);
    const reply = await device.post(paths.events, bomb, gzip);
    expect([reply.status, code(reply)]).toEqual([413, 'too-large']);
    const wide = packed(
      JSON.stringify(Array.from({ length: 9 * 1024 }, (_, index) => `${index}${'é'.repeat(500)}${Math.sin(index)}`)),
    );
    expect(wide.length).toBeLessThan(1024 * 1024);
    expect(code(await device.post(paths.events, wide, gzip))).toBe('too-large');
  });

  it('refuses more events than a batch may hold', async () => {
    const one = device.withdraw(sampleJudgment().id);
    const reply = await device.post(paths.events, packed(JSON.stringify(Array(201).fill(one))), gzip);
    expect([reply.status, code(reply)]).toEqual([413, 'too-large']);
  });

  it('refuses what is not gzip, not UTF-8, not JSON, nested too deep, or not a list', async () => {
    const deep = '['.repeat(33) + ']'.repeat(33);
    const bodies: [string | Uint8Array<ArrayBuffer>, Bend][] = [
      ['[]', gzip],
      [packed('[]').subarray(0, 12) as Uint8Array<ArrayBuffer>, gzip],
      [Uint8Array.of(0x5b, 0x22, 0xff, 0x22, 0x5d), {}],
      ['', {}],
      ['[', {}],
      ['{}', {}],
      ['null', {}],
      ['\u0000', {}],
      [packed(deep), gzip],
      ['[]', { headers: { 'content-encoding': 'br' } }],
    ];
    for (const [body, bend] of bodies) {
      const reply = await device.post(paths.events, body, bend);
      expect([reply.status, code(reply)]).toEqual([400, 'malformed-body']);
    }
    const wrong = await device.post(paths.events, '[]', { headers: { 'content-type': 'application/json' } });
    expect([wrong.status, code(wrong)]).toEqual([415, 'wrong-media-type']);
  });

  it('refuses a batch as a whole when an event names no record or act, so that the device can find it by halving', async () => {
    const good = await device.put();
    for (const bad of [
      null,
      1,
      {},
      { ...good, subject: 'x' },
      { ...good, type: 'judgment.sold' },
      { ...good, subject: '__proto__' },
    ]) {
      const reply = await device.send([good, bad as object]);
      expect([reply.status, code(reply as never)]).toEqual([422, 'malformed-batch']);
    }
  });

  it('refuses one record that no store could hold, and takes the others', async () => {
    const judgment = sampleJudgment();
    const put = await device.put(judgment);
    const good = await device.put();
    const text = JSON.stringify(put);
    const hostile = [
      text.replace('"payload":{', '"payload":{"__proto__":{"kind":"decision"},'),
      text.replace('"payload":{', '"payload":{"constructor":1,'),
      text.replace(judgment.case.text, String.raw`\u0000`),
      text.replace(judgment.case.text, String.raw`\ud800`),
      text.replace('"schema":1', '"schema":1e999'),
      text.replace('"schema":1', '"schema":1.5'),
      text.replace('"schema":1', '"schema":-0'),
      text.replace('"schema":1', '"schema":"1"'),
      text.replace('"payload":{', '"payload":[],"was":{'),
      text.replace(/"sig":"[^"]+"/, '"sig":null'),
    ];
    for (const one of hostile) {
      expect(one).not.toBe(text);
      const reply = await device.post(paths.events, packed(`[${one},${JSON.stringify(good)}]`), gzip);
      expect(reply.status).toBe(200);
      const [first, second] = reply.body.outcomes as { result: string }[];
      expect([first!.result, ['stored', 'duplicate'].includes(second!.result)]).toEqual(['refused', true]);
    }
    expect(({} as Record<string, unknown>)['kind']).toBeUndefined();
  });

  it('measures nesting like a parser does', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const depthOf = (value: unknown): number =>
          typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
        const depth = depthOf(JSON.parse(text));
        expect(isDeeper(text, depth)).toBe(false);
        if (depth > 0) expect(isDeeper(text, depth - 1)).toBe(true);
      }),
    );
  });

  it('answers any JSON at all without failing', { timeout: 60_000 }, async () => {
    const put = await device.put();
    const part = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(put.data, put.data.consent, put.data.payload, put.subject),
    );
    const event = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      part.map((data) => ({ ...put, data })),
      part.map((type) => ({ ...put, type })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 4 }), async (events) => {
        endpoint.clock.now += 60_000;
        const { status } = await device.send(events as object[]);
        expect([200, 400, 422]).toContain(status);
      }),
      { numRuns: 150 },
    );
  });
});

describe('how often', () => {
  it('slows uploads down with Retry-After, and lets taking back through', async () => {
    const busy = await endpoint.device();
    let reply = await busy.post(paths.events, '[]');
    for (let sent = 0; sent < 300 && reply.status === 200; sent++) reply = await busy.post(paths.events, '[]');
    expect([reply.status, code(reply)]).toEqual([429, 'too-many-requests']);
    const wait = Number(reply.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(await busy.results([busy.withdraw(sampleJudgment().id)])).toEqual(['erased']);
    expect((await (await endpoint.device()).post(paths.events, '[]')).status).toBe(200);
    endpoint.clock.now += wait * 1000;
    expect((await busy.post(paths.events, '[]')).status).toBe(200);
  });

  it('slows down whoever guesses codes', async () => {
    const guess = () =>
      endpoint.app.request(paths.recover, { method: 'POST', body: canonical({ recoveryCode: 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA' }) });
    const statuses = [];
    for (let tries = 0; tries < 40; tries++) statuses.push((await guess()).status);
    expect(statuses[0]).toBe(403);
    expect(statuses.at(-1)).toBe(429);
    endpoint.clock.now += 3_600_000;
  });
});
