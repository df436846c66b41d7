// Rule C1 by what left: of many records half are agreed to; whatever the browser sent is searched for every one of the others, in each form
// in which bytes could hold it. 500 records with PRECEDENT_LONG=1.
import { rm } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { RecordRow } from '#lib/store/db.ts';
import { ask } from '#tests/harness/ask.ts';
import { bar } from '#tests/harness/bars.ts';
import { launch } from '#tests/harness/browser.ts';
import { holds } from '#tests/harness/bytes.ts';
import { newDataFolder, startCollector } from '#tests/harness/collector.ts';
import { recordingProxy } from '#tests/harness/proxy.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { dueNow, kept, rowsOf, seed } from '#tests/harness/seed.ts';
import { isLong } from '#tests/harness/runs.ts';

const records = isLong ? 500 : 12;

/** A word that nobody ever wrote, of letters alone: one that looks like a key would be hidden. */
const newWord = (): string =>
  [...crypto.getRandomValues(new Uint8Array(10))]
    .map((byte) => ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti'][byte % 8])
    .join('');

it('[C1] nothing of a record leaves that was not agreed to, in any form', { timeout: 900_000 }, async () => {
  const proxy = await recordingProxy();
  const dataDir = await newDataFolder();
  const running = await startCollector({ dataDir });
  const browser = await launch({ proxy: proxy.url });
  try {
    const page = await browser.dashboard();
    const made = Array.from({ length: records }, (_, place) => {
      const judgment = sampleJudgment(place);
      const canary = `Kanarie${newWord()}`;
      judgment.body.verdict.rationale += ` ${canary}`;
      judgment.case.text += ` ${canary}`;
      return { judgment, canary };
    });
    await seed(page, kept(made.map(({ judgment }) => judgment)));
    await ask(page, 'enrol', { endpoint: running.url, code: await running.enrolCode() });
    await page.goto(`chrome-extension://${browser.extensionId}/manifest.json`);
    const agreed = made.filter((_, place) => place % 2 === 0);
    const others = made.filter((_, place) => place % 2 === 1);
    for (const [place, { judgment, canary }] of made.entries()) {
      const { text, hash } = await ask(page, 'preview', { id: judgment.id });
      expect(text).toContain(canary);
      // The others are looked at too, and some kept to oneself.
      if (place % 2 === 0)
        await ask(page, 'consent', { id: judgment.id, hash, purposes: ['train-models'], expiresOn: '2099-11-22' });
      else if (place % 4 === 1) await ask(page, 'setAside', { id: judgment.id });
    }
    await dueNow(page, 100);
    const states = async () => {
      await ask(page, 'syncNow', {});
      const rows = await rowsOf<RecordRow>(page, 'records');
      return rows.filter(({ state }) => state === 'stored').length;
    };
    await expect.poll(states, { timeout: 120_000, interval: 500 }).toBe(agreed.length);

    const everything = Buffer.concat(
      proxy.requests.flatMap(({ method, url, headers, body }) => {
        const head = Buffer.from(`${method} ${url} ${JSON.stringify(headers)}\n`);
        return headers['content-encoding'] === 'gzip' ? [head, body, gunzipSync(body)] : [head, body];
      }),
    );
    const leaked = others.filter(({ judgment, canary }) => holds(everything, canary, judgment.salt, judgment.id));
    const there = agreed.filter(({ canary }) => everything.includes(canary));
    bar(
      `egress canary: ${records} records, ${agreed.length} agreed to`,
      `0 of the others, ${agreed.length} of ${agreed.length} there`,
      `${leaked.length} of the others, ${there.length} of ${agreed.length} there, ${everything.length} bytes searched`,
    );
    expect(leaked.map(({ canary }) => canary)).toEqual([]);
    expect(there).toHaveLength(agreed.length);
  } finally {
    await browser.close();
    await running.stop();
    await proxy.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
});
