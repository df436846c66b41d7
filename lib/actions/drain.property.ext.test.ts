// The drain at random: a worker that ends at any change of the storage, and a card that is written in meanwhile (rule K2).
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { drain } from '#lib/actions/drain.ts';
import type { JournalAct, JournalEntry } from '#lib/judgment/draft.ts';
import { Database } from '#lib/store/db.ts';
import { appendEntry } from '#lib/store/journal.ts';
import { blankDraft, typedEntry } from '#tests/harness/journal.ts';
import { runs } from '#tests/harness/runs.ts';

type Remove = (keys: string[]) => Promise<void>;

let db: Database;
const { local } = fakeBrowser.storage;
const { remove } = local;
const removeThese: Remove = (keys) => remove(keys);

beforeEach(() => {
  db = new Database(`drains-${crypto.randomUUID()}`);
  return async () => {
    Object.assign(local, { remove });
    await db.delete();
  };
});

const typing = fc.record({
  act: fc.constantFrom<JournalAct>('type', 'type', 'keep', 'reopen'),
  word: fc.string({ minLength: 1, maxLength: 12 }).map((text) => `w${text.replaceAll(/[\0\d]/g, '')}`),
  which: fc.nat(1),
});
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const), typing }) },
  // What another process writes may land right before the drain removes what it read.
  { weight: 2, arbitrary: fc.record({ do: fc.constant('drain' as const), meanwhile: fc.option(typing, { nil: undefined }) }) },
  // A worker that is killed stops between two waits: here at the nth change of `storage.local`.
  { weight: 2, arbitrary: fc.record({ do: fc.constant('kill' as const), after: fc.nat(3) }) },
);

/** The promise, with a storage that removes keys in this way. */
const promise = (removing: Remove) =>
  fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
    fakeBrowser.reset();
    await db.records.clear();
    await db.drainMarks.clear();
    const drafts = [await blankDraft(db), await blankDraft(db)];
    const seqs = [0, 0];
    const last: (JournalEntry | undefined)[] = [undefined, undefined];
    const write = async ({ act, word, which }: { act: JournalAct; word: string; which: number }) => {
      const next = typedEntry(drafts[which]!, ++seqs[which]!, act, word);
      await appendEntry(next);
      last[which] = next;
    };
    for (const each of steps) {
      if (each.do === 'write') {
        await write(each.typing);
        continue;
      }
      let left = each.do === 'kill' ? each.after : Infinity;
      let meanwhile = each.do === 'drain' ? each.meanwhile : undefined;
      local.remove = (async (keys: string[]) => {
        if (left-- <= 0) throw new Error('killed');
        if (meanwhile) await write(meanwhile);
        meanwhile = undefined;
        await removing(keys);
      }) as typeof remove;
      await drain({ db }).catch((error: Error) => expect(error.message).toBe('killed'));
      local.remove = remove;
    }
    await drain({ db });
    expect(await db.records.count()).toBe(2);
    expect(await local.get(null)).toEqual({});
    for (const [which, draft] of drafts.entries()) {
      const written = last[which];
      const record = (await db.records.get(draft))!;
      expect([record.state, record.judgment.body.verdict.rationale]).toEqual(
        written ? [written.act === 'keep' ? 'kept' : 'draft', written.form.rationale] : ['draft', ''],
      );
    }
  });

it('[K2] [I5] killed after any step or written to meanwhile, the last entry that was written stands exactly once', async () => {
  await fc.assert(promise(removeThese), { numRuns: runs(100, 2000), verbose: 1 });
});

it('a mistake made on purpose fails it: a drain that removes a journal key that it did not read', async () => {
  const removeAllOfDraft: Remove = async (keys) => {
    const drafts = keys.map((key) => key.slice(0, key.lastIndexOf('/')));
    const there = Object.keys(await local.get(null));
    await remove(there.filter((key) => drafts.some((draft) => key.startsWith(`${draft}/`))));
  };
  const { failed } = await fc.check(promise(removeAllOfDraft), { numRuns: 300, seed: 1, endOnFailure: true });
  expect(failed).toBe(true);
});
