// Rule K2 in a real browser: what cards write while the drain runs, and while its worker is ended, is found afterwards, each write of it.
// 10,000 writes with PRECEDENT_LONG=1.
import { expect, it } from 'vitest';
import type { JournalEntry } from '#lib/judgment/draft.ts';
import { bar } from '#tests/harness/bars.ts';
import { launch } from '#tests/harness/browser.ts';
import { readStored } from '#tests/harness/stored.ts';
import { isLong } from '#tests/harness/runs.ts';

/** Each is written to twice: typed, then kept. */
const drafts = isLong ? 5000 : 120;
const writers = 8;

const entry = (draft: string, seq: 1 | 2, said: string): JournalEntry => ({
  draft,
  seq,
  act: seq === 1 ? 'type' : 'keep',
  form: { kind: 'decision', rationale: said, fields: {} },
  at: 5000 + seq,
  activeMs: seq,
});

it(
  '[K2] [I5] every write to the journal that was acknowledged is found, written while the drain runs',
  { timeout: 900_000 },
  async () => {
    const browser = await launch();
    try {
      const ids = Array.from({ length: drafts }, () => crypto.randomUUID());
      const entries = ids.map((id, nth) => [entry(id, 1, `typed ${nth}`), entry(id, 2, `kept ${nth}`)]);
      const open = async () => {
        const page = await browser.context.newPage();
        await page.goto(`chrome-extension://${browser.extensionId}/manifest.json`);
        return page;
      };
      const [writing, draining] = [await open(), await open()];
      let isWritten = false;
      // Each drain goes on where the last one was ended.
      const drainOnce = () =>
        draining.evaluate(() => chrome.runtime.sendMessage({ call: 'drainAll', about: {} })).catch(() => {});
      const drains = (async () => {
        while (!isWritten) await drainOnce();
      })();
      const kills = (async () => {
        while (!isWritten) {
          await writing.waitForTimeout(700);
          await browser.killWorker();
        }
      })();
      const acknowledged = await writing.evaluate(
        async ([all, side]) => {
          let [next, done] = [0, 0];
          const write = async (): Promise<void> => {
            for (let own = all[next++]; own; own = all[next++])
              for (const one of own) {
                await chrome.storage.local.set({ [`j/${one.draft}/${one.seq}`]: one });
                done++;
                await new Promise((go) => setTimeout(go, Math.random() * 8));
              }
          };
          await Promise.all(Array.from({ length: side }, write));
          return done;
        },
        [entries, writers] as const,
      );
      isWritten = true;
      await Promise.all([drains, kills]);
      const left = async () => Object.keys((await readStored(browser)).local).filter((key) => key.startsWith('j')).length;
      for (let round = 0; round < 20 && (await left()) > 0; round++) await drainOnce();

      const { records } = await readStored(browser);
      const byId = new Map(records.map((record) => [record.id, record]));
      // What was typed is in what was kept after it, and both were acknowledged.
      const found = ids.filter((id, nth) => {
        const record = byId.get(id);
        return record?.state === 'kept' && record.judgment.body.verdict.rationale === `kept ${nth}`;
      });
      bar(
        'journal race: writes while the drain runs',
        `${2 * drafts} acknowledged, ${2 * drafts} found`,
        `${acknowledged}, ${2 * found.length}`,
      );
      expect([acknowledged, found.length, records.length, await left()]).toEqual([2 * drafts, drafts, drafts, 0]);
    } finally {
      await browser.close();
    }
  },
);
