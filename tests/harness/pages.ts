// Web pages to capture on, served on 127.0.0.1 with whatever headers a case needs.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tools } from '#tests/harness/noted.ts';

export interface ServedPage {
  /** The body, of whatever type the headers name. */
  html: string;
  headers?: Record<string, string>;
}

/** An invoice in a made-up tool, with text worth selecting and a note field. */
export const invoicePage = `<!doctype html><html lang="en"><head><title>Invoice 8841</title></head><body>
<main><h1>Invoice 8841</h1>
<p id="terms">Supplier Nordwind GmbH. Net 30 days. <span id="total">Total due 12,400.00 EUR</span>. Approver kim.larsen@example.com.</p>
<p id="limit">Approval limit 10,000.00 EUR under policy 4.2.</p>
<form><textarea id="note" rows="3" cols="40" aria-label="Approval note"></textarea><button type="button">Approve</button></form>
</main></body></html>`;

/** Serves pages by path until `stop`. A path that is not there answers 404. */
export const servePages = async (pages: Record<string, ServedPage | string>) => {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://localhost').pathname];
    const { html, headers = {} } = typeof page === 'string' ? { html: page } : (page ?? { html: '' });
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  // By its other name it is another site, as pages of several hosts are.
  tools.add(url).add(`http://localhost:${port}`);
  return {
    url,
    stop: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
};
