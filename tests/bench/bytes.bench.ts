// What the built extension weighs, gzipped: what runs in somebody's page, what the card loads, and the rest.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from '#scripts/tool.ts';
import { atMost, type Bench, type Row } from '#tests/bench/row.ts';

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

/** React and react-dom alone, bundled by the same tool in the same run. */
const react = async (): Promise<number> => {
  const id = '\0react-alone';
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'react-alone',
        resolveId: (source) => (source === 'react-alone' ? id : undefined),
        load: (source) =>
          source === id
            ? 'import { createElement } from "react"; import { createRoot } from "react-dom/client"; import { jsx } from "react/jsx-runtime"; console.log(createElement, createRoot, jsx);'
            : undefined,
      },
    ],
    build: { write: false, rollupOptions: { input: 'react-alone' } },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('React could not be bundled');
  return first.output.reduce((sum, part) => sum + (part.type === 'chunk' ? gzipped(part.code) : 0), 0);
};

const rest = (pages: string[]): Row[] =>
  pages.map((page) => {
    const value = sizeOf(loadedBy(page));
    return { name: `${page}, all it loads`, value, unit: 'bytes gz', ...atMost(400_000, value) };
  });

export const bench: Bench = {
  about: 'Sizes of the built extension, gzipped.',
  async rows() {
    const pick = sizeOf(['pick.js']);
    const alone = await react();
    const card = sizeOf(loadedBy('card.html')) - alone;
    const background = sizeOf(['background.js']);
    const pages = readdirSync(output).filter((name) => name.endsWith('.html') && name !== 'card.html');
    return [
      { name: 'at rest in every page', value: 0, unit: 'bytes gz', ...atMost(0, contentScripts()) },
      { name: 'pick.js, put into a page by the hotkey', value: pick, unit: 'bytes gz', ...atMost(6_000, pick) },
      {
        name: 'card, besides react',
        value: card,
        unit: 'bytes gz',
        peer: 'react and react-dom alone',
        ratio: card / alone,
        ...atMost(40_000, card),
      },
      { name: 'background.js', value: background, unit: 'bytes gz', ...atMost(120_000, background) },
      ...rest(pages),
    ];
  },
};

/** How many content scripts the built manifest declares. */
const contentScripts = (): number => {
  const manifest = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8')) as { content_scripts?: unknown[] };
  return manifest.content_scripts?.length ?? 0;
};
