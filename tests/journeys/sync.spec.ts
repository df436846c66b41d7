// Sending in a real browser to a real collector: what was agreed to is what leaves and what is stored, whatever is killed and whenever.
import { rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import type { Page } from 'playwright';
import type { ConsentRow, EnrolmentRow, OutboxRow, ReceiptRow, RecordRow, RequestRow } from '#lib/store/db.ts';
import { readReceipt } from '#lib/sync/receipt.ts';
import { ask } from '#tests/harness/ask.ts';
import { launch, type Browser } from '#tests/harness/browser.ts';
import { newDataFolder, startCollector, type RunningCollector } from '#tests/harness/collector.ts';
import { recordingProxy } from '#tests/harness/proxy.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { dashboardWith, kept, rowsOf } from '#tests/harness/seed.ts';
import { sentPayloads } from '#tests/harness/sent.ts';
import { storedThere } from '#tests/harness/stored-there.ts';
import { expect, test as base } from '#tests/harness/test.ts';

/** A collector that may be killed and started again in its place. */
interface Organisation {
  running: RunningCollector;
  again(): Promise<void>;
  /** Ends it and reads what it stored, straight from its database. */
  stored(): Promise<{ id: string; hash: string; text: string }[]>;
}

const test = base.extend<{ organisation: Organisation }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  organisation: async ({}, use) => {
    const dataDir = await newDataFolder();
    const running = await startCollector({ dataDir });
    const { port } = new URL(running.url);
    const own: Organisation = {
      running,
      again: async () => {
        own.running = await startCollector({ dataDir, port: Number(port) });
      },
      stored: async () => {
        await own.running.stop();
        return (await storedThere(dataDir)).records;
      },
    };
    await use(own);
    await own.running.stop();
    await rm(dataDir, { recursive: true, force: true });
  },
});
test.setTimeout(180_000);

/** A dashboard of a device that has joined, with judgments kept. */
const joined = async (precedent: Browser, { running }: Organisation, count: number): Promise<{ page: Page; ids: string[] }> => {
  const judgments = Array.from({ length: count }, (_, place) => sampleJudgment(place));
  const page = await dashboardWith(precedent, kept(judgments));
  await ask(page, 'enrol', { endpoint: running.url, code: await running.enrolCode() });
  return { page, ids: judgments.map(({ id }) => id) };
};

const agree = async (page: Page, id: string): Promise<string> => {
  const { hash } = await ask(page, 'preview', { id });
  await ask(page, 'consent', { id, hash, purposes: ['train-models'], expiresOn: '2099-11-22' });
  return hash;
};
const statesOf = async (page: Page, ids: string[]): Promise<(string | undefined)[]> => {
  const records = await rowsOf<RecordRow>(page, 'records');
  return ids.map((id) => records.find((record) => record.id === id)?.state);
};
const untilStates = (page: Page, ids: string[], state: string) =>
  expect.poll(() => statesOf(page, ids), { timeout: 90_000, intervals: [250] }).toEqual(ids.map(() => state));
const proofOf = async (page: Page, id: string, state: 'stored' | 'erased') => {
  const [{ root, receiptKey }] = (await rowsOf<EnrolmentRow>(page, 'enrolments')) as [EnrolmentRow];
  const receipt = (await rowsOf<ReceiptRow>(page, 'receipts')).find((row) => row.recordId === id && row.state === state);
  return receipt && readReceipt(receipt.jws, receiptKey, root);
};

test('[C1] [O3] consent bytes are network bytes are stored bytes, and nothing else of any record leaves', async ({
  organisation,
}) => {
  const proxy = await recordingProxy();
  const precedent = await launch({ proxy: proxy.url });
  const canary = 'Zaunkoenig-7731-never-agreed';
  const [agreed, own] = [sampleJudgment(0), sampleJudgment(1)];
  own.body.verdict.rationale = canary;
  agreed.body.verdict.rationale = 'Sole source: ünïcode \u{1f9fe} "quoted" \\ and\ttab';
  const page = await dashboardWith(precedent, kept([agreed, own]));
  await ask(page, 'enrol', { endpoint: organisation.running.url, code: await organisation.running.enrolCode() });
  const { text: shown } = await ask(page, 'preview', { id: agreed.id });
  const hash = await agree(page, agreed.id);
  // The preview of the other is made too: looking at it must not send it.
  await ask(page, 'preview', { id: own.id });
  await untilStates(page, [agreed.id], 'stored');

  expect(sentPayloads(proxy)).toEqual([{ text: shown, hash }]);
  for (const secret of [canary, own.id, own.salt]) expect(proxy.sawText(secret)).toBe(false);
  // Device-only values of the record that did leave: exact times and the full address.
  for (const companion of await rowsOf<{ id: string; address: string; changedAt: number }>(page, 'companions'))
    for (const secret of [companion.address, String(companion.changedAt)]) expect(proxy.sawText(secret)).toBe(false);
  expect(await statesOf(page, [own.id])).toEqual(['kept']);
  expect(await proofOf(page, agreed.id, 'stored')).toMatchObject({ hash, id: agreed.id });

  const log = await rowsOf<RequestRow>(page, 'requests');
  const posts = proxy.requests.filter(({ method, url }) => method === 'POST' && url.startsWith(organisation.running.url));
  expect(log.map(({ address, bytesOut }) => [address, bytesOut])).toEqual(posts.map(({ url, body }) => [url, body.length]));
  await precedent.close();
  await proxy.stop();
  const stored = await organisation.stored();
  expect(stored).toEqual([{ id: agreed.id, hash, text: shown }]);
  expect(createHash('sha256').update(stored[0]!.text).digest('base64url')).toBe(hash);
});

