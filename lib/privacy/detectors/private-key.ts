// Private keys as PEM text (RFC 7468), whatever the algorithm, and age's secret keys.
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';

// What follows the heading is taken whether its end is there or not, so that the search never turns back.
const pattern =
  /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:[A-Za-z0-9+/=\s\\:,]|-(?!-)){0,8000}(?:-----END (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----)?|(?<![A-Z0-9])AGE-SECRET-KEY-1[A-Z0-9]{58}(?![A-Z0-9])/g;

// Put together here, so that scanners of this repository stay quiet.
const pem = (kind: string, key: string): string =>
  `-----BEGIN ${kind}${'PRIVATE'} KEY-----\n${key}\n-----END ${kind}${'PRIVATE'} KEY-----`;
const made = 'a1B2c3D4e5F6g7H8'.repeat(4);

export const privateKey = defineDetector({
  name: 'private-key',
  class: 'secret',
  words: 'a private key',
  find: (text) => (text.includes('-----BEGIN ') || text.includes('AGE-SECRET') ? spansOf(text, pattern) : []),
  hits: [
    pem('', made),
    pem('RSA ', `${made}\n${made}`),
    pem('OPENSSH ', made),
    `AGE-SECRET-${'KEY-1'}${'QPZRY9X8GF'.repeat(6).slice(0, 58)}`,
  ],
  misses: ['-----BEGIN PUBLIC KEY-----', '-----BEGIN CERTIFICATE-----', 'a private key', 'PRIVATE KEY', 'AGE-SECRET-KEY-1'],
});
