// A recording on the device: what is stored when, what is refused, and what is left of one that nobody stopped.
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { foldLeftOver, foldRecording } from '#lib/actions/fold-recording.ts';
import { giveReason } from '#lib/actions/give-reason.ts';
import { importRecording } from '#lib/actions/import-recording.ts';
import { joinRecording, passStep, recordStep } from '#lib/actions/record-step.ts';
import { reviseSteps } from '#lib/actions/revise-steps.ts';
import { tellStep } from '#lib/actions/tell-step.ts';
import { weighRecording } from '#lib/actions/weigh-recording.ts';
import type { Sender } from '#lib/bridge/caller.ts';
import type { Takes } from '#lib/bridge/calls.ts';
import type { RawStep } from '#lib/judgment/steps/raw-step.ts';
import { stepsAmong } from '#lib/judgment/steps/step-words.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import { attachedSteps } from '#lib/store/attachments.ts';
import { Database } from '#lib/store/db.ts';
import { putSites } from '#lib/store/enabled-sites.ts';
import { keepRecording } from '#lib/store/recorded-steps.ts';
import { putRecording } from '#lib/store/recording.ts';
import { sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';
import { underPolicy } from '#tests/harness/under-policy.ts';

const turn = crypto.randomUUID();
const document = crypto.randomUUID();
const place = kinds.findIndex(({ needs }) => needs?.evidence === 'steps');
const from = (tab = 7, url = 'https://erp.example/1'): Sender => ({
  url,
  origin: new URL(url).origin,
  frameId: 0,
  tab: { id: tab, url },
});
const change = (text: string): RawStep => ({
  type: 'change',
  target: { name: 'Note', role: 'textbox', tag: 'input', selectors: [[`#note-${text.slice(0, 6)}`]] },
  text,
});

let db: Database;
let draft: string;
const tell = (seq: number, step: RawStep, about: { at?: number; sender?: Sender; recording?: string } = {}) =>
  recordStep({ recording: about.recording ?? turn, document, seq, at: about.at ?? 1, step }, about.sender ?? from(), { db });
const stepsOf = async () => (await attachedSteps(db, (await db.records.get(draft))!))?.steps ?? [];

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async (id) => ({ id, openerTabId: id === 8 ? 7 : undefined }) as never);
  db = new Database(crypto.randomUUID());
  await putSites([{ pattern: 'https://erp.example/*', since: '2026-11-24', hasMarks: true }]);
  const row = sampleRecord(sampleJudgment(place), 'draft');
  row.judgment.body.evidence = row.judgment.body.evidence.filter(({ type }) => type !== 'steps');
  draft = row.id;
  await db.records.add(row);
  await putRecording({ turn, draft, tabs: [7] });
});

describe('a step', () => {
  it('[R4] told twice is one, and is in the record once the recording is folded', async () => {
    await tell(1, change('a'));
    await tell(1, change('a'));
    await tell(2, change('b'));
    expect(await db.steps.count()).toBe(2);
    await foldRecording(draft, db);
    await foldRecording(draft, db);
    expect(await stepsOf()).toMatchObject([{ value: { text: 'a' } }, { value: { text: 'b' } }]);
    expect(await db.steps.count()).toBe(0);
  });

  it('[R4] that is told again comes where it was done, among those of other frames', async () => {
    await tell(2, change('b'), { at: 20 });
    await tell(1, change('a'), { at: 10 });
    await foldRecording(draft, db);
    expect(await stepsOf()).toMatchObject([{ value: { text: 'a' } }, { value: { text: 'b' } }]);
  });

  it('[R1] of another run, tool or tab is dropped, and so is what was done while it was paused', async () => {
    await tell(1, change('a'), { recording: crypto.randomUUID() });
    await tell(2, change('b'), { sender: from(7, 'https://other.example/1') });
    await tell(3, change('c'), { sender: from(9) });
    await putRecording({ turn, draft, tabs: [7], pausedAt: 100 });
    await tell(4, change('d'), { at: 150 });
    expect(await db.steps.count()).toBe(0);
    await tell(5, change('e'), { at: 50 });
    expect(await db.steps.count()).toBe(1);
  });

  it('[R1] is asked for in no tab but those of the recording, and in those that were opened from them', async () => {
    expect(await joinRecording(from(7), { db })).toEqual({ recording: turn, isPaused: false });
    expect(await joinRecording(from(8), { db })).toEqual({ recording: turn, isPaused: false });
    expect(await joinRecording(from(9), { db })).toBeNull();
    expect(await joinRecording(from(7, 'https://other.example/'), { db })).toBeNull();
    await tell(1, change('a'), { sender: from(8) });
    expect((await db.steps.toArray())[0]).toMatchObject({ tab: 1 });
  });

  it('[C6] holds no secret that is recognised', async () => {
    await tell(1, change('4111 1111 1111 1111'));
    expect(JSON.stringify(await db.steps.toArray())).not.toContain('1111');
  });

  it('has the reason that was given after it; before the first there is none to give', async () => {
    await expect(giveReason({ text: 'why' }, { db })).rejects.toThrow('Do the step first');
    await tell(1, change('a'));
    await giveReason({ text: 'Asked for' }, { db, now: () => 2 });
    await foldRecording(draft, db);
    expect(await stepsOf()).toMatchObject([{ reason: 'Asked for' }]);
  });
});

it('[R4] a recording that nobody stopped is whole in the inbox at the next start', async () => {
  await tell(1, change('a'));
  await foldLeftOver(db);
  expect(await db.steps.count()).toBe(1);
  await putRecording(undefined);
  await foldLeftOver(db);
  expect(await stepsOf()).toHaveLength(1);
});