test('[O1] the worker killed while it sends: nothing is lost and nothing is stored twice', async ({
  precedent,
  organisation,
}) => {
  const { page, ids } = await joined(precedent, organisation, 24);
  for (const id of ids) await agree(page, id);
  // Kills fall before, into and between the requests, which begin when the ten seconds of undo are over.
  for (let kills = 0; kills < 25; kills++) {
    await page.waitForTimeout(150 + ((kills * 397) % 700));
    await precedent.killWorker();
    if (kills % 3 === 0) await ask(page, 'syncNow', {}).catch(() => {});
  }
  await expect(async () => {
    await ask(page, 'syncNow', {});
    expect(new Set(await statesOf(page, ids))).toEqual(new Set(['stored']));
  }).toPass({ timeout: 90_000 });
  expect(await rowsOf<OutboxRow>(page, 'outbox')).toEqual([]);
  const consents = await rowsOf<ConsentRow>(page, 'consents');
  for (const id of ids) expect(await proofOf(page, id, 'stored')).toMatchObject({ id });
  const stored = await organisation.stored();
  const expected = ids.map((id) => ({ id, hash: consents.find(({ recordId }) => recordId === id)!.hash }));
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
  expect(stored.map(({ id, hash }) => ({ id, hash })).toSorted(byId)).toEqual(expected.toSorted(byId));
});

test('[I7] the collector killed half way and started again: every proof is true and nothing is missing', async ({
  precedent,
  organisation,
}) => {
  const { page, ids } = await joined(precedent, organisation, 30);
  for (const id of ids.slice(0, 15)) await agree(page, id);
  await page.waitForTimeout(10_500);
  await organisation.running.kill();
  for (const id of ids.slice(15)) await agree(page, id);
  await page.waitForTimeout(11_000);
  // It is down: what waits is safe, and the person is told so.
  await ask(page, 'syncNow', {});
  const [enrolment] = await rowsOf<EnrolmentRow>(page, 'enrolments');
  expect(enrolment!.rest?.why).toBe('unreachable');
  await expect(page.locator('body')).toContainText(
    /Could not reach 127\.0\.0\.1:\d+\. \d+ judgments are safe on this device\. Next try/,
  );
  const waiting = await rowsOf<OutboxRow>(page, 'outbox');
  expect(waiting.length).toBeGreaterThanOrEqual(15);
  await organisation.again();
  await expect(async () => {
    await ask(page, 'syncNow', {});
    expect(new Set(await statesOf(page, ids))).toEqual(new Set(['stored']));
  }).toPass({ timeout: 90_000, intervals: [3000] });
  const proved = new Map<string, string>();
  for (const id of ids) {
    const claims = await proofOf(page, id, 'stored');
    if (claims?.state === 'stored') proved.set(id, claims.hash);
  }
  const stored = await organisation.stored();
  expect(new Map(stored.map(({ id, hash }) => [id, hash]))).toEqual(proved);
  expect(proved.size).toBe(ids.length);
});

test('[C5] [I3] taking back erases it at the collector, and the proof arrives', async ({ precedent, organisation }) => {
  const { page, ids } = await joined(precedent, organisation, 3);
  for (const id of ids) await agree(page, id);
  await untilStates(page, ids, 'stored');
  await ask(page, 'withdraw', { id: ids[0]! });
  await untilStates(page, [ids[0]!], 'erased');
  expect(await proofOf(page, ids[0]!, 'erased')).toMatchObject({ state: 'erased', id: ids[0] });
  // Taken back while the collector is away: it is erased once the collector is there again.
  await organisation.running.kill();
  await ask(page, 'withdraw', { id: ids[1]! });
  await ask(page, 'syncNow', {});
  expect(await statesOf(page, [ids[1]!])).toEqual(['withdrawn']);
  await organisation.again();
  await expect(async () => {
    await ask(page, 'syncNow', {});
    expect(await statesOf(page, [ids[1]!])).toEqual(['erased']);
  }).toPass({ timeout: 60_000, intervals: [3000] });
  expect((await organisation.stored()).map(({ id }) => id)).toEqual([ids[2]]);
});

test('[C4] undone within ten seconds, nothing of it leaves', async ({ organisation }) => {
  const proxy = await recordingProxy();
  const precedent = await launch({ proxy: proxy.url });
  const { page, ids } = await joined(precedent, organisation, 2);
  for (const id of ids) await agree(page, id);
  await ask(page, 'undoConsent', { id: ids[0]! });
  await untilStates(page, [ids[1]!], 'stored');
  await page.waitForTimeout(1000);
  expect(await statesOf(page, ids)).toEqual(['kept', 'stored']);
  expect(proxy.sawText(ids[0]!)).toBe(false);
  await precedent.close();
  await proxy.stop();
});
