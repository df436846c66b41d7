// Long strings that look drawn by lot and carry no name: most often a key. Kept on the device, since one in some is none.
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';

const pattern = /(?<![A-Za-z0-9+/_=.@#%⟨-])[A-Za-z0-9+/_-]{20,512}={0,2}(?![A-Za-z0-9+/_=⟩-])/g;

/** Shannon's entropy in bits a sign. */
const entropyOf = (found: string): number => {
  const counts = new Map<string, number>();
  for (const sign of found) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let sum = 0;
  for (const count of counts.values()) sum -= (count / found.length) * Math.log2(count / found.length);
  return sum;
};

/**
 * Small and large letters and digits mixed throughout, as in base64. Digests and ids in hexadecimal are left: they open nothing, and
 * work is full of them. Words in camel case, paths and names with hyphens change their sort of sign too seldom.
 */
const isDrawn = (found: string): boolean => {
  if (!/[a-z]/.test(found) || !/[A-Z]/.test(found) || (found.match(/\d/g)?.length ?? 0) < 2) return false;
  if (/[a-z]{9}|[A-Z]{9}|\d{9}|(?:[/_-][^/_-]{0,7}){6}/.test(found)) return false;
  const changes = found.match(/[a-z](?=[A-Z0-9])|[A-Z](?=[a-z0-9])|\d(?=[A-Za-z])/g)?.length ?? 0;
  return changes / found.length >= 0.4 && entropyOf(found) >= 3.7;
};

export const randomString = defineDetector({
  name: 'random-string',
  class: 'personal',
  words: 'a string that looks like a key',
  find: (text) => spansOf(text, pattern, isDrawn),
  hits: [`q7Wx2LmZ0k${'R9tYb4NcV8'}`, `Zk39aQwT+7/xB2mP${'0sLd5Gh1Jf=='}`, `aB3_dE6-gH9jK2${'mN5pQ8sT1v'}`],
  misses: [
    '3f9c2d7a5b1e4c6d8f0a9b7c5d3e1f2a4b6c8d0e',
    '550e8400-e29b-41d4-a716-446655440000',
    'getElementsByClassNameV2Async',
    'src/components/Sheet/StaysHere2',
    'INVOICE-2026-000123-REV-2-FINAL',
    'a-very-long-hyphenated-name-of-1',
  ],
});
