import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '#tests/rules/sources.ts';

// One forbidden import a room, each in a file of its own; the linter must refuse every one and nothing else.
const refused: Record<string, string> = {
  'lib/judgment/a.ts': "import { db } from '#lib/store/db.ts';\nexport const a = db;",
  'lib/wire/b.ts': "import { readFileSync } from 'node:fs';\nexport const b = readFileSync;",
  'lib/page/c.ts': "import { judgment } from '#lib/judgment/judgment.ts';\nexport const c = judgment;",
  'lib/page/d.ts': "import { browser } from 'wxt/browser';\nexport const d = browser;",
  'lib/store/e.ts': "import { send } from '#lib/sync/sender.ts';\nexport const e = send;",
  'lib/sync/f.ts': "import { consent } from '#lib/actions/consent.ts';\nexport const f = consent;",
  'lib/actions/g.ts': "import { answer } from '#lib/bridge/answer.ts';\nexport const g = answer;",
  'lib/bridge/h.ts': "import { describe } from '#lib/page/describe.ts';\nexport const h = describe;",
  'components/i.ts': "import { db } from '#lib/store/db.ts';\nexport const i = db;",
  'entrypoints/j.ts': "import { app } from '#collector/app.ts';\nexport const j = app;",
  'collector/k.ts': "import { db } from '#lib/store/db.ts';\nexport const k = db;",
  'lib/store/l.ts': "import { near } from '../judgment/near.ts';\nexport const l = near;",
  'lib/actions/m.ts': "import browser from 'webextension-polyfill';\nexport const m = browser;",
};
const timed: Record<string, string> = {
  'lib/dataset/q.ts': 'export const q = Date.now();',
  'lib/privacy/r.ts': 'export const r = Math.random();',
};
const fine: Record<string, string> = {
  'lib/page/n.ts': "import type { Evidence } from '#lib/judgment/evidence.ts';\nexport const n: Evidence[] = [];",
  'lib/actions/o.ts':
    "import { db } from '#lib/store/db.ts';\nimport type { Takes } from '#lib/bridge/calls.ts';\nexport const o: Takes<'x'> = db;",
  'collector/p.ts': "import { event } from '#lib/wire/events.ts';\nexport const p = event;",
};

let folder: string;
let complaints: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  cpSync(join(root, 'oxlint.config.ts'), join(folder, 'oxlint.config.ts'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries({ ...refused, ...timed, ...fine })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  complaints = spawnSync(process.execPath, [oxlint, '--format=unix', 'lib', 'components', 'entrypoints', 'collector'], {
    cwd: folder,
    encoding: 'utf8',
  }).stdout;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(Object.keys(refused))('refuses the import in %s', (path) => {
  expect(complaints).toMatch(new RegExp(`${path}:1:.*no-restricted-imports`));
});

it.each(Object.keys(timed))('refuses the clock and chance in %s', (path) => {
  expect(complaints).toMatch(new RegExp(`${path}:1:.*no-restricted-properties`));
});

it.each(Object.keys(fine))('takes the imports in %s', (path) => {
  expect(complaints).not.toContain(path);
});
