// What a policy does on a device: what can be captured, kept, agreed to and sent under it, and what it can never do.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { acceptDisclosure } from '#lib/actions/accept-disclosure.ts';
import { acknowledgePolicy } from '#lib/actions/acknowledge-policy.ts';
import { adoptPolicy } from '#lib/actions/adopt-policy.ts';
import { capture } from '#lib/actions/capture.ts';
import { consent } from '#lib/actions/consent.ts';
import { keepQuestion } from '#lib/actions/keep-question.ts';
import { preview } from '#lib/actions/preview.ts';
import { retireQuestion } from '#lib/actions/retire-question.ts';
import * as seldom from '#lib/actions/seldom.ts';
import { showWords } from '#lib/actions/show-words.ts';
import { tendPolicy } from '#lib/actions/tend-policy.ts';
import { undoConsent } from '#lib/actions/undo-consent.ts';
import { disclosure } from '#lib/judgment/disclosure.ts';
import type { Judgment, RecordId } from '#lib/judgment/judgment.ts';
import { notice } from '#lib/judgment/notice.ts';
import { readManaged } from '#lib/policy/managed.ts';
import { Database } from '#lib/store/db.ts';
import { policyState } from '#lib/store/policy.ts';
import { openQuestions } from '#lib/store/questions.ts';
import { openRubrics } from '#lib/store/rubrics.ts';
import { sitesFor } from '#lib/store/sites.ts';
import { samplePolicy } from '#tests/harness/policies.ts';
import { sampleCompanion, sampleEnrolment, sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';
import { underPolicy } from '#tests/harness/under-policy.ts';

const key = await sampleKey();
const now = new Date(2026, 10, 22, 10).getTime();
const { endpoint } = await sampleEnrolment(key);
let db: Database;

beforeEach(async () => {
  fakeBrowser.reset();
  await acceptDisclosure({ version: disclosure.version });
  db = new Database(`policy-${crypto.randomUUID()}`);
  await db.enrolments.add(await sampleEnrolment(key));
  // Files of one project share the storage of the extension.
  return async () => {
    fakeBrowser.reset();
    await db.delete();
  };
});

const keep = async (judgment: Judgment = sampleJudgment()): Promise<RecordId> => {
  await db.records.add(sampleRecord(judgment));
  await db.companions.add(sampleCompanion(sampleRecord(judgment), now));
  return judgment.id;
};
const agree = async (id: RecordId, { purposes = ['train-models'] as const, expiresOn = '2027-01-22' } = {}) => {
  const { hash } = await preview({ id }, { db });
  return consent({ id, hash, purposes: [...purposes], expiresOn }, { db, now: () => now, key: async () => key });
};
const tool = sampleJudgment().case.tool;

describe('capture', () => {
  const injected = vi.fn<() => Promise<{ result: boolean }[]>>(async () => [{ result: true }]);
  const opened = vi.fn<(about: { url: string }) => Promise<object>>(async () => ({}));
  beforeEach(() => {
    injected.mockClear();
    opened.mockClear();
    Object.assign(fakeBrowser.scripting, { executeScript: injected });
    Object.assign(fakeBrowser.windows, { create: opened });
  });
  const url = 'https://redmine.example/admin/users';

  it('[K6] puts nothing into a page that the policy leaves alone, and says why in a window of its own', async () => {
    await underPolicy({ sites: [{ matches: ['https://redmine.example/admin/*'], level: 'off' }] });
    await capture({ id: 7, url }, '', { seldom: async () => seldom, db });
    expect(injected).not.toHaveBeenCalled();
    expect(decodeURIComponent(opened.mock.calls[0]![0].url)).toMatch(/not-here\.html#Your organisation leaves https:\/\/redmine/);
    await capture({ id: 7, url: 'https://redmine.example/issues/1' }, '', { seldom: async () => seldom, db });
    expect(injected).toHaveBeenCalled();
  });

  it('[P1] says so where the managed settings cannot be read, which allows nothing', async () => {
    await tendPolicy({ read: async () => readManaged({ ceiling: 'off' }) });
    await capture({ id: 7, url }, '', { seldom: async () => seldom, db });
    expect(injected).not.toHaveBeenCalled();
    expect(decodeURIComponent(opened.mock.calls[0]![0].url)).toContain(
      '#What your organisation set in this browser cannot be read',
    );
  });

  it('[K6] waits for the managed settings where they were never read on this profile, and puts nothing in before', async () => {
    const settings = Promise.withResolvers<object>();
    const { get } = fakeBrowser.storage.managed;
    Object.assign(fakeBrowser.storage.managed, { get: () => settings.promise });
    const asked = capture({ id: 7, url }, '', { seldom: async () => seldom, db });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(injected).not.toHaveBeenCalled();
    settings.resolve({ ceiling: { elsewhere: { level: 'off' } } });
    await asked;
    expect(injected).not.toHaveBeenCalled();
    expect(opened).toHaveBeenCalledTimes(1);
    // From then on nothing waits for them.
    Object.assign(fakeBrowser.storage.managed, { get: () => new Promise(() => {}) });
    await capture({ id: 7, url }, '', { seldom: async () => seldom, db });
    expect(opened).toHaveBeenCalledTimes(2);
    Object.assign(fakeBrowser.storage.managed, { get });
  });

  it('reads tools that the policy describes', async () => {
    await underPolicy({ tools: samplePolicy().tools });
    expect((await sitesFor('https://erp.example/invoices/7')).map(({ name }) => name)).toEqual(['erp-invoices']);
    expect(await sitesFor('https://other.example/')).toEqual([]);
  });
});

describe('managed settings', () => {
  const read = (given: unknown) => async () => readManaged(given);

  it('[P1] that cannot be read allow nothing, and say where they are wrong, until they are mended', async () => {
    await tendPolicy({ read: read({ ceiling: { elsewhere: { level: 'of' } } }) });
    expect(await policyState()).toMatchObject({
      managed: { is: 'wrong', wrong: [expect.stringContaining('ceiling.elsewhere.level: ')] },
      limits: { layers: [{ elsewhere: { level: 'off' } }] },
    });
    await tendPolicy({ read: read({ ceiling: {} }) });
    expect((await policyState())!.limits.layers).toEqual([]);
    await tendPolicy({ read: read({}) });
    expect((await policyState())!.managed).toEqual({ is: 'none' });
  });

  it('[P2] bound what the organisation’s policy allows, and widen nothing of it', async () => {
    await underPolicy({ elsewhere: { level: 'marks' } });
    await tendPolicy({ read: read({ ceiling: { elsewhere: { level: 'capture' }, sites: [] } }) });
    expect((await policyState())!.limits.layers.map(({ elsewhere }) => elsewhere.level).toSorted()).toEqual(['capture', 'marks']);
  });
});

describe('agreeing under a policy', () => {
  it('[P2] is not possible before the policy was seen, and is after', async () => {
    const id = await keep();
    await underPolicy({}, { seen: null });
    await expect(agree(id)).rejects.toThrow(/^Your organisation does not ask for this now.*Nothing was sent/);
    await acknowledgePolicy({ endpoint, hash: 'P'.repeat(43) });
    await agree(id);
    expect(await db.consents.count()).toBe(1);
  });

  it('[P2] takes no acknowledgement of another policy than the one that is here', async () => {
    await underPolicy({}, { seen: null });
    await expect(acknowledgePolicy({ endpoint, hash: 'Q'.repeat(43) })).rejects.toThrow('Read what changes now');
    expect((await policyState())!.of[endpoint]!.acknowledged).toBeUndefined();
  });

  it('asks for what the policy requires, in words, and takes no purpose or length beyond it', async () => {
    const id = await keep({ ...sampleJudgment(), body: { ...sampleJudgment().body, workFunction: null } });
    await underPolicy({ sites: [{ matches: [`https://${tool}/*`], level: 'capture', required: ['workFunction'] }] });
    expect((await preview({ id }, { db })).policy).toEqual([expect.stringContaining('asks here for the kind of work')]);
    await expect(agree(id)).rejects.toThrow('asks here for the kind of work');
    await underPolicy({ purposes: [{ purpose: 'run-organisation', notice: 'To run.' }] });
    await expect(agree(id)).rejects.toThrow('does not ask for this now: Train');
    await underPolicy({ keeping: { endpointDays: 30 } });
    await expect(agree(id)).rejects.toThrow('for 30 days at most');
    await agree(id, { expiresOn: '2026-12-22' });
  });

  it('[C12] names in its notice who is responsible and the organisation’s words for each purpose', async () => {
    const id = await keep();
    await underPolicy({ recipient: { name: 'Nordlicht', contact: 'dpo@nordlicht.example' } });
    await agree(id);
    const [given] = await db.consents.toArray();
    expect(given!.told).toContain('Responsible for what you send is Nordlicht, dpo@nordlicht.example.');
    expect(given!.told!.startsWith(notice.text)).toBe(true);
    expect(given!.told).toContain('As agreed.');
  });

  it('[C4] waits for the cooling-off time before anything is sent, and can be undone until then', async () => {
    const id = await keep();
    await underPolicy({ review: { coolingOffMinutes: 30 } });
    expect(await agree(id)).toEqual({ undoUntil: now + 30 * 60_000 });
    expect(await db.outbox.get(id)).toMatchObject({ nextAttemptAt: now + 30 * 60_000 });
    await undoConsent({ id }, { db, now: () => now + 29 * 60_000 });
    expect(await db.consents.count()).toBe(0);
    await agree(id);
    await expect(undoConsent({ id }, { db, now: () => now + 30 * 60_000 })).rejects.toThrow(/undone/);
  });

  it('[C6] hides the words of its list in what leaves, and lets nobody show them again', async () => {
    const judgment = sampleJudgment();
    const id = await keep({
      ...judgment,
      body: { ...judgment.body, verdict: { ...judgment.body.verdict, rationale: 'Because NORDLICHT said so, a@example.com' } },
    });
    await underPolicy({ hiddenWords: ['Nordlicht'], alwaysHidden: ['email'] });
    const { text } = await preview({ id }, { db });
    expect(text).toContain('Because ⟨listed-1⟩ said so, ⟨email-1⟩');
    for (const value of [
      { detector: 'listed', original: 'NORDLICHT' },
      { detector: 'email', original: 'a@example.com' },
    ])
      await expect(showWords({ id, value }, { db })).rejects.toThrow('Your organisation always hides');
  });
});

describe('questions and rubrics of a policy', () => {
  it('[Q1] [Q2] stand among the person’s own, by version, cannot be changed by them, and go when no policy has them', async () => {
    const sample = samplePolicy();
    await underPolicy({ questions: sample.questions, rubrics: sample.rubrics });
    await adoptPolicy({ db });
    await adoptPolicy({ db });
    const [asked] = await openQuestions(db);
    expect(asked).toMatchObject({ ...sample.questions[0]!, isOrganisations: true });
    expect(await openRubrics(db, 'Support')).toMatchObject([sample.rubrics[0]!]);
    const { wording, answers, where } = asked!;
    await expect(keepQuestion({ id: asked!.id, question: { wording: `${wording}?`, answers, where } }, { db })).rejects.toThrow(
      'Your organisation sets this one',
    );
    await expect(retireQuestion({ id: asked!.id, isRetired: true }, { db })).rejects.toThrow('Your organisation sets this one');
    const next = { ...sample.questions[0]!, version: 2, answers: ['Pay', 'Hold'] };
    await underPolicy({ questions: [next] });
    await adoptPolicy({ db });
    expect(await openQuestions(db)).toMatchObject([next]);
    expect(await db.questions.get([next.id, 1])).toMatchObject({ answers: sample.questions[0]!.answers });
    expect(await openRubrics(db, 'Support')).toEqual([]);
    await underPolicy({});
    await adoptPolicy({ db });
    expect(await openQuestions(db)).toEqual([]);
  });
});
