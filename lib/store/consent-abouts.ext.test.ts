// Where agreements stand, for the record of consent, and which notice a person agreed under last.
import { beforeEach, expect, it } from 'vitest';
import type { ConsentStanding } from '#lib/dataset/w3c/consent-record.ts';
import { notice, notices, ownNotice, ownNotices } from '#lib/judgment/notice.ts';
import type { State } from '#lib/judgment/life.ts';
import { consentAbouts, noticeBefore } from '#lib/store/consent-abouts.ts';
import { digest } from '#lib/store/crypto.ts';
import { Database, type ConsentRow } from '#lib/store/db.ts';
import { exampleRows } from '#tests/harness/package-rows.ts';
import { sampleEnrolment, sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';

let db: Database;
let at = 0;

beforeEach(() => {
  db = new Database(`abouts-${crypto.randomUUID()}`);
});

/** A record in that state with an agreement. */
const agreed = async (state: State, change: Partial<ConsentRow> = {}): Promise<ConsentRow> => {
  const record = sampleRecord(sampleJudgment(0), state);
  await db.records.add(record);
  const { consent } = exampleRows()[0]!;
  const row: ConsentRow = { ...consent, id: crypto.randomUUID(), recordId: record.id, isLive: true, agreedAt: ++at, ...change };
  await db.consents.add(row);
  return row;
};

it('[C12] says of each agreement where it stands', async () => {
  const standing = async ({ recordId }: ConsentRow): Promise<ConsentStanding[]> =>
    (await consentAbouts(db, '2026-11-24', recordId)).map((each) => each.standing);
  expect(await standing(await agreed('stored'))).toEqual(['ConsentGiven']);
  expect(await standing(await agreed('stored', { expiresOn: '2026-11-23' }))).toEqual(['ConsentExpired']);
  expect(await standing(await agreed('erased', { isLive: false }))).toEqual(['ConsentWithdrawn']);
  expect(await standing(await agreed('refused', { isLive: false }))).toEqual(['ConsentInvalidated']);
  const old = await agreed('stored', { isLive: false });
  await db.consents.add({ ...old, id: crypto.randomUUID(), isLive: true, agreedAt: ++at, replaces: old.id });
  expect(await standing(old)).toEqual(['ConsentGiven', 'RenewedConsentGiven']);
});

it('[C10] [C12] names recipient and notice where they are known, and nothing that stays here', async () => {
  const enrolment = await sampleEnrolment(await sampleKey());
  await db.enrolments.put(enrolment);
  const audience = { endpoint: enrolment.endpoint, root: enrolment.root };
  const { recordId } = await agreed('stored', { audience, noticeHash: await digest(notice.text), isForPractice: true });
  const [about] = await consentAbouts(db, '2026-11-24', recordId);
  expect(about).toMatchObject({ organisation: enrolment.organisation, notice });
  expect(Object.keys(about!.consent)).not.toContain('agreedAt');
  expect(Object.keys(about!.consent)).not.toContain('isForPractice');
});

it('[C12] says of an older row without what it stood under the name alone, and of its notice the words and their own version', async () => {
  const enrolment = { ...(await sampleEnrolment(await sampleKey())), lawfulBasis: 'what a policy says today' };
  await db.enrolments.put(enrolment);
  const told = `${notices[0]!.text} Responsible for what you send is Example Works.`;
  const audience = { endpoint: enrolment.endpoint, root: enrolment.root };
  const { recordId } = await agreed('stored', { audience, noticeHash: await digest(told), told });
  const [about] = await consentAbouts(db, '2026-11-24', recordId);
  expect(about).toMatchObject({ organisation: enrolment.organisation, notice: { version: 1, text: told } });
  expect(JSON.stringify(about)).not.toContain('what a policy says today');
});

it('[C12] knows the notice of the last agreement where its words have changed since, apart by recipient', async () => {
  expect(await noticeBefore(db, true)).toBeUndefined();
  await agreed('stored', { noticeHash: await digest(notices[0]!.text) });
  expect(await noticeBefore(db, true)).toEqual(notices[0]);
  expect(await noticeBefore(db, false)).toBeUndefined();
  await agreed('consented-here', { noticeHash: await digest(ownNotices[0]!.text) });
  expect(await noticeBefore(db, false)).toEqual(ownNotices[0]);
  await agreed('stored', { noticeHash: await digest(notice.text) });
  await agreed('consented-here', { noticeHash: await digest(ownNotice.text) });
  expect(await noticeBefore(db, true)).toBeUndefined();
  expect(await noticeBefore(db, false)).toBeUndefined();
});
