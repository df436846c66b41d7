// How long redaction takes: on ordinary text, on texts made to make a search turn back for ever, and on strings drawn by lot.
import { detectors } from '#lib/privacy/detectors/index.ts';
import { redactAll } from '#lib/privacy/redact.ts';
import { chance } from '#tests/bench/redaction/chance.ts';
import { marked } from '#tests/harness/marked.ts';

/** Milliseconds that this thread computed, the least of so many runs: what else the machine does is no part of it. */
export const least = (run: () => unknown, runs = 5): number => {
  let best = Infinity;
  for (let turn = 0; turn < runs; turn++) {
    const from = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(from);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
};

/** Milliseconds for 10,000 characters of a text. */
export const for10kB = (text: string): number => {
  const pieces = Array.from({ length: Math.floor(text.length / 10_000) }, (_, index) =>
    text.slice(index * 10_000, (index + 1) * 10_000),
  );
  return least(() => pieces.forEach((piece) => redactAll(piece, detectors))) / pieces.length;
};

// Beginnings that promise something and do not keep it, and things that are found at every turn.
const units = [
  ...[
    'a',
    '4',
    '4 ',
    '4-',
    '1.',
    '+',
    '+1 ',
    '(',
    '0 ',
    'a.',
    'a@',
    '@',
    'a@b',
    'a@b.',
    'eyJ',
    'eyJa.',
    'eyJaaaaaaaaaaaaaa.',
    '-',
    '=',
    '_',
  ],
  ...[
    '-----BEGIN ',
    '-----BEGIN PRIVATE KEY-----',
    'a://',
    'a://b:',
    '://a:b',
    '?key=',
    '&token=',
    '?key=a&',
    'password',
    'password: ',
  ],
  ...[
    'key_',
    'a_',
    'a-',
    'bearer ',
    'GB29',
    'GB29 ',
    'DE89 3704 ',
    'fe80:',
    'fe80::',
    '::',
    '1:',
    '1.2.3.',
    '00:',
    'aa-',
    'geb. ',
    'born in ',
  ],
  ...[
    'AB12',
    'ABCDEF',
    'ABCDEF12A',
    'X1234567',
    '12345678',
    '123456789 ',
    '12345678901 ',
    '1234 5678 9012 ',
    '555-123-4567 ',
    '0123 456789 ',
  ],
  ...['tel 1234567 ', 'call ', '⟨', '⟩', '⟨card-1⟩', 'aB3', 'aB3_', 'A/b1', '😀', 'ب', '\u00A0', '\n', 'é1', '4111 '],
];

/** Texts of so many characters, each by a name. */
export const hostile = (length = 100_000): Map<string, string> => {
  const all = [...units, ...detectors.flatMap(({ hits }) => hits.flatMap((hit) => [marked(hit).text, `${marked(hit).text} `]))];
  return new Map(all.map((unit) => [unit, unit.repeat(Math.ceil(length / unit.length)).slice(0, length)]));
};

/** Strings of these pieces, drawn by lot with a seed. */
export const drawnTexts = (count: number, seed = 8841): string[] => {
  const luck = chance(seed);
  const pieces = [...units, ' ', '\n', ', ', ...detectors.flatMap(({ hits }) => hits.map((hit) => marked(hit).text))];
  return Array.from({ length: count }, () => {
    // Some are one piece again and again, most are a mixture.
    const few = Array.from({ length: 1 + luck.below(4) }, () => luck.one(pieces));
    return Array.from({ length: 1 + luck.below(120) }, () => luck.one(few)).join('');
  });
};
