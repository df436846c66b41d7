import { hold } from '#tests/rules/hold.ts';
import { explained, locked, noAddresses, pinned } from '#tests/rules/packages.ts';

const manifest = (dependencies: Record<string, string>, devDependencies: Record<string, string> = {}) => ({
  'package.json': JSON.stringify({ dependencies, devDependencies }),
});
const lock = (packages: Record<string, object>) => ({ 'package-lock.json': JSON.stringify({ packages }) });
const parts = (...rows: string[]) => ({
  'docs/decisions/2026-01-01-parts.md': ['| for | chosen | because | given up |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  ),
});

hold('pins every package to one version', pinned, {
  refused: {
    'a range': { files: manifest({ zod: '^4.6.7' }), says: 'package.json: Pin zod' },
    'a tool that may be anything': { files: manifest({}, { knip: 'latest' }), says: 'Pin knip' },
    'a package from an address': { files: manifest({ zod: 'github:colinhacks/zod' }), says: 'Pin zod' },
  },
  taken: { 'one version': manifest({ zod: '4.6.7' }, { knip: '6.0.0-rc.1' }) },
});

hold('keeps download addresses out of the lock file', noAddresses, {
  refused: {
    'an address': {
      files: lock({ 'node_modules/zod': { version: '4.6.7', resolved: 'https://example.com/zod.tgz' } }),
      says: 'package-lock.json: Take "resolved" out of node_modules/zod',
    },
  },
  taken: { 'a version alone': lock({ 'node_modules/zod': { version: '4.6.7' } }) },
});

hold('locks the versions that package.json names', locked, {
  refused: {
    'another version': {
      files: { ...manifest({ zod: '4.6.7' }), ...lock({ 'node_modules/zod': { version: '4.6.6' } }) },
      says: 'package-lock.json: Run npm install; it does not hold zod 4.6.7',
    },
    'none at all': { files: { ...manifest({ zod: '4.6.7' }), ...lock({}) }, says: 'it does not hold zod' },
  },
  taken: { 'the same': { ...manifest({ zod: '4.6.7' }), ...lock({ 'node_modules/zod': { version: '4.6.7' } }) } },
});

hold('ships no library that a decision page does not name with its reason', explained, {
  refused: {
    'a library that nobody decided on': {
      files: { ...manifest({ zod: '4.6.7', lodash: '4.0.0' }), ...parts('| schemas | `zod` | one declaration gives all | x |') },
      says: 'package.json: lodash ships. Say in a row',
    },
    'a library that was given up there only': {
      files: { ...manifest({ lodash: '4.0.0' }), ...parts('| words | own code | three lines do it | `lodash` |') },
      says: 'lodash ships',
    },
    'a row for what is gone': {
      files: { ...manifest({}), ...parts('| schemas | `zod` | one declaration gives all | x |') },
      says: 'docs/decisions/2026-01-01-parts.md:3: zod does not ship',
    },
    'a row without a reason': {
      files: { ...manifest({ zod: '4.6.7' }), ...parts('| schemas | `zod` | | x |') },
      says: 'Say why zod',
    },
  },
  taken: {
    'rows for all, two in one': {
      ...manifest({ react: '19.0.0', 'react-dom': '19.0.0' }, { vite: '8.0.0' }),
      ...parts('| pages | React: `react`, `react-dom` | one renderer for all pages | Preact |'),
    },
  },
});
