import { expect, it } from 'vitest';
import { roomOf } from '#lib/store/room.ts';

it('[H1] is full from nine tenths on, and tight from three quarters', () => {
  const standing = [0, 749, 750, 899, 900, 1000, 2000].map((used) => roomOf(used, 1000).is);
  expect(standing).toEqual(['wide', 'wide', 'tight', 'tight', 'full', 'full', 'full']);
});
