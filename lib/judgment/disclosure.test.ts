import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { changedSince, disclosure } from '#lib/judgment/disclosure.ts';

/** The fingerprint of the words of each version. Words that change need the next version, and its line of what changed. */
const fingerprints: Readonly<Record<number, string>> = {
  1: '802b5e4e7c7159ae',
  2: '2dd21c5d58f30b39',
  3: '2bbbff5b389b3d46',
  4: '4ac0b22f727db7e1',
  5: '24d19925a172611e',
  6: 'c0d1f9766cc8b2bb',
};

it('[K7] other words are another version, which is asked about again', () => {
  const { version, ...words } = disclosure;
  expect(createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16)).toBe(fingerprints[version]);
  expect(Object.keys(fingerprints)).toHaveLength(version);
});

it('[K7] each later version says what changed', () => {
  const later = Array.from({ length: disclosure.version - 1 }, (_, index) => index + 2);
  expect(changedSince(1)).toHaveLength(later.length);
  expect(changedSince(1, { 2: 'It reads titles.', 3: 'It reads frames.' })).toEqual(['It reads titles.', 'It reads frames.']);
  expect(changedSince(2, { 2: 'It reads titles.', 3: 'It reads frames.' })).toEqual(['It reads frames.']);
  expect(changedSince(undefined, { 2: 'It reads titles.' })).toEqual([]);
});
