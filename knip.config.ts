// Where the finder of unused code starts: what browsers, commands and test runners open by themselves.
import type { KnipConfig } from 'knip';

export default {
  entry: [
    'scripts/*.{ts,mjs}',
    'collector/main.ts',
    'entrypoints/**/*.{ts,tsx,html}',
    'tests/{rules,faults,bench}/**/*.test.ts',
    'tests/journeys/**/*.spec.ts',
    'tests/bench/*.bench.ts',
    'tests/harness/ext-setup.ts',
  ],
  project: ['{entrypoints,components,lib,collector,scripts,tests}/**/*.{ts,tsx}'],
  // A schema and its type are one name; a type that only its file uses still reads better exported beside it.
  ignoreExportsUsedInFile: true,
  rules: { types: 'off' },
  // Fonts are imported by style sheets; tools are started by scripts/tool.ts, which names them as text.
  ignoreDependencies: [
    // A peer of the anchors bench imports it without saying so in its own package.
    '@apache-annotator/selector',
    '@fontsource-variable/inter',
    '@fontsource-variable/source-serif-4',
    'oxfmt',
    'size-limit',
    '@size-limit/file',
    'knip',
    'oxlint',
    'typescript',
  ],
  // Of the system, where there is one; without it the test that needs it says so.
  ignoreBinaries: ['Xvfb'],
} satisfies KnipConfig;
