// The floor that no policy can lower (rule C9): nothing leaves without the person, and what is theirs stays theirs.
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { adoptPolicy } from '#lib/actions/adopt-policy.ts';
import { consent } from '#lib/actions/consent.ts';
import { preview } from '#lib/actions/preview.ts';
import { withdraw } from '#lib/actions/withdraw.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { Database } from '#lib/store/db.ts';
import { openOutbox } from '#lib/store/outbox.ts';
import { policyState } from '#lib/store/policy.ts';
import { takePolicy } from '#lib/sync/ask-for-policy.ts';
import { drain } from '#lib/sync/runner.ts';
import { world } from '#lib/sync/world.ts';
import { anyPolicy } from '#tests/harness/policies.ts';
import { sampleCompanion, sampleEnrolment, sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';
import { openPolicy, underPolicy } from '#tests/harness/under-policy.ts';
import { runs } from '#tests/harness/runs.ts';

const key = await sampleKey();
const now = new Date(2026, 10, 22, 10).getTime();
let db: Database;

beforeEach(async () => {
  fakeBrowser.reset();
  db = new Database(`floor-${crypto.randomUUID()}`);
  // The daily question which receipts are still held is not due.
  await db.enrolments.add({ ...(await sampleEnrolment(key)), lastReconciledAt: now });
  // Files of one project share the storage of the extension.
  return async () => {
    fakeBrowser.reset();
    await db.delete();
  };
});

const keep = async (): Promise<RecordId> => {
  const record = sampleRecord(sampleJudgment());
  await db.records.add(record);
  await db.companions.add(sampleCompanion(record, now));
  return record.id;
};

describe('the floor', () => {
  it(
    '[C9] holds for every document: nothing is agreed to, queued or sent without the person, and all that is theirs stays theirs',
    { timeout: 900_000 },
    async () => {
      const id = await keep();
      const asked: string[] = [];
      vi.stubGlobal('fetch', async (address: string) => {
        asked.push(address);
        throw new TypeError('Failed to fetch');
      });
      // Fields that no policy has, as if they had got past the schema; and a purpose that nobody would see.
      const hidden = { purpose: 'train-models', notice: '\u200B', isHidden: true, isChosen: true };
      const hostile = fc.record({
        autoConsent: fc.boolean(),
        consent: fc.constant('always'),
        upload: fc.constant(true),
        purposes: fc.constant([hidden]),
      });
      await fc.assert(
        fc.asyncProperty(anyPolicy, fc.option(hostile), async (document, extra) => {
          const known = { ...document, ...extra } as typeof document;
          await underPolicy(known, { seen: openPolicy(known) });
          await adoptPolicy({ db });
          // The runner itself, with the real door to the network, as often as the policy changes.
          await drain(openOutbox('floor', db), { ...world(), now: () => now }, 'floor', true);
          expect(await db.consents.count()).toBe(0);
          expect(await db.outbox.count()).toBe(0);
          // The person still sees the exact text, and their record is as it was.
          expect((await preview({ id }, { db })).text).toContain(id);
          expect((await db.records.get(id))!.state).toBe('kept');
        }),
        { numRuns: runs(100, 10_000) },
      );
      expect(asked).toEqual([]);
      expect(await db.requests.count()).toBe(0);
      vi.unstubAllGlobals();
    },
  );

  it('[C9] lets everything be taken back under a policy that allows nothing', async () => {
    const id = await keep();
    const { hash } = await preview({ id }, { db });
    const about = { id, hash, purposes: ['train-models' as const], expiresOn: '2027-01-22' };
    await consent(about, { db, now: () => now, key: async () => key });
    await underPolicy({ elsewhere: { level: 'off' }, purposes: [] });
    await withdraw({ id }, { db });
    expect((await db.records.get(id))!.state).toMatch(/^(?:withdrawn|erased|kept)$/);
    expect((await db.consents.toArray()).some(({ isLive }) => isLive)).toBe(false);
  });

  it('[P2] a refused policy changes nothing of what is in force, and its reason is kept for the person', async () => {
    await underPolicy({ elsewhere: { level: 'capture' } });
    const before = (await policyState())!;
    const digest = async () => 'H'.repeat(43);
    const from = { endpoint: 'https://precedent.example', root: 'R'.repeat(43) };
    await takePolicy({ key: 1 }, from, '2026-11-29', { digest });
    const state = (await policyState())!;
    const { refused, ...theirs } = state.of[from.endpoint]!;
    const rest = { ...state, of: { [from.endpoint]: theirs } };
    expect(rest).toEqual(before);
    expect(refused).toMatchObject({ day: '2026-11-29', words: expect.stringContaining('cut or no policy at all') });
  });
});
