import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '#tests/rules/sources.ts';

/** A file that breaks one rule of oxlint.config.ts, the rule, and the words that tell what to do. */
type Planted = readonly [path: string, text: string, rule: string, says: string];

const imports = 'no-restricted-imports';
const from = (specifier: string): string => `import { x } from '${specifier}';\nexport const y = x;`;

// Each in a file of its own: the linter must refuse every one, by name and with what to do instead.
const refused: readonly Planted[] = [
  ['lib/judgment/a.ts', from('#lib/store/db.ts'), imports, 'ROOM 0 imports ROOM 0 only'],
  ['lib/wire/b.ts', from('node:fs'), imports, 'ROOM 0 knows no platform'],
  ['lib/precedents/b.ts', from('#lib/store/db.ts'), imports, 'ROOM 0 imports ROOM 0 only'],
  ['lib/dataset/b.ts', from('#components/card/card.tsx'), imports, 'ROOM 0 knows no platform'],
  ['lib/page/c.ts', from('#lib/judgment/judgment.ts'), imports, 'DOM only'],
  ['lib/page/d.ts', from('wxt/browser'), imports, 'no polyfill'],
  ['lib/page/e.ts', from('zod'), imports, 'no library'],
  ['entrypoints/pick.ts', from('#lib/store/journal.ts'), imports, 'DOM only'],
  ['entrypoints/look.ts', from('react'), imports, 'no library'],
  ['lib/store/e.ts', from('#lib/sync/sender.ts'), imports, 'imports ROOM 0 only'],
  ['lib/sync/f.ts', from('#lib/actions/consent.ts'), imports, 'rooms 0 and 1 only'],
  ['lib/actions/g.ts', from('#lib/bridge/answer.ts'), imports, 'The bridge calls actions'],
  ['lib/bridge/h.ts', from('#lib/page/describe.ts'), imports, 'nothing else'],
  ['components/i.tsx', from('#lib/store/db.ts'), imports, 'take props and call back'],
  ['components/j.tsx', from('wxt/browser'), imports, 'take props and call back'],
  ['entrypoints/dashboard/j.ts', from('#collector/app.ts'), imports, 'by lib/wire only'],
  ['collector/k.ts', from('#lib/store/db.ts'), imports, 'imports ROOM 0 only'],
  ['collector/l.ts', from('react'), imports, 'on Node alone'],
  ['lib/store/l.ts', from('../judgment/near.ts'), imports, 'so that the room can be seen'],
  ['lib/store/m.ts', from('./near.ts'), imports, 'so that the room can be seen'],
  ['lib/actions/m.ts', from('webextension-polyfill'), imports, 'one door to the browser'],
  ['lib/actions/n.ts', from('#imports'), imports, 'no auto-imports'],
  ['scripts/o.ts', from('#imports'), imports, 'no auto-imports'],
  ['lib/dataset/q.ts', 'export const q = Date.now();', 'no-restricted-properties', 'Take the time as an argument'],
  ['lib/privacy/r.ts', 'export const r = Math.random();', 'no-restricted-properties', 'Take it as an argument'],
  ['lib/wire/CamelCase.ts', 'export const a = 1;', 'filename-case', 'kebab-case'],
  ['lib/wire/s.ts', 'export default 1;', 'no-default-export', 'named exports'],
];

const fine: Readonly<Record<string, string>> = {
  'lib/page/v.ts': "import type { Evidence } from '#lib/judgment/evidence.ts';\nexport const n: Evidence[] = [];",
  'lib/actions/w.ts':
    "import { db } from '#lib/store/db.ts';\nimport type { Takes } from '#lib/bridge/calls.ts';\nexport const o: Takes<'x'> = db;",
  'entrypoints/background.ts': from('#lib/store/db.ts'),
  'entrypoints/dashboard/main.tsx': from('react'),
  'collector/x.ts': from('#lib/wire/events.ts'),
  'lib/store/y.test.ts': from('#lib/actions/consent.ts'),
};

let folder: string;
/** What the linter says of one file, in its own names. */
let complaints: { filename: string; code: string; message: string; help?: string }[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  cpSync(join(root, 'oxlint.config.ts'), join(folder, 'oxlint.config.ts'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, text] of [...refused, ...Object.entries(fine)]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format=json'], { cwd: folder, encoding: 'utf8' });
  ({ diagnostics: complaints } = JSON.parse(stdout) as { diagnostics: typeof complaints });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const about = (path: string) => complaints.filter(({ filename }) => filename === path);

it.each(refused)('refuses %s', (path, _text, rule, says) => {
  expect(about(path).map(({ code, message, help }) => `${code}: ${message} ${help}`)).toEqual([
    expect.stringMatching(new RegExp(`\\(${rule}\\).*${says}`)),
  ]);
});

it.each(Object.keys(fine))('takes %s', (path) => {
  expect(about(path)).toEqual([]);
});
