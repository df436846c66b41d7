// The stage of the anchors bench: a Chromium, and the corpora served to it as pages of one origin, with our script and the peers' in them.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { findBrowser } from '#scripts/find-browser.ts';
import { root } from '#scripts/tool.ts';
import { served } from '#tests/bench/anchors/corpora.ts';

/** A script and all that it imports, as one that can be put into a page. */
export const bundle = async (entry: string, name = 'bundle'): Promise<string> => {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: [{ find: /^#(lib|tests)\//, replacement: `${root}/$1/` }] },
    build: {
      write: false,
      // The mark of a namespace, which no script of ours has, is no part of what is measured.
      rollupOptions: { output: { generatedCode: { symbols: false } } },
      lib: { entry: join(root, entry), formats: ['iife'], name, fileName: name },
    },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error(`${entry} could not be bundled`);
  return first.output.map((part) => (part.type === 'chunk' ? part.code : '')).join('');
};

export interface Stage {
  /** A tab that shows a page of the corpora, or one that is put into it; the script is in each page that it is sent to. */
  open(): Promise<{ page: Page; show(path: string): Promise<void>; put(html: string): Promise<void> }>;
  close(): Promise<void>;
}

export const openStage = async (entry = 'tests/bench/anchors/in-page.ts'): Promise<Stage> => {
  const script = await bundle(entry);
  const server = createServer((request, response) => {
    const found = served(decodeURIComponent(new URL(request.url!, 'http://localhost').pathname).slice(1));
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' });
    response.end(found?.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  const context = await browser.newContext();
  return {
    async open() {
      const page = await context.newPage();
      return {
        page,
        async show(path) {
          await page.goto(`http://127.0.0.1:${port}/${encodeURI(path)}`, { waitUntil: 'load' });
          await page.evaluate(script);
        },
        async put(html) {
          await page.setContent(html);
          await page.evaluate(script);
        },
      };
    },
    async close() {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
};
