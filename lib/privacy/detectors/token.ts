// Access tokens and keys whose issuers gave them a fixed beginning, JSON Web Tokens, and PEM private keys.
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';

// Prefix and least length of what follows, as the issuers publish them.
const prefixes = [
  'gh[pousr]_[A-Za-z0-9]{36,255}',
  'github_pat_[A-Za-z0-9_]{22,255}',
  'glpat-[A-Za-z0-9_-]{20,64}',
  'xox[abeprs]-[A-Za-z0-9-]{10,255}',
  '(?:AKIA|ASIA)[A-Z0-9]{16}',
  'AIza[A-Za-z0-9_-]{35}',
  'sk-(?:ant-|proj-)?[A-Za-z0-9_-]{20,255}',
  '[sr]k_(?:live|test)_[A-Za-z0-9]{16,255}',
  'npm_[A-Za-z0-9]{36}',
  'pypi-[A-Za-z0-9_-]{50,255}',
  'hf_[A-Za-z0-9]{30,64}',
  'SG\\.[A-Za-z0-9_-]{16,64}\\.[A-Za-z0-9_-]{16,64}',
  'eyJ[A-Za-z0-9_-]{10,4000}\\.eyJ[A-Za-z0-9_-]{10,8000}\\.[A-Za-z0-9_-]{16,2000}',
];
const pem =
  '-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY-----[A-Za-z0-9+/=\\s\\\\]{0,8000}(?:-----END (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY-----)?';
const pattern = new RegExp(`${pem}|(?<![A-Za-z0-9_-])(?:${prefixes.join('|')})(?![A-Za-z0-9_])`, 'g');

// Put together here, so that scanners of this repository stay quiet.
const made = (prefix: string, length: number): string => prefix + 'a1B2c3D4e5F6g7H8'.repeat(20).slice(0, length);

export const token = defineDetector({
  name: 'token',
  class: 'secret',
  words: 'an access token or private key',
  find: (text) => spansOf(text, pattern),
  hits: [
    made('ghp_', 36),
    made('glpat-', 20),
    made('xoxb-', 24),
    `AKIA${'ABCDEFGH12345678'}`,
    made('sk-', 32),
    made('sk_live_', 24),
    `${made('eyJ', 20)}.${made('eyJ', 20)}.${made('', 32)}`,
    `-----BEGIN ${'PRIVATE'} KEY-----\n${made('', 64)}\n-----END ${'PRIVATE'} KEY-----`,
  ],
  misses: ['ghp_short', 'sk-8 is a road', 'the AKIA prefix', 'eyJ alone', 'task-1234567890', 'a public key'],
});
