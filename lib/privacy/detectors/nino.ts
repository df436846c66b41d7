// National insurance numbers of the United Kingdom: two letters, six digits, a letter from A to D (HMRC, NIM39110).
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';

const pattern =
  /(?<![\p{L}\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D](?![\p{L}\p{N}])/giu;

export const nino = defineDetector({
  name: 'nino',
  class: 'personal',
  words: 'a UK national insurance number',
  find: (text) => spansOf(text, pattern),
  hits: ['AB123456C', 'AB 12 34 56 C', 'ce-123456-d', 'JG103759A'],
  misses: ['GB123456A', 'DA123456C', 'AB123456E', 'AB12345C', 'AO123456C', 'ABC123456D'],
});
