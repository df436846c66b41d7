// What is killed at each of its points: what goes before it, the act as a person or a new start of the worker asks for it (again, where it
// was cut short), and what must have come of it.
import { expect } from 'vitest';
import type { CrashDevice, Life } from '#tests/faults/crash/device.ts';
import { claimDraft } from '#lib/actions/claim-draft.ts';
import { consent } from '#lib/actions/consent.ts';
import { drain } from '#lib/actions/drain.ts';
import { openDraft } from '#lib/actions/open-draft.ts';
import { preview } from '#lib/actions/preview.ts';
import { ownCases } from '#lib/actions/rekey-cases.ts';
import { renew } from '#lib/actions/renew.ts';
import { revise } from '#lib/actions/revise.ts';
import { undoConsent } from '#lib/actions/undo-consent.ts';
import { withdraw } from '#lib/actions/withdraw.ts';
import type { Seen } from '#lib/bridge/calls.ts';
import { editedOf, formFrom } from '#lib/judgment/apply-form.ts';
import type { JournalAct, JournalEntry } from '#lib/judgment/draft.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { appendEntry, readJournal, unreadableEntries } from '#lib/store/journal.ts';
import { sampleCompanion, sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

export interface CrashAct {
  name: string;
  /** Runs in a life that is not ended. Answers what the rest needs to know. */
  before(life: Life, device: CrashDevice): Promise<RecordId>;
  /** Rejects when the life ends in it. */
  act(life: Life, id: RecordId, device: CrashDevice): Promise<unknown>;
  after(device: CrashDevice, id: RecordId): Promise<void>;
}

/** Far enough for undo to be over. */
const elevenSeconds = 11_000;
const purposes = ['train-models' as const];
const expiresOn = '2099-11-22';

const keep = async ({ db }: Life): Promise<RecordId> => {
  const record = sampleRecord();
  await db.records.add(record);
  await db.companions.add(sampleCompanion(record, 1000));
  return record.id;
};
const agree = async (life: Life, id: RecordId): Promise<void> => {
  const { db, now, key } = life;
  const { hash } = await preview({ id }, { db });
  await consent({ id, hash, purposes, expiresOn }, { db, now, key });
};
const agreed = async (life: Life, device: CrashDevice): Promise<RecordId> => {
  const id = await keep(life);
  await agree(life, id);
  device.scene.time += elevenSeconds;
  return id;
};
const stored = async (life: Life, device: CrashDevice): Promise<RecordId> => {
  const id = await agreed(life, device);
  await life.settle();
  return id;
};
const stateIn = async ({ db }: Pick<Life, 'db'>, id: RecordId) => (await db.records.get(id))?.state;
const state = ({ outside }: CrashDevice, id: RecordId) => stateIn({ db: outside }, id);

const nonce = '0123456789abcdef0123456789abcdef';
const seen: Seen = {
  nonce,
  address: 'https://erp.example/invoices/8841',
  title: 'Invoice 8841',
  case: { id: '', title: 'Invoice 8841', text: 'Net 30 days' },
  evidence: [{ type: 'quote', exact: 'Total due 12,400.00 EUR', prefix: '', suffix: '' }],
  coverage: [],
  note: '',
};
const page = { url: seen.address, frameId: 0, documentId: 'P', tab: { id: 7 } };
const card = { url: 'x', frameId: 4, documentId: 'C', tab: { id: 7 } };

const entry = (draft: RecordId, seq: number, act: JournalAct, rationale: string): JournalEntry => ({
  draft,
  seq,
  act,
  form: { kind: 'decision', rationale, fields: {} },
  at: 5000 + seq,
  activeMs: seq,
});

export const crashActs: readonly CrashAct[] = [
  {
    name: 'capture',
    before: async () => '',
    // The page script asks again under the same nonce, and the card after it.
    async act({ db, fuse }) {
      const { isStored } = await openDraft(seen, page, { db, report: () => {} });
      if (!isStored) fuse.step();
      expect(isStored).toBe(true);
      await claimDraft({ nonce }, card, { db, room: async () => undefined });
    },
    async after({ outside }) {
      const records = await outside.records.toArray();
      expect(records.map(({ state: is, judgment }) => [is, judgment.case.text])).toEqual([['draft', 'Total due 12,400.00 EUR']]);
      expect((await outside.companions.toArray()).map(({ id, address }) => [id, address])).toEqual([
        [records[0]!.id, seen.address],
      ]);
    },
  },
  {
    name: 'drain',
    async before({ db }) {
      const blank = sampleJudgment();
      blank.body.verdict = { fields: {}, rationale: '' };
      const record = sampleRecord(blank, 'draft');
      await db.records.add(record);
      await db.companions.add(sampleCompanion(record, 1000));
      await appendEntry(entry(record.id, 1, 'type', 'Sole'), entry(record.id, 2, 'keep', 'Sole source'));
      await appendEntry(entry(crypto.randomUUID(), 1, 'keep', 'An orphan'), { strange: true } as never);
      return record.id;
    },
    act: ({ db }) => drain({ db }),
    async after({ outside }) {
      const records = await outside.records.toArray();
      expect(records.map(({ state: is, judgment }) => [is, judgment.body.verdict.rationale]).toSorted()).toEqual([
        ['kept', 'An orphan'],
        ['kept', 'Sole source'],
      ]);
      expect(await readJournal()).toEqual([]);
      expect((await unreadableEntries()).map(({ value }) => value)).toEqual([{ strange: true }]);
    },
  },
  {
    name: 'consent',
    before: keep,
    async act(life, id) {
      if ((await stateIn(life, id)) === 'kept') await agree(life, id);
    },
    async after(device, id) {
      expect(await state(device, id)).toBe('stored');
      expect(device.scene.endpoint.holds(id)?.consents).toHaveLength(1);
    },
  },
  {
    name: 'undo',
    async before(life) {
      const id = await keep(life);
      await agree(life, id);
      return id;
    },
    async act(life, id) {
      const { db, now } = life;
      if ((await stateIn(life, id)) === 'consented') await undoConsent({ id }, { db, now });
    },
    async after(device, id) {
      expect([await state(device, id), device.scene.left.has(id)]).toEqual(['kept', false]);
    },
  },
  {
    name: 'send and apply',
    // One is sent, one refused with a reason, one is taken back.
    async before(life, device) {
      const gone = await stored(life, device);
      await withdraw({ id: gone }, life);
      const unwanted = await agreed(life, device);
      device.scene.endpoint.unwanted.add(unwanted);
      return agreed(life, device);
    },
    act: (life) => life.send(),
    async after(device, id) {
      const states = (await device.outside.records.toArray()).map(({ state: is }) => is);
      expect(states.toSorted()).toEqual(['erased', 'refused', 'stored']);
      expect(await state(device, id)).toBe('stored');
    },
  },
  {
    name: 'withdraw',
    before: stored,
    async act(life, id) {
      if ((await stateIn(life, id)) === 'stored') await withdraw({ id }, life);
    },
    async after(device, id) {
      expect([await state(device, id), device.scene.endpoint.isErased(id)]).toEqual(['erased', true]);
    },
  },
  {
    name: 'revise',
    before: stored,
    async act(life, id) {
      const { judgment, supersededBy } = (await life.db.records.get(id))!;
      if (supersededBy) return;
      const to = { form: { ...formFrom(judgment), rationale: 'Another reason.' }, caseText: 'c' };
      await revise({ id, from: editedOf(judgment), to }, life);
    },
    async after(device, id) {
      const others = (await device.outside.records.toArray()).filter((record) => record.id !== id);
      expect([await state(device, id), device.scene.endpoint.isErased(id)]).toEqual(['erased', true]);
      expect(others.map(({ state: is, judgment }) => [is, judgment.supersedes])).toEqual([['kept', id]]);
    },
  },
  {
    name: 'renew',
    before: stored,
    async act({ db, now, key }, id) {
      const consents = await db.consents.where('recordId').equals(id).toArray();
      if (consents.length > 1) return;
      await renew({ id, hash: consents[0]!.hash, purposes, expiresOn: '2100-11-22' }, { db, now, key });
    },
    async after(device, id) {
      expect([await state(device, id), device.scene.endpoint.holds(id)?.consents.length]).toEqual(['stored', 2]);
    },
  },
  {
    name: 'call cases by the key of this device',
    async before(life) {
      await keep(life);
      return keep(life);
    },
    act: ({ db }) => ownCases({ db }),
    async after({ outside }) {
      const keys = (await outside.records.toArray()).map(({ judgment }) => judgment.case.key);
      expect(new Set(keys).size).toBe(1);
    },
  },
];
