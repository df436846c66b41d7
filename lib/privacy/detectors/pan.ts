// Permanent account numbers of India's tax department: five letters, of which the fourth says what the holder is, four digits, a letter.
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';

const pattern = /(?<![\p{L}\p{N}_-])[A-Z]{3}[ABCFGHJLPT][A-Z](?!0000)\d{4}[A-Z](?![\p{L}\p{N}_-])/gu;

export const pan = defineDetector({
  name: 'pan',
  class: 'personal',
  words: 'an Indian tax number (PAN)',
  find: (text) => spansOf(text, pattern),
  hits: ['ACUPA7085R', 'AAAPL1234C'],
  misses: ['ACUDA7085R', 'ACUPA0000R', 'ACUPA708R', 'acupa7085r', 'XACUPA7085R'],
});
