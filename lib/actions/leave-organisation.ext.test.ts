// Leaving an organisation on the device: what goes, what stays, what is said first, and that a start goes on where it was cut short.
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { adoptPolicy } from '#lib/actions/adopt-policy.ts';
import { consent } from '#lib/actions/consent.ts';
import { leaveOrganisation } from '#lib/actions/leave-organisation.ts';
import { preview } from '#lib/actions/preview.ts';
import { settlePolicies } from '#lib/actions/settle-policies.ts';
import { withdraw } from '#lib/actions/withdraw.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { State } from '#lib/judgment/life.ts';
import { readPayload } from '#lib/privacy/payload.ts';
import { Database } from '#lib/store/db.ts';
import { newAct } from '#lib/store/new-act.ts';
import { openOutbox } from '#lib/store/outbox.ts';
import { policyState } from '#lib/store/policy.ts';
import { standing } from '#lib/store/standing.ts';
import { openQuestions } from '#lib/store/questions.ts';
import { atOrganisation, leavable } from '#lib/store/takeable.ts';
import { samplePolicy } from '#tests/harness/policies.ts';
import { sampleCompanion, sampleEnrolment, sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';
import { underPolicy } from '#tests/harness/under-policy.ts';

const key = await sampleKey();
const enrolment = await sampleEnrolment(key);
const { endpoint, root } = enrolment;
const now = new Date(2026, 10, 22, 10).getTime();
let db: Database;
beforeEach(async () => {
  fakeBrowser.reset();
  db = new Database(`leave-${crypto.randomUUID()}`);
  await db.enrolments.add(enrolment);
  return async () => {
    fakeBrowser.reset();
    await db.delete();
  };
});

const keep = async (state: State = 'kept'): Promise<RecordId> => {
  const there = state === 'kept' ? {} : { sealed: '{}', audience: { endpoint, root } };
  const record = { ...sampleRecord(sampleJudgment(), state), ...there };
  await db.records.add(record);
  await db.companions.add(sampleCompanion(record, now));
  return record.id;
};
const agreed = async (): Promise<RecordId> => {
  const id = await keep();
  const { hash } = await preview({ id }, { db });
  const choice = { id, hash, purposes: ['train-models' as const], expiresOn: '2027-01-22' };
  await consent(choice, { db, now: () => now, key: async () => key });
  return id;
};
const leave = (isSure = false) => leaveOrganisation({ endpoint, isSure }, { db, now: () => now });

it('[L6] has what never left up for review again, keeps what was sent, and sends nothing there any more', async () => {
  const [unsent, stored, own] = [await agreed(), await keep('stored'), await keep()];
  const { text } = await preview({ id: own }, { db });
  expect(await atOrganisation(db, endpoint)).toEqual({ sent: [stored], unsent: 1, inFlight: 0, erasures: 0 });
  expect(await leave()).toEqual({ back: 1, unconfirmed: 0 });
  expect((await db.records.bulkGet([unsent, stored, own])).map((record) => record?.state)).toEqual(['kept', 'stored', 'kept']);
  const again = await db.records.get(unsent);
  expect([again?.sealed, again?.audience, await db.consents.count(), await db.outbox.count()]).toEqual([
    undefined,
    undefined,
    0,
    0,
  ]);
  expect(await openOutbox('run', db).enrolments()).toEqual([]);
  // The organisation's own names of cases are not used any more.
  expect((await preview({ id: own }, { db })).text).not.toContain(readPayload(text).case.key);
  await expect(agreed()).rejects.toThrow('has not joined an organisation');
  expect(await leave()).toEqual({ back: 0, unconfirmed: 0 });
});

it('[L6] refuses while something is not confirmed, unless the person is sure; what was asked back is asked again after joining anew', async () => {
  const taken = await keep('stored');
  await withdraw({ id: taken }, { db, now: () => now });
  const moving = await keep('sent');
  await db.outbox.put({ ...newAct(moving, 'put', endpoint, now), wasSent: true });
  await expect(leave()).rejects.toThrow(/^2 judgments are not confirmed by Example Works.*Nothing was changed.*Wait/);
  expect(await db.enrolments.count()).toBe(1);
  expect(await leave(true)).toEqual({ back: 0, unconfirmed: 2 });
  expect((await db.records.bulkGet([taken, moving])).map((record) => record?.state)).toEqual(['withdrawn', 'sent']);
  expect(await standing(db)).toEqual({ enrolments: [], puts: 0, erasures: 0 });
  expect(await leavable(db, 1)).toMatchObject({ erasures: 0, left: 1 });
  await db.enrolments.add(enrolment);
  expect(await openOutbox('run', db).due(endpoint, now + 1, 9e9, 5)).toMatchObject([{ recordId: taken, action: 'erase' }]);
});

it('[L6] takes policy and questions of the organisation away, also when it was cut short in between', async () => {
  const policy = samplePolicy();
  for (const isCutShort of [false, true]) {
    await db.enrolments.put(enrolment);
    await underPolicy({ questions: policy.questions });
    await adoptPolicy({ db });
    expect((await openQuestions(db)).length).toBeGreaterThan(0);
    // The person did not leave: a start changes nothing.
    await settlePolicies({ db });
    expect((await policyState())?.of[endpoint]?.current).toBeDefined();
    if (isCutShort) await db.enrolments.clear();
    else await leave();
    if (isCutShort) await settlePolicies({ db });
    const state = await policyState();
    expect([state?.of, state?.limits.questions]).toEqual([{}, []]);
    expect(await openQuestions(db)).toEqual([]);
  }
});
