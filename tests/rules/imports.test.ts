import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hold } from '#tests/rules/hold.ts';
import { noAutoImports, zodWhole } from '#tests/rules/imports.ts';
import { root } from '#tests/rules/sources.ts';

const fromZod = (names: string): string => `import ${names} from ${"'zod'"};`;
const fromNowhere = `import { storage } from '${'#'}imports';`;

hold('imports zod whole, so that a bundler can drop what is not used', zodWhole, {
  refused: { 'zod by its name': { files: { 'lib/wire/a.ts': fromZod('{ z }') }, says: 'lib/wire/a.ts:1: Write import * as z' } },
  taken: { 'the namespace, and types': { 'lib/wire/a.ts': `${fromZod('* as z')}\n${fromZod('type * as zod')}` } },
});

hold('has no auto-import', noAutoImports, {
  refused: {
    'what WXT would define': {
      files: { 'entrypoints/look.ts': 'export default defineUnlistedScript(() => {});' },
      says: 'entrypoints/look.ts: Import defineUnlistedScript',
    },
    'the browser out of nowhere': {
      files: { 'lib/actions/a.ts': 'export const a = () => browser.tabs.query({});' },
      says: 'lib/actions/a.ts: Import browser',
    },
    'the import of everything': { files: { 'lib/store/a.ts': fromNowhere }, says: 'lib/store/a.ts:1: Import each name' },
    'a configuration that leaves them on': {
      files: { 'wxt.config.ts': 'export default defineConfig({\n  manifestVersion: 3,\n});' },
      says: 'wxt.config.ts: Say imports: false',
    },
  },
  taken: {
    'names that are imported': {
      'entrypoints/background.ts':
        "import { browser } from 'wxt/browser';\nimport { defineBackground } from 'wxt/utils/define-background';\nexport default defineBackground(() => browser.action);",
    },
    'words, members and names of our own': {
      'lib/page/a.ts': '// As the browser.\nconst a = (browser: Api) => browser.tabs;\nnavigator.storage.estimate();',
    },
  },
});

it('gives the type checker no name that the bundler would have to bring', () => {
  const globals = join(root, '.wxt/types/imports.d.ts');
  expect(existsSync(join(root, '.wxt/wxt.d.ts')), 'There is no build to look at. Run "npm run build", then this again.').toBe(
    true,
  );
  expect(existsSync(globals) ? readFileSync(globals, 'utf8') : '').not.toContain('declare global');
});