it('steps too long for a record are a file beside it, which goes where the record goes', async () => {
  const long = 'x'.repeat(3000);
  for (let seq = 1; seq <= 30; seq++) await tell(seq, change(`${String(seq).padStart(5, '0')} ${long}`));
  await foldRecording(draft, db);
  const { judgment } = (await db.records.get(draft))!;
  const piece = stepsAmong(judgment.body.evidence)!;
  expect(piece).toMatchObject({ count: 30, steps: [], attached: { keptOn: 'device' } });
  expect(await stepsOf()).toHaveLength(30);
  // Cut to what a record holds, it is in the record again, and the file is gone.
  await reviseSteps({ id: draft, revision: judgment.body.revision, steps: (await stepsOf()).slice(0, 3) }, { db });
  expect(stepsAmong((await db.records.get(draft))!.judgment.body.evidence)).toMatchObject({ count: 3 });
  expect(await db.attachments.count()).toBe(0);
});

it('steps are changed only as they were seen, and never once they were agreed to', async () => {
  await tell(1, change('a'));
  await foldRecording(draft, db);
  const { revision } = (await db.records.get(draft))!.judgment.body;
  await expect(reviseSteps({ id: draft, revision: revision + 1, steps: [] }, { db })).rejects.toThrow('changed elsewhere');
  await db.records.update(draft, { state: 'consented' });
  await expect(reviseSteps({ id: draft, revision, steps: [] }, { db })).rejects.toThrow('You agreed to these steps');
  expect(await stepsOf()).toHaveLength(1);
});

it('a file of the recorder comes into the inbox as a draft, and a bad one leaves nothing', async () => {
  const flow = { title: 'Approve', steps: [{ type: 'change', selectors: ['#a'], value: 'Kim' }] };
  const { id, steps } = await importRecording({ text: JSON.stringify(flow) }, { db });
  expect(steps).toBe(1);
  const record = (await db.records.get(id))!;
  expect(record).toMatchObject({ state: 'draft', judgment: { kind: kinds[place]!.name, case: { asked: { goal: 'Approve' } } } });
  await expect(importRecording({ text: 'no' }, { db })).rejects.toThrow('Nothing was brought in');
  expect(await db.records.count()).toBe(2);
});

describe('over the line, without the worker', () => {
  const told = (seq: number, text: string, about: { at?: number; recording?: string } = {}) => ({
    recording: turn,
    document,
    seq,
    at: 1,
    step: change(text),
    ...about,
  });

  it('[R4] a step of the recording that runs is stored as the worker would, and once for both', async () => {
    await keepRecording(db, { turn, draft, tabs: [7] });
    expect(await tellStep(told(1, '4111 1111 1111 1111'), from(7), { db })).toBe(true);
    await tell(1, change('a'));
    expect(await db.steps.count()).toBe(1);
    expect(JSON.stringify(await db.steps.toArray())).not.toContain('1111');
  });

  it('[R4] one of a page that was left before it joined goes to the worker, which takes it for tabs of the recording alone', async () => {
    await keepRecording(db, { turn, draft, tabs: [7] });
    const pass = (about: Takes<'passStep'>) => passStep(about, { db });
    const left = async (seq: number, sender: Sender) => {
      const { recording: _none, ...step } = told(seq, 'a');
      const { tab, url, origin } = sender;
      return pass({ ...step, from: { tab: tab!.id!, page: tab!.url, url, origin } });
    };
    expect(await left(1, from(7))).toEqual({ isStored: true });
    expect(await left(2, from(8))).toEqual({ isStored: true });
    expect(await left(3, from(9))).toEqual({ isStored: false });
    expect(await left(4, from(7, 'https://other.example/1'))).toEqual({ isStored: false });
    // Told once more by a page that came back and joined then.
    await tell(1, change('a'));
    expect(await db.steps.count()).toBe(2);
    await keepRecording(db, undefined);
    expect(await left(5, from(7))).toEqual({ isStored: false });
  });

  it('[R5] none is taken once a policy changed, and the worker stores those that it still allows', async () => {
    await keepRecording(db, { turn, draft, tabs: [7] });
    await underPolicy({ elsewhere: { level: 'watch' } });
    expect(await tellStep(told(1, 'a'), from(7), { db })).toBe(true);
    await weighRecording({ db });
    expect(await tellStep(told(2, 'b'), from(7), { db })).toBe(false);
    await tell(2, change('b'));
    expect(await db.steps.count()).toBe(2);
    await underPolicy({ elsewhere: { level: 'marks' } });
    expect(await tellStep(told(3, 'c'), from(7), { db })).toBe(false);
    await tell(3, change('c'));
    expect(await db.steps.count()).toBe(2);
  });

  it('[R1] one of another run, tab or time is left to the worker, and none is taken once it was stopped', async () => {
    await keepRecording(db, { turn, draft, tabs: [7], pausedAt: 100 });
    for (const [each, tab] of [
      [told(1, 'a', { recording: crypto.randomUUID() }), 7],
      [told(2, 'b'), 8],
      [told(3, 'c', { at: 150 }), 7],
    ] as const)
      expect(await tellStep(each, from(tab), { db })).toBe(false);
    await keepRecording(db, undefined);
    expect(await tellStep(told(4, 'd'), from(7), { db })).toBe(false);
    expect(await db.steps.count()).toBe(0);
  });
});
