// Social security numbers of the United States: three groups, of which none is all zeros; 666 and 900 to 999 were never given out.
import { defineDetector, matchesOf } from '#lib/privacy/detectors/define.ts';
import { isNamedBefore, oneWordOf } from '#lib/privacy/nearby.ts';

const pattern = /(?<![\p{L}\p{N}.,_-]|\d\/)(?!000|666|9)\d{3}([ -]?)(?!00)\d{2}\1(?!0000)\d{4}(?![\p{L}\p{N}_]|[-.,/]\d)/gu;
const named = oneWordOf('ssns?', 'social security(?: (?:number|no|nr|#))?', 'social');

export const ssn = defineDetector({
  name: 'ssn',
  class: 'personal',
  words: 'a US social security number',
  // There is no check digit: without hyphens it is one only where somebody says so.
  find: (text) => {
    const found = [...matchesOf(text, pattern)].filter(
      ({ 1: between, index }) => between === '-' || isNamedBefore(text, index, named),
    );
    return found.map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
  },
  hits: ['123-45-6789', '078-05-1120', 'SSN ‹123456789›', 'social security number: ‹123 45 6789›'],
  misses: [
    '000-12-3456',
    '666-12-3456',
    '123-00-4567',
    '123-45-0000',
    '923-45-6789',
    '123456789',
    '123 45 6789',
    '123-45-67890',
    '2270-66-1551',
  ],
});
