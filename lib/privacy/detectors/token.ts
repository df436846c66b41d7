// Access tokens and keys whose issuers gave them a fixed beginning, so that they can be told from anything else.
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';

// Beginning and least length of what follows, as the issuers publish them.
const prefixes = [
  'gh[pousr]_[A-Za-z0-9]{36,255}',
  'github_pat_[A-Za-z0-9_]{22,255}',
  'gl(?:pat|ptt|dt|rt|soat)-[A-Za-z0-9_.-]{20,300}',
  'xox[abeprs]-[A-Za-z0-9-]{10,255}',
  'xapp-\\d-[A-Za-z0-9-]{10,255}',
  '(?:AKIA|ASIA)[A-Z0-9]{16}',
  'AIza[A-Za-z0-9_-]{35}',
  'ya29\\.[A-Za-z0-9_-]{20,400}',
  'GOCSPX-[A-Za-z0-9_-]{28}',
  'sk-(?:ant-|proj-|svcacct-|or-)?[A-Za-z0-9_-]{20,255}',
  '[sr]k_(?:live|test)_[A-Za-z0-9]{16,255}',
  'whsec_[A-Za-z0-9+/]{24,64}={0,2}',
  'npm_[A-Za-z0-9]{36}',
  'pypi-[A-Za-z0-9_-]{50,255}',
  'rubygems_[a-f0-9]{48}',
  'dckr_pat_[A-Za-z0-9_-]{20,64}',
  'hf_[A-Za-z0-9]{30,64}',
  'SG\\.[A-Za-z0-9_-]{16,64}\\.[A-Za-z0-9_-]{16,64}',
  'dop_v1_[a-f0-9]{64}',
  'shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}',
  'ATATT3[A-Za-z0-9_=-]{60,300}',
  'lin_api_[A-Za-z0-9]{32,64}',
  'figd_[A-Za-z0-9_-]{30,64}',
  'hv[sb]\\.[A-Za-z0-9_-]{24,300}',
  'PMAK-[a-f0-9]{24}-[a-f0-9]{34}',
  'xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}',
  'sq0(?:csp|atp)-[A-Za-z0-9_-]{22,60}',
  'secret_[A-Za-z0-9]{43}',
  'ntn_[A-Za-z0-9]{40,60}',
];
const pattern = new RegExp(`(?<![A-Za-z0-9_-])(?:${prefixes.join('|')})(?![A-Za-z0-9_])`, 'g');

// Put together here, so that scanners of this repository stay quiet.
const made = (prefix: string, length: number): string => prefix + 'a1B2c3D4e5F6g7H8'.repeat(20).slice(0, length);

export const token = defineDetector({
  name: 'token',
  class: 'secret',
  words: 'an access token or key',
  find: (text) => spansOf(text, pattern),
  hits: [
    made('ghp_', 36),
    made('github_pat_', 60),
    made('glpat-', 20),
    made('xoxb-', 24),
    `AKIA${'ABCDEFGH12345678'}`,
    made('AIza', 35),
    made('ya29.', 60),
    made('sk-', 32),
    made('sk-ant-', 60),
    made('sk_live_', 24),
    made('npm_', 36),
    made('hf_', 34),
    `${made('SG.', 22)}.${made('', 43)}`,
    made('hvs.', 90),
  ],
  misses: [
    'ghp_short',
    'sk-8 is a road',
    'the AKIA prefix',
    'task-1234567890',
    'a public key',
    'secret_question',
    'npm_config_registry',
  ],
});
