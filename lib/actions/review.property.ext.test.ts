// Random histories of what a person and an endpoint do, and what must hold after each step. A failure prints seed and path.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { consent } from '#lib/actions/consent.ts';
import { discard } from '#lib/actions/discard.ts';
import { preview } from '#lib/actions/preview.ts';
import { reopen } from '#lib/actions/reopen.ts';
import { revise } from '#lib/actions/revise.ts';
import { setAside } from '#lib/actions/set-aside.ts';
import { undoConsent } from '#lib/actions/undo-consent.ts';
import { withdraw } from '#lib/actions/withdraw.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { editedOf, formFrom } from '#lib/judgment/apply-form.ts';
import { may, move, type Act } from '#lib/judgment/life.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { digest } from '#lib/store/crypto.ts';
import { Database, type RecordRow } from '#lib/store/db.ts';
import { sampleEnrolment, sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';
import { runs } from '#tests/harness/runs.ts';

const key = await sampleKey();
const enrolment = await sampleEnrolment(key);
const persons = ['keep', 'revise', 'set-aside', 'reopen', 'discard', 'agree', 'agree-blind', 'undo', 'withdraw', 'wait'] as const;
const endpoints = ['lease', 'stored', 'refused', 'erased'] as const;

interface Step {
  act: (typeof persons)[number] | (typeof endpoints)[number];
  pick: number;
  wait: number;
}

const pick = fc.nat(2);
const single = fc
  .record({ act: fc.constantFrom(...persons, ...endpoints), pick, wait: fc.constantFrom(1, 4000, 11_000) })
  .map((step): Step[] => [step]);
/** Stretches that chance alone seldom makes; each is about one record. */
const stretch = fc
  .record({
    pick,
    wait: fc.constantFrom(11_000, 11_001),
    acts: fc.constantFrom<Step['act'][]>(
      ['agree', 'undo'],
      ['agree', 'wait', 'lease', 'refused'],
      ['agree', 'wait', 'lease', 'stored'],
      ['agree', 'wait', 'lease', 'withdraw'],
    ),
  })
  .map(({ acts, ...about }) => acts.map((act): Step => ({ act, ...about })));
const history = fc
  .array(fc.oneof({ weight: 3, arbitrary: single }, { weight: 1, arbitrary: stretch }), { minLength: 12, maxLength: 25 })
  .map((parts) => parts.flat());

const keep = (place: number): Step => ({ act: 'keep', pick: place, wait: 0 });

/** One device on its own database, with what it once sealed and what it once let go remembered outside. */
class Device {
  now = Date.UTC(2026, 10, 22, 10);
  done = 0;
  readonly db = new Database(`history-${crypto.randomUUID()}`);
  /** What each record was sealed with when it may have left, and which ones the endpoint confirmed to be erased. */
  readonly left = new Map<RecordId, string>();
  readonly confirmed = new Set<RecordId>();

  async pick(place: number): Promise<RecordRow | undefined> {
    const all = await this.db.records.orderBy('id').toArray();
    return all[place % Math.max(all.length, 1)];
  }

  /** What the sync of this product does to a row, reduced to its effect. */
  async endpoint(act: (typeof endpoints)[number], { id, state }: RecordRow, isSlow: boolean): Promise<void> {
    const row = await this.db.outbox.get(id);
    if (!row) return;
    if (act === 'lease') {
      if (row.nextAttemptAt > this.now) return;
      await this.db.outbox.update(id, { wasSent: true, attempt: row.attempt + 1 });
      // Bytes may be under way before the state tells: nothing may rest on the state alone.
      if (!isSlow) await this.db.records.update(id, { state: move(state, 'send') });
      if (row.action === 'put') this.left.set(id, (await this.db.records.get(id))!.sealed!);
      return;
    }
    const wanted = act === 'erased' ? 'erase' : 'put';
    const next = ({ stored: 'acknowledge', refused: 'refuse', erased: 'confirm-erased' } satisfies Record<string, Act>)[
      act
    ] as Act;
    if (!row.wasSent || row.action !== wanted || !may(state, next)) return;
    await this.db.outbox.delete(id);
    await this.db.records.update(id, { state: move(state, next) });
    if (act === 'erased') this.confirmed.add(id);
  }

  async take({ act, pick: place, wait }: Step): Promise<void> {
    const { db } = this;
    const means = { db, now: () => this.now };
    if (act === 'keep') return void (await db.records.add(sampleRecord(sampleJudgment(place))));
    if (act === 'wait') return void (this.now += wait);
    const record = await this.pick(place);
    if (!record) return;
    const { id, judgment } = record;
    const answer = endpoints.find((each) => each === act);
    if (answer) return this.endpoint(answer, record, wait % 2 === 1);
    const agree = (hash: string) =>
      consent({ id, hash, purposes: ['run-organisation'], expiresOn: '2027-11-22' }, { ...means, key: async () => key });
    if (act === 'revise')
      await revise(
        { id, from: editedOf(judgment), to: { form: { ...formFrom(judgment), rationale: `Because ${wait}` }, caseText: 'Case' } },
        means,
      );
    if (act === 'set-aside') await setAside({ id }, means);
    if (act === 'reopen') await reopen({ id }, means);
    if (act === 'discard') await discard({ id }, means);
    if (act === 'agree') await agree((await preview({ id }, means)).hash);
    if (act === 'agree-blind') await agree(await digest('something else'));
    if (act === 'undo') await undoConsent({ id }, means);
    if (act === 'withdraw') await this.checkWithdrawn(id, () => withdraw({ id }, means));
    this.done++;
  }

  async checkWithdrawn(id: RecordId, act: () => Promise<void>): Promise<void> {
    await act();
    for (let at: RecordId | undefined = id; at; at = (await this.db.records.get(at))?.judgment.supersedes)
      await this.checkGone(at);
  }

  /** No consent stands, nothing is to be sent, and where bytes may have left an erasure waits or is confirmed. */
  async checkGone(id: RecordId): Promise<void> {
    const record = (await this.db.records.get(id))!;
    const row = await this.db.outbox.get(id);
    expect(this.left.has(id) && !this.confirmed.has(id) ? ['withdrawn'] : ['withdrawn', 'erased']).toContain(record.state);
    expect(await this.db.consents.filter(({ recordId, isLive }) => recordId === id && isLive).count()).toBe(0);
    expect(row?.action).not.toBe('put');
    if (record.state === 'withdrawn') expect(row?.action).toBe('erase');
  }

  async check(): Promise<void> {
    for (const row of await this.db.outbox.toArray()) {
      const record = (await this.db.records.get(row.recordId))!;
      const live = await this.db.consents.filter(({ recordId, isLive }) => recordId === row.recordId && isLive).toArray();
      expect(live.length, '[C1] a put has exactly one live consent, an erasure none').toBe(row.action === 'put' ? 1 : 0);
      if (row.action === 'put') expect(live[0]!.hash, '[C1] for exactly these bytes').toBe(await digest(record.sealed!));
    }
    for (const record of await this.db.records.toArray()) {
      if (this.left.has(record.id)) expect(record.sealed, '[C3] what was sent never changes').toBe(this.left.get(record.id));
      if (record.sealed) expect(canonical(JSON.parse(record.sealed))).toBe(record.sealed);
      if (record.state === 'consented') expect((await this.db.outbox.get(record.id))?.action).toBe('put');
      if (record.supersededBy) await this.checkGone(record.id);
    }
    for (const id of this.left.keys()) expect(await this.db.records.get(id), '[C5] what left is never forgotten').toBeDefined();
  }
}

it('[C1] [C3] [C4] [C5] holds over random histories of review, consent, undo, change and taking back', async () => {
  let done = 0;
  const run = await fc.check(
    fc.asyncProperty(history, async (steps) => {
      const device = new Device();
      await device.db.enrolments.add(enrolment);
      for (const each of [keep(0), keep(1), ...steps]) {
        const before = JSON.stringify([await device.db.records.toArray(), await device.db.outbox.toArray()]);
        try {
          await device.take(each);
        } catch (error) {
          // A refusal is a sentence for the person and changes nothing.
          expect((error as Error).message, String((error as Error).stack)).toMatch(
            /^(This judgment|Only a|You agreed|The t|Something)/,
          );
          expect(JSON.stringify([await device.db.records.toArray(), await device.db.outbox.toArray()])).toBe(before);
        }
        await device.check();
      }
      done += device.done;
      await device.db.delete();
    }),
    { numRuns: runs(25, 200) },
  );
  console.log(`review histories: seed ${run.seed}, ${run.numRuns} histories, ${done} acts done`);
  if (run.failed) throw new Error(fc.defaultReportMessage(run));
  expect(done).toBeGreaterThan(5 * run.numRuns);
}, 60_000);
