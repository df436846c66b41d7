// The door through which requests leave, against a real server on loopback.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { afterEach, expect, it } from 'vitest';
import { prepareWith } from '#lib/sync/transport.ts';
import { limits } from '#lib/wire/limits.ts';
import { paths } from '#lib/wire/paths.ts';
import { proofClaims } from '#lib/wire/proof.ts';
import { sampleKey } from '#tests/harness/samples.ts';

const key = await sampleKey();
let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Serves with this listener, and prepares one request there. */
const prepare = async (
  listener: RequestListener,
  { path = paths.events as string, json = '[]', nonce = 'n1', timeout = 2000 } = {},
) => {
  server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { ...(await prepareWith(async () => key, fetch, timeout)(endpoint, path, json, nonce)) };
};
const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

it('sends exactly the text, gzipped, with a proof over method, address, those bytes and the nonce', async () => {
  let seen: { headers: IncomingMessage['headers']; body: Buffer; url: string | undefined } | undefined;
  const json = JSON.stringify([{ text: 'Ünïcode \u{1f9fe}'.repeat(50) }]);
  const { endpoint, send, bytesOut } = await prepare(
    async (request, answer) => {
      seen = { headers: request.headers, body: await bodyOf(request), url: request.url };
      answer.writeHead(200, { 'dpop-nonce': 'n2', 'retry-after': '7' }).end('{"a":1}');
    },
    { json },
  );
  expect(await send()).toMatchObject({ isReached: true, status: 200, body: { a: 1 }, bytesIn: 7, nonce: 'n2', retryAfter: '7' });
  const { headers, body, url } = seen!;
  expect([url, headers['content-type'], headers['content-encoding']]).toEqual([
    '/v1/events',
    'application/cloudevents-batch+json',
    'gzip',
  ]);
  expect(gunzipSync(body).toString()).toBe(json);
  expect(body.length).toBe(bytesOut);
  expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);

  const jws = String(headers['dpop']);
  expect(decodeProtectedHeader(jws)).toEqual({ typ: 'dpop+jwt', alg: 'ES256', jwk: key.publicKey, kid: key.thumbprint });
  const { payload } = await compactVerify(jws, await importJWK({ ...key.publicKey }, 'ES256'));
  const claims = proofClaims.parse(JSON.parse(new TextDecoder().decode(payload)));
  const bodyHash = createHash('sha256').update(body).digest('base64url');
  expect(claims).toMatchObject({ htm: 'POST', htu: `${endpoint}/v1/events`, bodyHash, nonce: 'n1' });
});

it('follows no redirect: what was agreed to go to one address goes to no other', async () => {
  const asked: (string | undefined)[] = [];
  const { send } = await prepare((request, answer) => {
    asked.push(request.url);
    answer.writeHead(307, { location: '/elsewhere' }).end();
  });
  expect(await send()).toMatchObject({ isReached: false, why: 'unreachable' });
  expect(asked).toEqual(['/v1/events']);
});

it('gives up on an endpoint that does not answer, or stops in the middle of an answer', async () => {
  const silent = await prepare(() => {}, { timeout: 100 });
  expect(await silent.send()).toMatchObject({ isReached: false, why: 'timeout' });
  server.closeAllConnections();
  server.close();
  const halting = await prepare((_request, answer) => void answer.writeHead(200).write('{"outcomes":['), { timeout: 100 });
  expect(await halting.send()).toMatchObject({ isReached: false, why: 'timeout' });
  server.closeAllConnections();
  server.close();
  const cut = await prepare((_request, answer) =>
    answer.writeHead(200, { 'content-length': '9' }).write('{', () => answer.destroy()),
  );
  expect(await cut.send()).toMatchObject({ isReached: false, why: 'unreachable' });
});

it('answers unreachable when nobody listens', async () => {
  const { send } = await prepare(() => {});
  server.close();
  expect(await send()).toEqual({ isReached: false, why: 'unreachable', bytesIn: 0 });
});

it('reads no more than an answer may hold', async () => {
  const { send } = await prepare((_request, answer) => {
    const chunk = Buffer.alloc(64 * 1024, ' ');
    const pour = (): void => void (answer.writable && answer.write(chunk, pour));
    answer.writeHead(200);
    pour();
  });
  const reply = await send();
  expect(reply).toMatchObject({ isReached: false, why: 'not-understood' });
  expect(reply.bytesIn).toBeLessThan(2 * limits.answer);
});

it('takes a body that is no JSON for no body', async () => {
  const { send } = await prepare((_request, answer) => answer.writeHead(502).end('<html>Bad gateway</html>'));
  expect(await send()).toMatchObject({ isReached: true, status: 502, body: undefined, bytesIn: 24 });
});
