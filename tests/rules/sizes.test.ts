import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hold } from '#tests/rules/hold.ts';
import { everyEntryLimited, withinLimits } from '#tests/rules/sizes.ts';
import { root, source, tree } from '#tests/rules/sources.ts';

const output = '.output/chrome-mv3';
const limit = (path: string, most = '6 kB') => ({ name: path, path: `${output}/${path}`, limit: most, gzip: true });
const limits = (...all: object[]) => ({ '.size-limit.json': JSON.stringify(all) });

hold('gives everything that the browser starts a limit', everyEntryLimited, {
  refused: {
    'a page script': {
      files: { ...limits(), 'entrypoints/look.ts': '' },
      says: `entrypoints/look.ts: Give it a limit in .size-limit.json: { "name": "…", "path": "${output}/look.js"`,
    },
    'a page': {
      files: { ...limits(), 'entrypoints/sidepanel/index.html': '' },
      says: `"path": "${output}/chunks/sidepanel-*.js"`,
    },
    'a content script': {
      files: { ...limits(), 'entrypoints/watch.content.ts': '' },
      says: `"${output}/content-scripts/watch.js"`,
    },
    'a script in a folder': { files: { ...limits(limit('other.js')), 'entrypoints/a/index.tsx': '' }, says: `"${output}/a.js"` },
  },
  taken: {
    'what has one, and what belongs to a page': {
      ...limits(limit('look.js'), limit('chunks/practice-*.js')),
      'entrypoints/look.ts': '',
      'entrypoints/practice/index.html': '',
      'entrypoints/practice/main.tsx': '',
    },
  },
});

/** Text that does not get smaller. */
const dense = (bytes: number): string => {
  let state = 1;
  return Array.from({ length: bytes }, () => String.fromCodePoint(33 + ((state = (state * 48_271) % 2_147_483_647) % 90))).join(
    '',
  );
};

it.each([
  ['too heavy', '1 kB', { [`${output}/pick.js`]: dense(3000) }, ['pick.js', 'above 1 kB']],
  ['too heavy together', '2 kB', { [`${output}/pick.js`]: dense(3000) }, ['above 2 kB']],
  ['not there', '6 kB', {}, ['has no file']],
] as const)('refuses what was built when it is %s', (_case, most, built, parts) => {
  const files = Object.entries({ ...limits(limit('pick.js', most)), ...built }).map(([path, text]) => source(path, text));
  const [complaint, ...more] = withinLimits(files);
  for (const part of parts) expect(complaint).toContain(part);
  expect(more).toEqual([]);
});

it('keeps what was built within its limits', () => {
  expect(existsSync(join(root, output)), 'There is no build to look at. Run "npm run build", then this again.').toBe(true);
  const built = globSync(`${output}/**/*.js`, { cwd: root }).map((path) =>
    source(path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')),
  );
  expect(withinLimits([...tree.filter(({ path }) => path === '.size-limit.json'), ...built])).toEqual([]);
});
