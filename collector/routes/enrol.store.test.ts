import { expect, it, vi } from 'vitest';
import { canonical } from '#lib/judgment/canonical.ts';
import { enrolAnswer } from '#lib/wire/enrolment.ts';
import { paths } from '#lib/wire/paths.ts';
import { sharedEndpoint } from '#tests/harness/shared-endpoint.ts';

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });

const endpoint = sharedEndpoint();

it('lets one device join with a code, once, and shows the recovery code to the first device only', async () => {
  const code = await endpoint.newCode('Ada');
  const device = await endpoint.stranger();
  const { status, body } = await device.enrol(code);
  expect(status).toBe(200);
  expect(enrolAnswer.safeParse(body).success).toBe(true);
  expect(body).toMatchObject({ organisation: 'Acme', contributorEpoch: 0 });
  const second = await (await endpoint.stranger()).enrol(code);
  expect([second.status, second.body.type]).toEqual([403, 'urn:precedent:problem:used-code']);
  expect((await endpoint.device('Ada')).joined.recoveryCode).toBeUndefined();
  await device.send([await device.put()]);
  expect((await device.enrol(await endpoint.newCode('Ada'))).body.recoveryCode).toBeUndefined();
});

it('gives the same device a new recovery code while nothing is stored, since the first answer may have been lost', async () => {
  const device = await endpoint.device('Lost');
  const first = device.joined.recoveryCode;
  const again = await device.enrol(await endpoint.newCode('Lost'));
  expect(again.body.recoveryCode).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){5}$/);
  expect(again.body.recoveryCode).not.toBe(first);
});

it('refuses an unknown code, an old one, a key that is no point of the curve, and a device of somebody else', async () => {
  const device = await endpoint.stranger();
  expect((await device.enrol('AAAA-AAAA-AAAA')).body.type).toBe('urn:precedent:problem:wrong-code');
  const old = await endpoint.newCode();
  endpoint.clock.now += 8 * 86_400_000;
  expect((await device.enrol(old)).body.type).toBe('urn:precedent:problem:used-code');
  endpoint.clock.now -= 8 * 86_400_000;
  const off = { ...device.key.publicKey, y: device.key.publicKey.x };
  expect((await device.post(paths.enrol, canonical({ code: await endpoint.newCode(), deviceKey: off }))).status).toBe(400);
  const joined = await endpoint.device();
  expect((await joined.enrol(await endpoint.newCode())).body.type).toBe('urn:precedent:problem:device-taken');
});

it('stores codes only as hashes', async () => {
  const { db } = endpoint.collector.store;
  const device = await endpoint.device('Hash');
  const code = await endpoint.newCode('Hash');
  const stored = JSON.stringify([
    await db.selectFrom('codes').selectAll().execute(),
    await db.selectFrom('contributors').selectAll().execute(),
  ]);
  expect(stored).not.toContain(code);
  expect(stored).not.toContain(device.joined.recoveryCode);
});
