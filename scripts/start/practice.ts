// Serves the practice page: an invoice to judge, in a tool that does nothing else.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { root } from '#scripts/tool.ts';

const path = '/invoices/8841';

/** Starts the server; `url` is the page's address. */
export const servePractice = (port: number): Promise<{ url: string; stop(): void }> =>
  new Promise((done, fail) => {
    const html = readFileSync(join(root, 'scripts/practice-page.html'));
    const server = createServer((request, response) => {
      const isPage = request.url?.split('?')[0] === path;
      response.writeHead(isPage ? 200 : 302, isPage ? { 'content-type': 'text/html; charset=utf-8' } : { location: path });
      response.end(isPage ? html : undefined);
    });
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () =>
      done({
        url: `http://127.0.0.1:${port}${path}`,
        stop() {
          server.closeAllConnections();
          server.close();
        },
      }),
    );
  });
