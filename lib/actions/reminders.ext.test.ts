// The quiet reminder: a number on the toolbar button, and only where a policy asks for it.
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showRecording } from '#lib/actions/show-recording.ts';
import { db } from '#lib/store/db.ts';
import { sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';
import { underPolicy } from '#tests/harness/under-policy.ts';

const said = vi.fn<(about: { text: string }) => Promise<void>>(async () => {});

beforeEach(async () => {
  fakeBrowser.reset();
  said.mockClear();
  const quiet = async (): Promise<void> => {};
  Object.assign(fakeBrowser.action, { setBadgeText: said, setBadgeBackgroundColor: quiet, setTitle: quiet, setPopup: quiet });
  Object.assign(fakeBrowser.offscreen, { hasDocument: async () => false });
  Object.assign(fakeBrowser.scripting, { getRegisteredContentScripts: async () => [] });
  await db.records.clear();
  await db.records.bulkAdd([
    sampleRecord(sampleJudgment(0), 'kept'),
    sampleRecord(sampleJudgment(1), 'kept'),
    sampleRecord(sampleJudgment(2), 'draft'),
    sampleRecord(sampleJudgment(3), 'private'),
  ]);
  // Files of one project share the storage of the extension.
  return () => fakeBrowser.reset();
});

const shown = async (): Promise<string> => {
  await showRecording();
  return said.mock.lastCall![0].text;
};

it('is off where no policy says anything, and where one says so', async () => {
  expect(await shown()).toBe('');
  await underPolicy({});
  expect(await shown()).toBe('');
  await underPolicy({ reminders: 'off' });
  expect(await shown()).toBe('');
});

it('counts what waits for a look, nothing else, and goes with the policy or the last of them', async () => {
  await underPolicy({ reminders: 'quiet' });
  expect(await shown()).toBe('2');
  await db.records.where('state').equals('kept').delete();
  expect(await shown()).toBe('');
  await db.records.bulkAdd(Array.from({ length: 120 }, () => sampleRecord(sampleJudgment(), 'kept')));
  expect(await shown()).toBe('99+');
  await underPolicy({});
  expect(await shown()).toBe('');
});

it('is never asked for by one document against another that says off', async () => {
  await underPolicy({ reminders: 'quiet' }, { managed: { is: 'set', settings: { ceiling: { reminders: 'off' } } } });
  expect(await shown()).toBe('');
});
