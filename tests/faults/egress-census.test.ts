// Everything that a person can do, in one session behind a recording proxy; then every request is counted and looked into (rules C1, C7,
// C10). A census that never complains would prove nothing: the same requests, each bent in one way, are complained of.
import { gunzipSync, gzipSync } from 'node:zlib';
import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { ConsentRow, CompanionRow, RequestRow } from '#lib/store/db.ts';
import { launch } from '#tests/harness/browser.ts';
import { bar } from '#tests/harness/bars.ts';
import { census, type Allowed } from '#tests/harness/census.ts';
import { newDataFolder, startCollector } from '#tests/harness/collector.ts';
import { invoicePage, servePages } from '#tests/harness/pages.ts';
import { openPanel } from '#tests/harness/panel.ts';
import { agree, capture, join, open, takeBack, untilSent } from '#tests/harness/person.ts';
import { recordingProxy, type SeenRequest } from '#tests/harness/proxy.ts';
import { rowsOf } from '#tests/harness/seed.ts';
import { paths } from '#lib/wire/paths.ts';
import { isLong } from '#tests/harness/runs.ts';

const judgments = isLong ? 12 : 2;
/** None begins as another does: a record is found in the list by its words. */
const why = (nth: number): string => `Sole source ${String(nth).padStart(2, '0')}`;
const query = 'Zaunkoenig-in-the-address';
const kept = 'Rohrdommel-kept-to-oneself';

const rebodied = (request: SeenRequest, change: (text: string) => string): SeenRequest => ({
  ...request,
  body: gzipSync(change(gunzipSync(request.body).toString())),
});

it(
  '[C1] [C7] [C10] of a session that uses every feature nothing left but approved payloads and declared calls',
  { timeout: 600_000 },
  async () => {
    const proxy = await recordingProxy();
    const dataDir = await newDataFolder();
    const collector = await startCollector({ dataDir });
    const pages = await servePages({ '/invoices/8841': invoicePage });
    const browser = await launch({ proxy: proxy.url });
    try {
      const dashboard = await browser.dashboard();
      const recoveryCode = await join(dashboard, collector.url, await collector.enrolCode('Kim'));
      const page = await browser.context.newPage();
      for (let nth = 0; nth < judgments; nth++) {
        // The chip of the last one goes with its page.
        await page.goto(`${pages.url}/invoices/8841?token=${query}&nth=${nth}`);
        await capture(browser, page, { select: '#terms', kind: 'decision', why: why(nth), fields: [`Pay ${nth}`] });
      }
      await page.goto(`${pages.url}/invoices/8841?token=${query}`);
      await capture(browser, page, { select: '#limit', kind: 'decision', why: kept, fields: ['Own'] });
      // The side panel looks at the page and for cases like it, on this device.
      const panel = await openPanel(browser, page);
      await panel.locator('main').first().waitFor();
      await panel.waitForTimeout(1000);
      await panel.close();

      await dashboard.bringToFront();
      for (let nth = 0; nth < judgments; nth++) {
        await open(dashboard, why(nth));
        await agree(dashboard, ['train-models']);
      }
      await open(dashboard, kept);
      await dashboard.locator('#main').focus();
      await dashboard.keyboard.press('p');
      for (const place of ['what-left', 'packages', 'questions', 'tools', 'leaving']) {
        await dashboard.goto(`chrome-extension://${browser.extensionId}/dashboard.html#${place}`);
        await dashboard.locator('main').first().waitFor();
      }
      const download = dashboard.waitForEvent('download');
      await dashboard.getByRole('button', { name: 'Save everything to a file' }).click();
      await download;
      await dashboard.goto(`chrome-extension://${browser.extensionId}/dashboard.html#review`);
      await untilSent(dashboard, judgments);
      await takeBack(dashboard, why(0));
      await dashboard.goto(`chrome-extension://${browser.extensionId}/dashboard.html#leaving`);
      await dashboard.getByText('With a recovery code').click();
      await dashboard.getByRole('textbox', { name: 'Your recovery code', exact: true }).fill(recoveryCode);
      await dashboard.getByRole('button', { name: 'Erase everything there' }).click();
      await dashboard.getByText(/erased at .*(?:proof|proofs) (?:is|are) kept below/).waitFor({ timeout: 60_000 });
      await dashboard.getByRole('button', { name: 'Erase everything at' }).click();
      await dashboard.locator('.confirm').getByRole('button', { name: 'Erase everything at' }).click();
      await dashboard.getByText(/^0 judgments erased at/).waitFor({ timeout: 60_000 });

      const consents = await rowsOf<ConsentRow>(dashboard, 'consents');
      const log = await rowsOf<RequestRow>(dashboard, 'requests');
      const allowed: Allowed = {
        endpoints: [collector.url],
        tools: [pages.url],
        agreed: new Set(consents.map(({ hash }) => hash)),
        companions: await rowsOf<CompanionRow>(dashboard, 'companions'),
        secret: [query, kept],
      };
      const { complaints, counts } = census(proxy, allowed);
      const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
      bar('egress census', '0 complaints', `${complaints.length} complaints in ${all} requests`);
      expect(complaints).toEqual([]);
      expect(allowed.agreed.size).toBe(judgments);
      for (const path of [paths.enrol, paths.events, paths.reconcile, paths.policy, paths.recover, paths.eraseMe])
        expect(counts[`POST ${path}`], path).toBeGreaterThan(0);
      // Rule C7: the log of the extension says the same, request by request.
      const posts = proxy.requests.filter(({ method, url }) => method === 'POST' && url.startsWith(collector.url));
      expect(log.map(({ address, bytesOut }) => [address, bytesOut])).toEqual(posts.map(({ url, body }) => [url, body.length]));

      const sent = posts.find(({ url, body }) => url.endsWith(paths.events) && gunzipSync(body).includes('Sole source'))!;
      const asked = posts.find(({ url }) => url.endsWith(paths.reconcile))!;
      const companion = allowed.companions[0]!;
      const bent: Record<string, [SeenRequest, RegExp]> = {
        'another payload': [rebodied(sent, (text) => text.replace('Sole source', 'Sold source')), /nobody agreed/],
        'a query': [{ ...asked, url: `${asked.url}?q=Invoice` }, /a query/],
        'another call': [{ ...asked, url: `${collector.url}/v1/telemetry` }, /not declared/],
        'something beside the ids': [rebodied(asked, (text) => text.replace('{', '{"about":"x",')), /something else in it/],
        'an exact time': [rebodied(asked, (text) => text.replace('{', `{"at":${companion.openedAt},`)), /an exact time/],
        'a working time': [rebodied(asked, (text) => text.replace('{', `{"ms":${companion.activeMs},`)), /a working time/],
        'what was kept': [rebodied(asked, (text) => text.replace('{', `{"why":"${kept}",`)), /Rohrdommel/],
        'a cookie': [{ ...asked, headers: { ...asked.headers, cookie: 'a=b' } }, /header cookie/],
        'somewhere else': [{ ...asked, url: 'http://127.0.0.1:9/' }, /somewhere else/],
      };
      for (const [name, [request, says]] of Object.entries(bent))
        expect(census({ requests: [request], tunnels: [] }, allowed).complaints.join(), name).toMatch(says);
      expect(census({ requests: [], tunnels: ['elsewhere.example:443'] }, allowed).complaints).toHaveLength(1);
    } finally {
      await browser.close();
      await collector.stop();
      await pages.stop();
      await proxy.stop();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
);
