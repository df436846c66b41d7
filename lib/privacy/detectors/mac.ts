// Addresses that network hardware carries (EUI-48): six pairs apart by colons or hyphens, or three groups apart by dots.
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';

const pattern =
  /(?<![\p{L}\p{N}:._-])(?:[0-9a-f]{2}(?::[0-9a-f]{2}){5}|[0-9a-f]{2}(?:-[0-9a-f]{2}){5}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![\p{L}\p{N}_]|[:-][0-9a-f]|\.\d)/giu;

/** Nobody's: all the same, which also means broadcast; and dates with times, or other numbers, in hyphens or dots. */
const isReal = (found: string): boolean =>
  !/^(?:00|ff)(?:[:-]?(?:00|ff))*$/i.test(found) && (found.includes(':') || /[a-f]/i.test(found));

export const mac = defineDetector({
  name: 'mac',
  class: 'personal',
  words: 'an address of network hardware (MAC)',
  find: (text) => spansOf(text, pattern, isReal),
  hits: ['00:1A:2B:3C:4D:5E', '3c-22-fb-9a-07-e1', '3c22.fb9a.07e1'],
  misses: ['ff:ff:ff:ff:ff:ff', '00:00:00:00:00:00', '12-30-45-01-02-03', '00:1A:2B:3C:4D', '00:1A:2B:3C:4D:5E:6F', '10:30:45'],
});
