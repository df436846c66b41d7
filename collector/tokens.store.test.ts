import { expect, it, vi } from 'vitest';
import { listTokens, makeToken, revokeToken } from '#collector/tokens.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { enrolAnswer, newRecoveryAnswer } from '#lib/wire/enrolment.ts';
import { paths } from '#lib/wire/paths.ts';
import { sharedEndpoint } from '#tests/harness/shared-endpoint.ts';

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });

const endpoint = sharedEndpoint();

const newToken = (uses = 2, days = 30) => makeToken(endpoint.collector, { uses, days, note: 'Sales laptops' });
const problemOf = ({ status, body }: { status: number; body: { type?: string } }) => [status, body.type?.split(':').at(-1)];

it('[E1] lets as many devices join with a token as it was made for, each as a person of its own, without telling a recovery code', async () => {
  const { token, id } = await newToken();
  const [first, second, third] = [await endpoint.stranger(), await endpoint.stranger(), await endpoint.stranger()];
  const answers = [
    await first.enrolWith({ token, name: 'LAPTOP-17' }),
    await first.enrolWith({ token, name: 'LAPTOP-17' }),
    await second.enrolWith({ token }),
  ];
  expect(answers.map(({ status, body }) => [status, enrolAnswer.safeParse(body).success])).toEqual([
    [200, true],
    [200, true],
    [200, true],
  ]);
  const [one, again, other] = answers.map(({ body }) => body);
  expect(again.contributor).toBe(one.contributor);
  expect(other.contributor).not.toBe(one.contributor);
  expect([one.recoveryCode, other.recoveryCode]).toEqual([undefined, undefined]);
  expect(problemOf(await third.enrolWith({ token }))).toEqual([403, 'used-token']);
  const devices = await endpoint.collector.store.db.selectFrom('devices').select(['device', 'joinedBy']).execute();
  expect(devices.filter(({ joinedBy }) => joinedBy === `token ${id}`)).toHaveLength(2);
  const told = (await listTokens(endpoint.collector)).find((each) => each.id === id);
  expect(told).toMatchObject({ used: 2, uses: 2, revoked: false, note: 'Sales laptops' });
  expect(JSON.stringify(told)).not.toContain(token);
});

it('[E1] refuses a token that is unknown, has run out or was withdrawn, also from a device that joined with it', async () => {
  const device = await endpoint.stranger();
  expect(problemOf(await device.enrolWith({ token: `precedent-join-${'A'.repeat(43)}` }))).toEqual([403, 'wrong-token']);
  const old = await newToken(5, 1);
  endpoint.clock.now += 2 * 86_400_000;
  expect(problemOf(await device.enrolWith({ token: old.token }))).toEqual([403, 'old-token']);
  endpoint.clock.now -= 2 * 86_400_000;
  const { token, id } = await newToken(5);
  expect((await device.enrolWith({ token })).status).toBe(200);
  expect(await revokeToken(endpoint.collector, id)).toMatchObject({ id, used: 1, revoked: true });
  expect(problemOf(await device.enrolWith({ token }))).toEqual([403, 'revoked-token']);
  expect(problemOf(await (await endpoint.stranger()).enrolWith({ token }))).toEqual([403, 'revoked-token']);
  // Those that joined go on.
  expect(await device.results([await device.put()])).toEqual(['stored']);
  await expect(revokeToken(endpoint.collector, 'NONE-HERE')).rejects.toThrow('There is no token NONE-HERE. Nothing was changed.');
});

it('[E1] takes nobody for somebody who is there: a name that comes with a token makes another person', async () => {
  const kim = await endpoint.device('Kim');
  const { token } = await newToken();
  const stranger = await endpoint.stranger();
  await stranger.enrolWith({ token, name: 'Kim' });
  expect(stranger.joined.contributor).not.toBe(kim.joined.contributor);
});

it('keeps a device that joined by a code whose it was, and does not count it', async () => {
  const device = await endpoint.device('Kaya');
  const { token, id } = await newToken(1);
  const { contributor } = device.joined;
  expect((await device.enrolWith({ token })).body.contributor).toBe(contributor);
  expect((await listTokens(endpoint.collector)).find((each) => each.id === id)?.used).toBe(0);
});

it('[E1] makes a recovery code for the device that asks, and ends the one before', async () => {
  const { token } = await newToken();
  const device = await endpoint.stranger();
  await device.enrolWith({ token });
  await device.send([await device.put()]);
  const ask = () => device.post(paths.newRecoveryCode, canonical({ make: 'recovery-code' }));
  const [first, second] = [newRecoveryAnswer.parse((await ask()).body), newRecoveryAnswer.parse((await ask()).body)];
  const takeBack = (recoveryCode: string) => device.post(paths.recover, canonical({ recoveryCode }));
  expect(problemOf(await takeBack(first.recoveryCode))).toEqual([403, 'wrong-code']);
  expect((await takeBack(second.recoveryCode)).body.erased).toBe(1);
  expect((await device.post(paths.newRecoveryCode, '{}')).status).toBe(400);
  const unknown = await (await endpoint.stranger()).post(paths.newRecoveryCode, canonical({ make: 'recovery-code' }));
  expect(problemOf(unknown)).toEqual([401, 'unknown-device']);
});
