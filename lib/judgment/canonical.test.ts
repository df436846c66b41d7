import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '#lib/judgment/canonical.ts';
import { clean } from '#lib/judgment/clean.ts';

describe('canonical', () => {
  it('[C2] gives one text for a value however its keys were ordered', () => {
    expect(canonical({ b: 1, a: { d: [true, null], c: 'é' } })).toBe(canonical({ a: { c: 'é', d: [true, null] }, b: 1 }));
  });

  it('sorts keys by UTF-16 units as RFC 8785 section 3.2.3 asks', () => {
    const example = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    const order = [...canonical(example).matchAll(/"((?:[^"\\]|\\.)+)":/g)].map(([, key]) => JSON.parse(`"${key}"`));
    expect(order).toEqual(['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']);
  });

  it('refuses what has no faithful form and names where it stands', () => {
    expect(() => canonical({ a: ['ok', 'bad\u0000'] })).toThrow('/a/1');
    expect(() => canonical({ a: '\ud800' })).toThrow('/a');
    for (const value of [-0, 1.5, 2 ** 53, NaN, Infinity]) expect(() => canonical({ n: value })).toThrow('/n');
    expect(() => canonical({ at: new Date(0) })).toThrow('not plain JSON');
  });

  it('comes back equal from its own text, for any JSON of clean strings and whole numbers', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }).map(clean),
      fc.maxSafeInteger().filter((n) => !Object.is(n, -0)),
      fc.boolean(),
      fc.constant(null),
    );
    const tree = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(fc.string().map(clean), tie('node'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).node;
    fc.assert(
      fc.property(tree, (value) => {
        const text = canonical(value);
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
      { verbose: 1 },
    );
  });
});
