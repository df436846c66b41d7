// Masks as arithmetic: outwards to whole pixels, and counted as a person counts them.
import { expect, it } from 'vitest';
import { countMasks, outwards, placesIn, type Mask } from '#lib/privacy/mask.ts';

const box = (left: number, top: number, width: number, height: number) => ({ left, top, width, height });

it('[A3] a mask reaches out to whole pixels and ends with the picture', () => {
  expect(outwards(box(1.2, 2.9, 3.1, 0.2), { width: 10, height: 10 })).toEqual(box(1, 2, 4, 2));
  expect(outwards(box(-5, -5, 100, 100), { width: 10, height: 8 })).toEqual(box(0, 0, 10, 8));
  expect(outwards(box(20, 0, 5, 5), { width: 10, height: 10 })).toBeUndefined();
});

it('pieces that overlap are one place; what we put up ourselves is none', () => {
  expect(placesIn([box(0, 0, 10, 10), box(30, 0, 10, 10), box(8, 0, 10, 10), box(16, 0, 20, 10)])).toBe(1);
  const masks: Mask[] = [
    { ...box(0, 0, 5, 5), why: 'recognised' },
    { ...box(4, 0, 5, 5), why: 'recognised' },
    { ...box(0, 0, 5, 5), why: 'field' },
    { ...box(50, 0, 5, 5), why: 'ours' },
  ];
  expect(countMasks(masks)).toEqual({ fields: 1, recognised: 1, unread: 0, byHand: 0 });
});
