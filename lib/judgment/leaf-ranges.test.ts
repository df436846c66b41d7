import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical } from '#lib/judgment/canonical.ts';
import { leafRanges } from '#lib/judgment/leaf-ranges.ts';
import { leavesOf } from '#lib/judgment/leaves.ts';
import { clean } from '#lib/judgment/clean.ts';
import { mapStrings } from '#lib/privacy/redact.ts';
import { payloadOf } from '#lib/privacy/payload.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';

const at = (text: string, path: string): string => {
  const { start, end } = leafRanges(text).get(path)!;
  return text.slice(start, end);
};

it('finds a value, a list and an object by the path that its leaf has', () => {
  const text = '{"a":{"b":[1,"x, ]}",{"c":null}],"d":{}},"e":"say \\"}\\""}';
  expect(at(text, 'a/b/0')).toBe('1');
  expect(at(text, 'a/b/1')).toBe('"x, ]}"');
  expect(at(text, 'a/b/2/c')).toBe('null');
  expect(at(text, 'a/b')).toBe('[1,"x, ]}",{"c":null}]');
  expect(at(text, 'a/d')).toBe('{}');
  expect(at(text, 'e')).toBe('"say \\"}\\""');
  expect(at(text, '')).toBe(text);
});

it('finds every leaf of any canonical text, and the text there is that leaf', () => {
  const key = fc.stringMatching(/^[a-z"\\{}:,é]{1,6}$/);
  const { value: anything } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, false),
      fc.integer(),
      fc.string({ unit: 'binary', maxLength: 12 }).map(clean),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(anything, (value) => {
      const text = canonical(value);
      const ranges = leafRanges(text);
      for (const leaf of leavesOf(JSON.parse(text))) {
        const { start, end } = ranges.get(leaf.path)!;
        const found: unknown = JSON.parse(text.slice(start, end));
        expect(leavesOf(found)).toEqual([{ path: '', value: leaf.value }]);
      }
    }),
  );
});

it('[C2] gives each value that the sheet shows its own stretch of the exact text', () => {
  const { text } = payloadOf(mapStrings(sampleJudgment(0), clean));
  const leaves = leavesOf(JSON.parse(text));
  const found = leaves.map(({ path }) => leafRanges(text).get(path)!).toSorted((a, b) => a.start - b.start);
  for (const [place, { start, end }] of found.entries()) {
    expect(end).toBeGreaterThan(start);
    expect(start).toBeGreaterThanOrEqual(found[place - 1]?.end ?? 0);
  }
});

it('refuses what is not one JSON value', () => {
  for (const broken of ['', '{}x', '{"a":}']) expect(() => leafRanges(broken)).toThrow();
});
