// A picture goes where its record goes: along with a change, and away with what is discarded.
import { expect, it } from 'vitest';
import { discard } from '#lib/actions/discard.ts';
import { dropScreenshot } from '#lib/actions/drop-screenshot.ts';
import { revise } from '#lib/actions/revise.ts';
import { editedOf } from '#lib/judgment/apply-form.ts';
import { pictureOf, withPicture } from '#lib/judgment/picture.ts';
import type { ScreenshotEvidence } from '#lib/judgment/screenshot-evidence.ts';
import { payloadOf } from '#lib/privacy/payload.ts';
import { Database, type RecordRow } from '#lib/store/db.ts';
import { rescue } from '#lib/store/rescue.ts';
import { sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

const picture: ScreenshotEvidence = {
  type: 'screenshot',
  // As a token begins: a fingerprint is none, whatever it looks like.
  sha256: `sk-${'a1B2c3D4'.repeat(5)}`,
  size: 3,
  mediaType: 'image/png',
  width: 2,
  height: 1,
  masked: { fields: 1, recognised: 0, unread: 0, byHand: 0 },
  shownUnread: 0,
  keptOn: 'device',
};

const withOne = async (state: RecordRow['state'], change: Partial<RecordRow> = {}) => {
  const db = new Database(`attachments-${crypto.randomUUID()}`);
  const record = { ...sampleRecord(withPicture(sampleJudgment(), picture), state), ...change };
  await db.records.add(record);
  const { sha256, mediaType, width, height } = picture;
  const bytes = new Uint8Array([1, 2, 3]);
  await db.attachments.add({ recordId: record.id, sha256, mediaType, width, height, bytes, masks: [] });
  return { db, id: record.id, judgment: record.judgment };
};

it('[A3] what leaves names fingerprint, size and counts of the picture, and lists no file to be sent', async () => {
  const { judgment } = await withOne('kept');
  const payload = JSON.parse(payloadOf(judgment).text) as typeof judgment;
  expect(pictureOf(payload)).toEqual(picture);
  expect(payload.attachments).toEqual([]);
});

it('[A3] discarding a record removes its picture in the same transaction', async () => {
  const { db, id } = await withOne('kept');
  await discard({ id }, { db });
  expect(await db.attachments.count()).toBe(0);
});

it('[A3] [C3] a change to what was agreed to takes the picture along', async () => {
  const audience = { device: 'A'.repeat(43) };
  const { db, id, judgment } = await withOne('consented-here', { audience, sealed: '{}' });
  const from = editedOf(judgment);
  const next = await revise({ id, from, to: { ...from, caseText: 'Another' } }, { db });
  expect(next.id).not.toBe(id);
  expect((await db.attachments.toArray()).map(({ recordId }) => recordId).toSorted()).toEqual([id, next.id].toSorted());
});

it('[A3] [C3] a picture is removed with what the record says of it, and never from what was agreed to', async () => {
  const { db, id } = await withOne('kept');
  await dropScreenshot({ draft: id, kept: true }, { db });
  expect(await db.attachments.count()).toBe(0);
  const { judgment } = (await db.records.get(id))!;
  expect(pictureOf(judgment)).toBeUndefined();
  expect(judgment.body.revision).toBe(2);
  const agreed = await withOne('consented-here');
  await expect(dropScreenshot({ draft: agreed.id, kept: true }, { db: agreed.db })).rejects.toThrow('You agreed to this text');
  expect(await agreed.db.attachments.count()).toBe(1);
});

it('a rescue of the database writes pictures as base64', async () => {
  const { db } = await withOne('kept');
  db.close();
  expect((await rescue(db.name)).text).toContain('"bytes": "AQID"');
});
