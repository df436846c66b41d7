import { hold } from '#tests/rules/hold.ts';
import { allRun } from '#tests/rules/tests-run.ts';

const config =
  "include: ['lib/**/*.test.ts'],\nexclude: ['**/*.{ext,dom}.test.*'],\ninclude: ['components/**/*.dom.test.{ts,tsx}'],";

hold('runs every file of tests', allRun, {
  refused: {
    'a test in a folder where only those in a page are looked for': {
      files: { 'vitest.config.ts': config, 'components/card/a.test.ts': '' },
      says: 'components/card/a.test.ts: No project',
    },
    'a test in a page where only others are looked for': {
      files: { 'vitest.config.ts': config, 'lib/a.dom.test.ts': '' },
      says: 'lib/a.dom.test.ts: No project',
    },
  },
  taken: {
    'tests where they are looked for': { 'vitest.config.ts': config, 'lib/a/b.test.ts': '', 'components/c.dom.test.tsx': '' },
  },
});
