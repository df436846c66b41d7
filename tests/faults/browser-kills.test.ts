// Rule O1 in a real browser: while records are agreed to and sent, its worker and the whole browser are killed again and again. Each record
// is stored exactly once, with the bytes that were agreed to. 500 records, 1,000 and 25 kills with PRECEDENT_LONG=1.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Page } from 'playwright';
import type { ConsentRow, EnrolmentRow, OutboxRow, ReceiptRow, RecordRow } from '#lib/store/db.ts';
import { readReceipt } from '#lib/sync/receipt.ts';
import { bar } from '#tests/harness/bars.ts';
import { launch } from '#tests/harness/browser.ts';
import { newDataFolder, startCollector } from '#tests/harness/collector.ts';
import { ask } from '#tests/harness/ask.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { dueNow, kept, rowsOf, seed } from '#tests/harness/seed.ts';
import { seeded } from '#tests/harness/seeded.ts';
import { storedThere } from '#tests/harness/stored-there.ts';
import { isLong } from '#tests/harness/runs.ts';

const [records, workerKills, browserKills] = isLong ? [500, 1000, 25] : [8, 10, 1];
const random = seeded(Number(process.env['PRECEDENT_SEED'] ?? Date.now() % 1_000_000));

it(
  '[O1] [I2] [I5] killed again and again, the browser loses nothing and sends nothing twice',
  { timeout: 1_500_000 },
  async () => {
    const dataDir = await newDataFolder();
    const profile = await mkdtemp(join(tmpdir(), 'precedent-kills-'));
    const running = await startCollector({ dataDir });
    let browser = await launch({ profile });
    let page: Page = await browser.dashboard();
    const judgments = Array.from({ length: records }, (_, place) => sampleJudgment(place));
    await seed(page, kept(judgments));
    await ask(page, 'enrol', { endpoint: running.url, code: await running.enrolCode() });
    // The dashboard of five hundred would be drawn anew with each; a page without a script asks as well.
    const bare = async (): Promise<Page> => {
      await page.goto(`chrome-extension://${browser.extensionId}/manifest.json`);
      return page;
    };
    await bare();

    const waiting = judgments.map(({ id }) => id);
    let acknowledged = 0;
    const agreeNext = async (): Promise<void> => {
      const id = waiting[0];
      if (!id) return;
      // Asked again when the worker died over it; then it may have been agreed to already.
      const done = await (async () => {
        const { hash } = await ask(page, 'preview', { id });
        await ask(page, 'consent', { id, hash, purposes: ['train-models'], expiresOn: '2099-11-22' });
      })().then(
        () => true,
        (error: Error) =>
          error.message.includes('it is consented') ||
          error.message.includes('it is sent') ||
          error.message.includes('it is stored'),
      );
      if (!done) return;
      waiting.shift();
      acknowledged++;
    };
    let killed = 0;
    for (let kill = 0; kill < workerKills; kill++) {
      // So that there is something to send for as long as there are kills.
      while (waiting.length > records - (records * kill) / workerKills) await agreeNext();
      // In short there is no time to wait for undo to be over.
      if (!isLong && kill % 3 === 2) await dueNow(page, 1);
      void ask(page, 'syncNow', {}).catch(() => {});
      await page.waitForTimeout(20 + random() * 120);
      await browser.killWorker();
      if ((kill + 1) % Math.ceil(workerKills / browserKills) !== 0) continue;
      void ask(page, 'syncNow', {}).catch(() => {});
      await page.waitForTimeout(random() * 200);
      await browser.kill();
      killed++;
      browser = await launch({ profile });
      page = await browser.context.newPage();
      await bare();
    }
    while (waiting.length > 0) await agreeNext();
    if (!isLong) await dueNow(page, 1);
    const ids = judgments.map(({ id }) => id);
    let states: (string | undefined)[] = [];
    for (let tries = 0; tries < 120; tries++) {
      await ask(page, 'syncNow', {});
      const rows = await rowsOf<RecordRow>(page, 'records');
      const byId = new Map(rows.map(({ id, state }) => [id, state]));
      states = ids.map((id) => byId.get(id));
      if (states.every((state) => state === 'stored')) break;
      await page.waitForTimeout(500);
    }
    const [consents, receipts, outbox] = [
      await rowsOf<ConsentRow>(page, 'consents'),
      await rowsOf<ReceiptRow>(page, 'receipts'),
      await rowsOf<OutboxRow>(page, 'outbox'),
    ];
    const [{ root, receiptKey }] = (await rowsOf<EnrolmentRow>(page, 'enrolments')) as [EnrolmentRow];
    await browser.close();
    await running.stop();

    const { records: stored, consents: agreements } = await storedThere(dataDir);
    const held = new Map(stored.map(({ id, hash }) => [id, hash]));
    let once = 0;
    for (const id of ids) {
      const own = consents.filter(({ recordId, isLive }) => recordId === id && isLive);
      const receipt = receipts.find(({ recordId, state }) => recordId === id && state === 'stored');
      const claims = receipt && (await readReceipt(receipt.jws, receiptKey, root));
      const isProved = claims?.state === 'stored' && claims.hash === own[0]?.hash;
      if (
        own.length === 1 &&
        held.get(id) === own[0]!.hash &&
        isProved &&
        agreements.filter(({ record }) => record === id).length === 1
      )
        once++;
    }
    bar(
      `real browser, ${records} records syncing`,
      `${workerKills} worker kills, ${browserKills} browser kills: each stored once, 0 lost`,
      `${workerKills} and ${killed} kills: ${once} of ${acknowledged} stored once, ${stored.length} at the collector`,
    );
    expect([once, stored.length, acknowledged, outbox.length]).toEqual([records, records, records, 0]);
    expect(new Set(states)).toEqual(new Set(['stored']));
    expect(killed).toBe(browserKills);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    await rm(dataDir, { recursive: true, force: true });
  },
);
