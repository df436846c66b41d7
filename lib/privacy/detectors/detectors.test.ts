import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectors } from '#lib/privacy/detectors/index.ts';
import { secrets } from '#lib/privacy/secrets.ts';
import { marked } from '#tests/harness/marked.ts';

describe.each(detectors.map((detector) => [detector.name, detector] as const))('the detector %s', (_name, detector) => {
  it.each(detector.hits.map((hit) => [hit.slice(0, 24), hit]))('[C6] recognises %s… wherever it stands', (_short, hit) => {
    const { text: whole, found } = marked(hit);
    for (const text of [whole, `Seen: ${whole}, noted.`, `😀 «${whole}»`, `شكرا ${whole} شكرا`])
      expect(detector.find(text).map(({ start, end }) => text.slice(start, end))).toEqual([found]);
  });

  it.each(detector.misses.map((miss) => [miss]))('leaves alone %s', (miss) => {
    expect(detector.find(miss)).toEqual([]);
  });

  it('finds stretches in order, apart from each other and inside the text, for any text', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...detector.hits.map((hit) => marked(hit).text)),
      fc.constantFrom(' ', '-', '4111', '@', 'eyJ', '⟨card-1⟩', '://', 'password: '),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let from = 0;
        for (const { start, end } of detector.find(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toMatch(/[⟨⟩]/);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
      { verbose: 1 },
    );
  });

  it('looks at no place of a long text more often than its own length allows', () => {
    // Quadratic search of 200 kB would take minutes and fail by the runner's own limit, not by a timing here.
    const units = [
      'a',
      '4',
      '4 ',
      'a.',
      'a@',
      'eyJa',
      '-',
      '-----BEGIN ',
      'a://b:',
      '?key=',
      'password: ',
      'GB29 ',
      '+1 ',
      'fe80:',
    ];
    for (const unit of [...units, ...detector.hits.map((hit) => marked(hit).text)])
      expect(detector.find(unit.repeat(Math.ceil(200_000 / unit.length))).length).toBeGreaterThanOrEqual(0);
  });
});

it('[C6] the card runs exactly the detectors of class secret, in the order of the registry', () => {
  expect(secrets.map(({ name }) => name)).toEqual(
    detectors.filter((detector) => detector.class === 'secret').map(({ name }) => name),
  );
});
