// Addresses of machines: IPv4 in dots, IPv6 in colons (RFC 4291), but not those that mean this very machine or none.
import { defineDetector, type Span, spansOf } from '#lib/privacy/detectors/define.ts';
import { isNamedBefore } from '#lib/privacy/nearby.ts';

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const v4 = new RegExp(`(?<![\\p{L}\\p{N}_-]|\\d\\.)${octet}(?:\\.${octet}){3}(?![\\p{L}\\p{N}_]|\\.\\d|-\\d)`, 'gu');
const v6 = /(?<![\p{L}\p{N}:.])(?=[0-9a-f]{0,4}:)(?:[0-9a-f:]{2,30}:(?:\d{1,3}\.){3}\d{1,3}|[0-9a-f:]{3,39})(?![\p{L}\p{N}:])/giu;

/** Four numbers with dots are a version as well. */
const version = /(?:v|ver(?:sion)?|release|build|§|section|chapter)\.?\s?$/i;
const isPublic4 = (text: string) => (found: string, start: number) =>
  !/^(?:0|127|255)\./.test(found) && !isNamedBefore(text, start, version, 12);

/** Eight groups, or fewer around one `::`; and enough of them that no time of day and no word of a program is taken for one. */
const isReal6 = (found: string): boolean => {
  const halves = found.replace(/\d+\.\d+\.\d+\.\d+$/, '0:0').split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (halves.length > 2 || groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return false;
  if (halves.length === 1) return groups.length === 8;
  return groups.length >= 2 && groups.length <= 7 && groups.some((group) => group.length >= 3) && /\d/.test(found);
};

const find = (text: string): Span[] => {
  const spans = text.includes('.') ? spansOf(text, v4, isPublic4(text)) : [];
  if (!text.includes(':')) return spans;
  const six = spansOf(text, v6, isReal6);
  if (six.length === 0) return spans;
  const apart = spans.filter(({ start }) => !isInside(six, start));
  return [...apart, ...six].toSorted((a, b) => a.start - b.start);
};

/** Whether a place lies in one of the stretches, which are in order. */
const isInside = (spans: readonly Span[], place: number): boolean => {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Infinity) <= place;
};

export const ip = defineDetector({
  name: 'ip',
  class: 'personal',
  words: 'an address of a machine (IP)',
  find,
  hits: [
    '106.31.73.20',
    '192.168.0.17',
    '2001:db8:85a3::8a2e:370:7334',
    '6e40:4041:c617:e898:c11:40d2:c669:2eb4',
    'fe80::1',
    '::ffff:192.0.2.128',
  ],
  misses: [
    '127.0.0.1',
    '0.0.0.0',
    '::1',
    'version 1.2.3.4',
    'v10.0.19041.1',
    '1.2.3',
    '256.1.1.1',
    '1.2.3.4.5',
    '12:30:45',
    'std::vector',
    '00:1A:2B:3C:4D:5E',
  ],
});
