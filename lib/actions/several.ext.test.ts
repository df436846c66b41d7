// Several organisations on one device: each has its own names of cases and its own records, and nothing of one reaches another.
import { describe, expect, it } from 'vitest';
import { adoptPolicy } from '#lib/actions/adopt-policy.ts';
import { hashOfCase } from '#lib/actions/case-of.ts';
import { consent } from '#lib/actions/consent.ts';
import { leaveOrganisation } from '#lib/actions/leave-organisation.ts';
import { preview } from '#lib/actions/preview.ts';
import { renew } from '#lib/actions/renew.ts';
import { revise } from '#lib/actions/revise.ts';
import { showWords } from '#lib/actions/show-words.ts';
import { editedOf } from '#lib/judgment/apply-form.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { readPayload } from '#lib/privacy/payload.ts';
import { policyState } from '#lib/store/policy.ts';
import { openQuestions } from '#lib/store/questions.ts';
import { samplePolicy } from '#tests/harness/policies.ts';
import { underPolicy } from '#tests/harness/under-policy.ts';
import type { EnrolmentRow } from '#lib/store/db.ts';
import { expiresOn, now, eachWithTwo, type TwoOrganisations } from '#tests/harness/two-organisations.ts';
import { sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

let db: TwoOrganisations['db'];
let works: EnrolmentRow;
let guild: EnrolmentRow;
let means: TwoOrganisations['means'];
let keep: TwoOrganisations['keep'];
let agree: TwoOrganisations['agree'];

eachWithTwo((two) => ({ db, works, guild, means, keep, agree } = two));

describe('who gets it', () => {
  it('[C1] [I15] is named in the agreement and in the row that is queued, and nothing is agreed to before one was chosen', async () => {
    const [a, b, c] = [await keep(), await keep(), await keep()];
    await agree(a, works.endpoint);
    await agree(b, guild.endpoint);
    const open = await preview({ id: c }, { db });
    expect(open.to).toBeUndefined();
    const about = { id: c, hash: open.hash, purposes: ['train-models' as const], expiresOn };
    await expect(consent(about, means())).rejects.toThrow(/joined several organisations\. Nothing was sent\. Choose who/);
    for (const [id, { endpoint, root }] of [
      [a, works],
      [b, guild],
    ] as const) {
      expect((await db.records.get(id))?.audience).toEqual({ endpoint, root });
      expect(await db.consents.where('recordId').equals(id).first()).toMatchObject({ audience: { endpoint, root } });
      expect(await db.outbox.get(id)).toMatchObject({ endpoint, action: 'put' });
    }
    expect(await db.outbox.get(c)).toBeUndefined();
  });

  it('[C1] what was read for one is not agreed to for the other', async () => {
    const id = await keep();
    const { hash } = await preview({ id, to: works.endpoint }, { db });
    const about = { id, hash, to: guild.endpoint, purposes: ['train-models' as const], expiresOn };
    await expect(consent(about, means())).rejects.toThrow('The text changed since you looked. Nothing was sent.');
    await expect(consent({ ...about, to: 'https://other.example' }, means())).rejects.toThrow('has left that organisation');
    expect(await db.consents.count()).toBe(0);
  });

  it('[C3] stays the same for life: agreeing anew goes to the same one, and the other one needs a new judgment', async () => {
    const id = await keep();
    await agree(id, guild.endpoint);
    await db.outbox.delete(id);
    await db.records.update(id, { state: 'stored' });
    const { hash, to } = await preview({ id }, { db });
    expect(to).toBe(guild.endpoint);
    await renew({ id, hash, purposes: ['train-models'], expiresOn: '2028-01-22' }, means(now + 60_000));
    expect(await db.outbox.get(id)).toMatchObject({ endpoint: guild.endpoint });
    await db.outbox.delete(id);
    await db.records.update(id, { state: 'refused' });
    const other = consent({ id, hash, to: works.endpoint, purposes: ['train-models'], expiresOn }, means());
    await expect(other).rejects.toThrow(/belongs to https:\/\/guild\.example\. Nothing was sent\. Edit it to make a new one/);
    const from = editedOf((await db.records.get(id))!.judgment);
    const made = await revise({ id, from, to: { ...from, form: { ...from.form, rationale: 'For the works' } } }, { db });
    await agree(made.id, works.endpoint);
    expect((await db.records.get(made.id))?.audience).toMatchObject({ endpoint: works.endpoint });
  });
});

describe('the text', () => {
  it('[I15] calls the case by the key of its recipient, names no other policy, and holds nothing of the device’s own key', async () => {
    await underPolicy({}, { at: works.endpoint });
    const id = await keep();
    const where = (await db.companions.get(id))!;
    const [toWorks, toGuild] = [
      await preview({ id, to: works.endpoint }, { db }),
      await preview({ id, to: guild.endpoint }, { db }),
    ];
    const [ofWorks, ofGuild] = [await hashOfCase(works.caseKey, where, id), await hashOfCase(guild.caseKey, where, id)];
    expect(readPayload(toWorks.text)).toMatchObject({ case: { key: ofWorks }, body: { policyHash: 'P'.repeat(43) } });
    expect(readPayload(toGuild.text)).toMatchObject({ case: { key: ofGuild }, body: { policyHash: null } });
    await agree(id, guild.endpoint);
    const { sealed, judgment } = (await db.records.get(id))!;
    expect(sealed).toBe(toGuild.text);
    for (const foreign of [ofWorks, 'P'.repeat(43), judgment.case.key]) expect(sealed).not.toContain(foreign);
    expect(await db.consents.where('recordId').equals(id).first()).toMatchObject({ policyHash: null });
  });

  it('a judgment without an address is called the same in each of its revisions, and otherwise by each recipient', async () => {
    const id = await keep();
    await db.companions.update(id, { address: '' });
    const nameFor = async (of: RecordId, to: string) => readPayload((await preview({ id: of, to }, { db })).text).case.key;
    const before = await nameFor(id, works.endpoint);
    await agree(id, works.endpoint);
    const from = editedOf((await db.records.get(id))!.judgment);
    const next = await revise({ id, from, to: { ...from, form: { ...from.form, rationale: 'Because.' } } }, { db });
    expect(await nameFor(next.id, works.endpoint)).toBe(before);
    expect(await nameFor(next.id, guild.endpoint)).not.toBe(before);
  });

  it('[C2] [C6] hides what the policy of its recipient hides, and before one is chosen what any of them hides', async () => {
    await underPolicy({ hiddenWords: ['Nordlicht'], alwaysHidden: ['email'] }, { at: works.endpoint });
    await underPolicy({ hiddenWords: ['Kelvin'] }, { at: guild.endpoint });
    const id = await keep('Nordlicht asks Kelvin at kim@works.example');
    const textFor = async (to?: string) => readPayload((await preview({ id, to }, { db })).text).case.text;
    expect(await textFor(works.endpoint)).toBe('⟨listed-1⟩ asks Kelvin at ⟨email-1⟩');
    expect(await textFor(guild.endpoint)).toBe('Nordlicht asks ⟨listed-1⟩ at ⟨email-1⟩');
    expect(await textFor()).toBe('⟨listed-1⟩ asks ⟨listed-2⟩ at ⟨email-1⟩');
    const value = { detector: 'email', original: 'kim@works.example' };
    await expect(showWords({ id, value, to: works.endpoint }, { db })).rejects.toThrow('Your organisation always hides');
    await showWords({ id, value, to: guild.endpoint }, { db });
    expect(await textFor(guild.endpoint)).toBe('Nordlicht asks ⟨listed-1⟩ at kim@works.example');
    expect(await textFor(works.endpoint)).toBe('⟨listed-1⟩ asks Kelvin at ⟨email-1⟩');
  });
});

it('[I15] [Q1] [Q2] what answers a question of one, or is judged by its rubric, goes to no other', async () => {
  const { questions, rubrics } = samplePolicy();
  await underPolicy({ questions, rubrics }, { at: works.endpoint });
  await adoptPolicy({ db });
  const [{ id: question }, { id: rubric }] = [questions[0]!, rubrics[0]!];
  const answered = sampleJudgment();
  answered.case.question = { id: question, version: 1 };
  const judged = sampleJudgment(kinds.findIndex(({ isByRubric }) => isByRubric));
  judged.body.rubric = { id: rubric, version: 1 };
  await db.records.bulkAdd([answered, judged].map((each) => sampleRecord(each)));
  for (const { id } of [answered, judged]) {
    expect((await preview({ id, to: guild.endpoint }, { db })).policy[0]).toMatch(/Example Works, in its words, so it goes to/);
    await expect(agree(id, guild.endpoint)).rejects.toThrow(/A new judgment without them can go to Guild\. Nothing was sent/);
    await agree(id, works.endpoint);
  }
  // Asked by both, it may go to either; left, it goes to nobody but the one that asked.
  await underPolicy({ questions }, { at: guild.endpoint });
  await adoptPolicy({ db });
  const both = { ...sampleJudgment(), case: answered.case };
  await db.records.add(sampleRecord(both));
  expect((await preview({ id: both.id, to: guild.endpoint }, { db })).policy).toEqual([]);
  await leaveOrganisation({ endpoint: guild.endpoint, isSure: true }, { db, now: () => now });
  await db.enrolments.add(guild);
  expect((await preview({ id: both.id, to: guild.endpoint }, { db })).policy[0]).toContain('Example Works');
  await leaveOrganisation({ endpoint: works.endpoint, isSure: true }, { db, now: () => now });
  expect((await preview({ id: both.id }, { db })).policy[0]).toContain('precedent.example, in its words');
});

it('[L6] leaving one leaves all of the other as it is: what waits, what was sent, its policy and its questions', async () => {
  const { questions } = samplePolicy();
  const own = questions.map((question) => ({ ...question, id: crypto.randomUUID(), wording: 'Of the guild?' }));
  await underPolicy({ questions }, { at: works.endpoint });
  await underPolicy({ questions: own, hiddenWords: ['Kelvin'] }, { at: guild.endpoint });
  await adoptPolicy({ db });
  const [toWorks, toGuild, sent] = [await keep(), await keep(), await keep()];
  for (const id of [toGuild, sent]) await agree(id, guild.endpoint);
  await agree(toWorks, works.endpoint);
  await db.outbox.delete(sent);
  await db.records.update(sent, { state: 'stored' });
  const ofGuild = async () => ({
    enrolment: await db.enrolments.get(guild.endpoint),
    records: await db.records.bulkGet([toGuild, sent]),
    consents: await db.consents.where('recordId').anyOf([toGuild, sent]).toArray(),
    outbox: await db.outbox.get(toGuild),
    policy: (await policyState())!.of[guild.endpoint],
  });
  const before = await ofGuild();
  expect((await openQuestions(db)).length).toBe(2);
  expect(await leaveOrganisation({ endpoint: works.endpoint, isSure: false }, { db, now: () => now })).toEqual({
    back: 1,
    unconfirmed: 0,
  });
  expect(await ofGuild()).toEqual(before);
  expect((await db.records.get(toWorks))?.state).toBe('kept');
  expect(Object.keys((await policyState())!.of)).toEqual([guild.endpoint]);
  expect((await openQuestions(db)).map(({ wording }) => wording)).toEqual(['Of the guild?']);
  // With one left there is nothing to choose.
  const { hash, to } = await preview({ id: toWorks }, { db });
  expect(to).toBe(guild.endpoint);
  await consent({ id: toWorks, hash, purposes: ['train-models'], expiresOn }, means());
  expect(await db.outbox.get(toWorks)).toMatchObject({ endpoint: guild.endpoint });
});
