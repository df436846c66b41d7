// What the built extension weighs, gzipped, beside what others put into every page: bundled by the same tool in the same run.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from '#scripts/tool.ts';
import { atMost, type Row } from '#tests/bench/row.ts';
import { source as fileOf } from '#tests/rules/sources.ts';
import { bytesOf, limitsIn } from '#tests/rules/sizes.ts';

const output = join(root, '.output/chrome-mv3');

const gzipped = (bytes: Uint8Array | string): number => gzipSync(bytes, { level: 9 }).length;
const sizeOf = (paths: string[]): number => paths.reduce((sum, path) => sum + gzipped(readFileSync(join(output, path))), 0);

/** Scripts and styles that a page loads: those it names, those that they import at once, and so on. */
const loadedBy = (path: string, found = new Set<string>()): string[] => {
  const text = readFileSync(join(output, path), 'utf8');
  const named = path.endsWith('.html')
    ? [...text.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, each]) => each!)
    : [...text.matchAll(/(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)].map(([, each]) =>
        posix.join(posix.dirname(path), each!),
      );
  for (const each of named)
    if (!found.has(each) && existsSync(join(output, each))) {
      found.add(each);
      loadedBy(each, found);
    }
  return [...found];
};

/** What everybody who draws a card in the page itself ships to every page. */
const peers = {
  react: `import { createElement } from 'react'; import { createRoot } from 'react-dom/client'; import { jsx } from 'react/jsx-runtime';
    console.log(createElement, createRoot, jsx);`,
  eager: `import { createElement, useState } from 'react'; import { createRoot } from 'react-dom/client';
    const Card = () => { const [why, setWhy] = useState(''); return createElement('textarea', { value: why, onChange: ({ target }) => setWhy(target.value) }); };
    const host = document.createElement('div'); document.documentElement.append(host);
    const root = createRoot(host.attachShadow({ mode: 'closed' }));
    addEventListener('keydown', ({ altKey, shiftKey, code }) => altKey && shiftKey && code === 'KeyJ' && root.render(createElement(Card)));`,
  naive: `import { createElement } from 'react'; import { createRoot } from 'react-dom/client'; import { Dexie } from 'dexie'; import * as z from 'zod';
    const db = new Dexie('judgments'); db.version(1).stores({ judgments: '++id' });
    const judgment = z.object({ why: z.string().min(1), address: z.url() });
    const root = createRoot(document.createElement('div'));
    new MutationObserver(() => root.render(createElement('p'))).observe(document, { subtree: true, childList: true });
    addEventListener('keydown', () => void db.table('judgments').add(judgment.parse({ why: '', address: location.href })));`,
};

const bundled = async (source: string): Promise<number> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'peer',
        resolveId: (name) => (name === 'peer' ? '\0peer' : undefined),
        load: (name) => (name === '\0peer' ? source : undefined),
      },
    ],
    build: { write: false, rollupOptions: { input: 'peer' } },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('A peer could not be bundled');
  return first.output.reduce((sum, part) => sum + (part.type === 'chunk' ? gzipped(part.code) : 0), 0);
};

/** How many content scripts the built manifest declares, and so how much of ours is in a page before the shortcut. */
const contentScripts = (): number => {
  const manifest = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8')) as { content_scripts?: unknown[] };
  return manifest.content_scripts?.length ?? 0;
};

const limits = limitsIn([fileOf('.size-limit.json', readFileSync(join(root, '.size-limit.json'), 'utf8'))]);

/** Bytes that a script may weigh: said once, where every build is held to it. */
const limitOf = (name: string): number => bytesOf(limits.find(({ path }) => path.endsWith(`/${name}`))!.limit);

const row = (name: string, value: number, limit: number): Row => ({ name, value, unit: 'bytes gz', ...atMost(limit, value) });

/** One row for everything that a page or the browser loads by itself. */
export const sizeRows = async (): Promise<Row[]> => {
  const files = readdirSync(output);
  const react = await bundled(peers.react);
  const eager = await bundled(peers.eager);
  const naive = await bundled(peers.naive);
  const card = sizeOf(loadedBy('card.html')) - react;
  const watch = sizeOf(['watch.js']);
  const injected = files.filter(
    (name) => name.endsWith('.js') && !['background.js', 'awake.js', 'watch.js', 'card.js'].includes(name),
  );
  const pages = files.filter((name) => name.endsWith('.html') && name !== 'card.html');
  const rest = contentScripts();
  return [
    { ...row('at rest in every page, content scripts', rest, 0), unit: 'scripts' },
    {
      ...row('watch.js, at rest in pages of tools that are switched on', watch, limitOf('watch.js')),
      peer: `React, zod and Dexie in every page, ${naive.toLocaleString('en')}`,
      ratio: watch / naive,
    },
    ...injected.flatMap((name): Row[] => {
      const value = sizeOf([name]);
      const beside = (peer: string, size: number) => ({ peer: `${peer}, ${size.toLocaleString('en')}`, ratio: value / size });
      return [
        {
          ...row(`${name}, put into a page when asked`, value, limitOf(name)),
          ...beside('an eager React card in every page', eager),
        },
        {
          ...row(`${name} again`, value, naive / 7),
          goal: 'at most 1/7',
          ...beside('React, zod and Dexie in every page', naive),
        },
      ];
    }),
    { ...row('card, besides react', card, 40_000), peer: 'react and react-dom alone', ratio: card / react },
    row('background.js, what the shortcut waits for', sizeOf(['background.js']), limitOf('background.js')),
    row('awake.js, the rest of the worker', sizeOf(['awake.js']), limitOf('awake.js')),
    ...pages.map((page) => row(`${page}, all it loads`, sizeOf(loadedBy(page)), 400_000)),
  ];
};
