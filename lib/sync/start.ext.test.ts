// When the runner is woken, with the extension's alarms in memory and a real Web Lock.
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '#lib/store/db.ts';
import { resumeSync, runSync } from '#lib/sync/start.ts';
import { syncAlarm } from '#lib/sync/wakes.ts';
import { sampleEnrolment } from '#tests/harness/samples.ts';

const day = 24 * 3_600_000;
const alarm = async () => (await browser.alarms.get(syncAlarm))?.scheduledTime;
/** Nobody listens on port 9 (discard) of this computer. */
const endpoint = 'http://127.0.0.1:9';

beforeEach(async () => {
  fakeBrowser.reset();
  for (const table of db.tables) await table.clear();
});
const join = async (more: object = {}) =>
  db.enrolments.put({
    ...(await sampleEnrolment({ thumbprint: 'd'.repeat(43) })),
    endpoint,
    lastReconciledAt: Date.now(),
    policyAskedAt: Date.now(),
    ...more,
  });

it('asks nobody and sets no alarm before the person has joined an organisation', async () => {
  await runSync();
  expect(await alarm()).toBeUndefined();
  expect(await db.requests.count()).toBe(0);
});

it('with nothing to send it wakes within a minute or for the next daily reconciliation, whichever is set', async () => {
  await join();
  await runSync();
  expect(await alarm()).toBeGreaterThan(Date.now());
  expect(await alarm()).toBeLessThanOrEqual(Date.now() + day);
  expect(await db.requests.count()).toBe(0);
});

it('keeps an alarm that is set for earlier, and replaces one that a clock change left ten years ahead', async () => {
  await join();
  const soon = Date.now() + 20_000;
  browser.alarms.create(syncAlarm, { when: soon });
  await runSync();
  expect(await alarm()).toBe(soon);
  browser.alarms.create(syncAlarm, { when: Date.now() + 3652 * day });
  await runSync();
  expect(await alarm()).toBeLessThanOrEqual(Date.now() + day);
});

it('keeps what went wrong for the status line, and the request in the log', async () => {
  await join({ lastReconciledAt: Date.now() - 2 * day });
  await runSync();
  const { rest } = (await db.enrolments.get(endpoint))!;
  expect(rest).toMatchObject({ why: 'unreachable', attempt: 1 });
  expect(await db.requests.toArray()).toMatchObject([{ purpose: 'reconcile', status: 0, bytesIn: 0 }]);
});

it('leaves a paused endpoint alone until the person tries again', async () => {
  await join({ lastReconciledAt: Date.now() - 2 * day, pausedFor: 'stopped' });
  await runSync();
  expect(await db.requests.count()).toBe(0);
  await resumeSync();
  expect(await db.requests.count()).toBe(1);
  expect((await db.enrolments.get(endpoint))?.pausedFor).toBeUndefined();
});

it('two runs at once send once', async () => {
  await join({ lastReconciledAt: Date.now() - 2 * day });
  await Promise.all([runSync(), runSync(), runSync()]);
  await vi.waitFor(async () => expect(await db.settings.get('syncLease')).toBeUndefined());
  expect(await db.requests.count()).toBe(1);
});
