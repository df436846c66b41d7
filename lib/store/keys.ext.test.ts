// The device key when several ask for it first, as a worker that was started twice does.
import { expect, it } from 'vitest';
import { deviceKey, keyBeside, sign } from '#lib/store/keys.ts';

it('[I5] first callers at the same time get one key, and it is the one that stays', async () => {
  const first = await Promise.all(Array.from({ length: 8 }, () => deviceKey()));
  const later = await deviceKey();
  expect(new Set(first.map(({ thumbprint }) => thumbprint))).toEqual(new Set([later.thumbprint]));
  expect(later.privateKey.extractable).toBe(false);
  expect(await sign(later, 'text')).toHaveLength(86);
});

it('[I15] an endpoint knows the device by the first key, or by one of its own that stays the same and is no other’s', async () => {
  const [first, here, there] = ['first', 'here', 'there'].map((name) => `https://${name}.example`) as [string, string, string];
  const own = await keyBeside(here);
  const names = async () => Promise.all([first, here, there].map(async (each) => (await deviceKey(each)).thumbprint));
  const { thumbprint } = await deviceKey();
  expect(await names()).toEqual([thumbprint, own.thumbprint, thumbprint]);
  expect((await keyBeside(here)).thumbprint).toBe(own.thumbprint);
  const other = await keyBeside(there);
  expect(await names()).toEqual([thumbprint, own.thumbprint, other.thumbprint]);
  expect(new Set(await names()).size).toBe(3);
  expect(own.privateKey.extractable).toBe(false);
});
