// The device key when several ask for it first, as a worker that was started twice does.
import { expect, it } from 'vitest';
import { deviceKey, sign } from '#lib/store/keys.ts';

it('[I5] first callers at the same time get one key, and it is the one that stays', async () => {
  const first = await Promise.all(Array.from({ length: 8 }, () => deviceKey()));
  const later = await deviceKey();
  expect(new Set(first.map(({ thumbprint }) => thumbprint))).toEqual(new Set([later.thumbprint]));
  expect(later.privateKey.extractable).toBe(false);
  expect(await sign(later, 'text')).toHaveLength(86);
});
