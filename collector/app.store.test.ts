import { expect, it, vi } from 'vitest';
import { schemas } from '#lib/wire/limits.ts';
import { paths } from '#lib/wire/paths.ts';
import { sharedEndpoint } from '#tests/harness/shared-endpoint.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });

const endpoint = sharedEndpoint();

it('lets extensions read answers from any id of theirs, and no web page', async () => {
  const ask = async (from: string) =>
    endpoint.app.request(paths.events, {
      method: 'OPTIONS',
      headers: {
        origin: from,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'dpop,content-encoding',
      },
    });
  for (const from of [
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
    'moz-extension://0b0e8f3e-6a0e-4c6e-9c36-3d3f4f1f9f01',
  ]) {
    const { headers } = await ask(from);
    expect(headers.get('access-control-allow-origin')).toBe(from);
    expect(headers.get('access-control-allow-headers')?.toLowerCase()).toContain('dpop');
    const answer = await endpoint.app.request(paths.health, { headers: { origin: from } });
    expect(answer.headers.get('access-control-expose-headers')).toContain('DPoP-Nonce');
  }
  expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
});

it('says that it is well and ready, and refuses what it does not know with problem details', async () => {
  expect(await (await endpoint.app.request(paths.health)).json()).toMatchObject({
    ok: true,
    version: '0.0.0',
    maxSchema: schemas.max,
  });
  expect((await endpoint.app.request('/readyz')).status).toBe(200);
  const lost = await endpoint.app.request('/nowhere');
  expect([lost.status, lost.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  expect(await lost.json()).toMatchObject({ type: 'urn:precedent:problem:not-found', status: 404 });
  const wrong = await endpoint.app.request(paths.events);
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
});

it('logs sizes and counts, and nothing of a body, a code or a name', async () => {
  const device = await endpoint.device('Canary-name');
  const judgment = sampleJudgment(0, { case: { ...sampleJudgment().case, text: 'canary-in-the-payload' } });
  await device.send([await device.put(judgment), { ...(await device.put(judgment)), extra: 'canary-in-the-event' }]);
  await endpoint.app.request('/canary-in-the-path?canary-in-the-query');
  expect(endpoint.log.at(-2)).toMatchObject({ method: 'POST', path: paths.events, status: 200, records: 2 });
  expect(JSON.stringify(endpoint.log)).not.toMatch(/canary/i);
  expect(JSON.stringify(endpoint.log)).not.toContain(device.joined.recoveryCode);
});
