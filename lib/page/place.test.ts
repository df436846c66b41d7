// Where the card goes: near what it belongs to, never over it, never off screen.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { place, type Box } from '#lib/page/place.ts';

const view = { width: 1280, height: 800 };
const card = { width: 420, height: 260 };

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

it('stands 8 px below the selection, at its left edge', () => {
  const around = { left: 200, top: 100, width: 80, height: 20 };
  expect(place(card, around, [], view)).toMatchObject({ side: 'below', left: 200, top: 128 });
});

it('flips above where there is no room below', () => {
  const around = { left: 200, top: 600, width: 80, height: 20 };
  expect(place(card, around, [], view)).toMatchObject({ side: 'above', top: 332 });
});

it('stays on its side while it grows and there is room', () => {
  const around = { left: 200, top: 400, width: 80, height: 20 };
  expect(place({ width: 420, height: 60 }, around, [], view, 'above')).toMatchObject({ side: 'above', top: 332 });
});

it('goes to the bottom right, at 16 px, with nothing selected or no room beside it', () => {
  const corner = { side: 'corner', left: 844, top: 524 };
  expect(place(card, undefined, [], view)).toMatchObject(corner);
  expect(place(card, { left: 0, top: 0, width: 1280, height: 800 }, [], view)).toMatchObject(corner);
});

it('covers neither selection nor focused field wherever there is a place, and is always within the viewport', () => {
  const box = fc.record({
    left: fc.integer({ min: -500, max: 2000 }),
    top: fc.integer({ min: -500, max: 2000 }),
    width: fc.integer({ min: 0, max: 3000 }),
    height: fc.integer({ min: 0, max: 3000 }),
  });
  const size = fc.record({ width: fc.integer({ min: 40, max: 600 }), height: fc.integer({ min: 28, max: 900 }) });
  const screen = fc.record({ width: fc.integer({ min: 200, max: 2000 }), height: fc.integer({ min: 150, max: 1400 }) });
  fc.assert(
    fc.property(
      size,
      fc.option(box, { nil: undefined }),
      fc.array(box, { maxLength: 2 }),
      screen,
      (wanted, around, free, seen) => {
        const at = place(wanted, around, free, seen);
        expect(at.left).toBeGreaterThanOrEqual(8);
        expect(at.top).toBeGreaterThanOrEqual(8);
        expect(at.left + at.width).toBeLessThanOrEqual(seen.width - 8);
        expect(at.top + at.height).toBeLessThanOrEqual(seen.height - 8);
        if (at.side !== 'corner') for (const each of [around!, ...free]) expect(overlaps(at, each)).toBe(false);
      },
    ),
    { verbose: 1 },
  );
});
