import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectors } from '#lib/privacy/detectors/index.ts';

describe.each(detectors.map((detector) => [detector.name, detector] as const))('the detector %s', (_name, detector) => {
  it.each(detector.hits.map((hit) => [hit.slice(0, 24), hit]))('[C6] recognises %s… wherever it stands', (_short, hit) => {
    for (const text of [hit, `Seen: ${hit}, noted.`, `😀 «${hit}»`, `شكرا ${hit} شكرا`])
      expect(detector.find(text).map(({ start, end }) => text.slice(start, end))).toEqual([hit]);
  });

  it.each(detector.misses.map((miss) => [miss]))('leaves alone %s', (miss) => {
    expect(detector.find(miss)).toEqual([]);
  });

  it('finds stretches in order, apart from each other and inside the text, for any text', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...detector.hits),
      fc.constantFrom(' ', '-', '4111', '@', 'eyJ'),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let from = 0;
        for (const { start, end } of detector.find(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
      { verbose: 1 },
    );
  });

  it('looks at no place of a long text more often than its own length allows', () => {
    // Quadratic search of 200 kB would take minutes and fail by the runner's own limit, not by a timing here.
    for (const unit of ['a', '4', '4 ', 'a.', 'a@', 'eyJa', '-', '-----BEGIN '])
      expect(detector.find(unit.repeat(Math.ceil(200_000 / unit.length))).length).toBeGreaterThanOrEqual(0);
  });
});
