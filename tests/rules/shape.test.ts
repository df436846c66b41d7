import { hold } from '#tests/rules/hold.ts';
import { introduced, noDrawers, short } from '#tests/rules/shape.ts';

const linesOf = (count: number): string => 'const a = 1;\n'.repeat(count);

hold('keeps every file under 250 lines', short, {
  refused: { 'the line too many': { files: { 'lib/sync/runner.ts': linesOf(251) }, says: 'lib/sync/runner.ts: 251 lines' } },
  taken: { 'as many as may be': { 'lib/sync/runner.ts': linesOf(250) }, 'a long page of text': { 'docs/a.md': linesOf(400) } },
});

hold('opens every file with one sentence that says what it holds', introduced, {
  refused: {
    'a file that begins with code': { files: { 'lib/wire/a.ts': 'export const a = 1;' }, says: 'lib/wire/a.ts:1: Open the file' },
    'a style sheet without a word': { files: { 'components/a.css': '.a {}' }, says: 'components/a.css:1' },
    'a script with only its interpreter': { files: { 'scripts/a.mjs': '#!/usr/bin/env node\nrun();' }, says: 'scripts/a.mjs:1' },
    'a name where a sentence should be': { files: { 'lib/wire/a.ts': '// a.ts\n' }, says: 'lib/wire/a.ts:1' },
  },
  taken: {
    'a sentence in each language': {
      'lib/wire/a.ts': '// Says what it holds.',
      'components/a.css': '/* The sheet. */',
      'tests/conformance/a.py': '"""Checks."""',
      'scripts/a.mjs': '#!/usr/bin/env node\n// Runs.',
    },
    'a test, whose name says it': { 'lib/wire/a.test.ts': "import { it } from 'vitest';" },
  },
});

hold('has no drawer for things that belong nowhere', noDrawers, {
  refused: {
    'a drawer': {
      files: {
        'lib/utils.ts': '',
        'components/common/a.tsx': '',
        'lib/store/helpers.test.ts': '',
        'collector/types.ts': '',
        'lib/misc/b.ts': '',
      },
      says: ['lib/utils.ts', 'components/common/a.tsx', 'lib/store/helpers.test.ts', 'collector/types.ts', 'lib/misc/b.ts'],
    },
  },
  taken: { 'a name that only begins like one': { 'lib/wire/types-of-event.ts': '', 'lib/sync/utility-bill.ts': '' } },
});
