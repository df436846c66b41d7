// The person has seen which part of the picture is kept, and keeps it with the draft: file and evidence in one transaction.
import { addressOf, bytesOf, cover, fileOf, isFlat, open, partOf } from '#lib/actions/draw-picture.ts';
import { recordOf } from '#lib/actions/record-of.ts';
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { may } from '#lib/judgment/life.ts';
import { withPicture } from '#lib/judgment/picture.ts';
import type { ScreenshotEvidence } from '#lib/judgment/screenshot-evidence.ts';
import { countMasks, fromPart, meet, outwards, type Mask } from '#lib/privacy/mask.ts';
import { dropView, erasePicture, heldView } from '#lib/store/attachments.ts';
import { digest } from '#lib/store/crypto.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { requireRoom } from '#lib/store/room.ts';

/** One part of the sync protocol; a picture of text stays far below. */
const mostBytes = 1024 * 1024;

const gone = 'The picture is no longer in memory. Nothing was kept. Take it again.';
const large = 'This part makes a file of more than 1 MB. Nothing was kept. Choose a smaller part.';
const settled = 'This judgment was dealt with elsewhere meanwhile. Nothing was changed. Open it from the dashboard.';

/** Cuts the part out, covers what is to be hidden, proves that each mask is flat in the very file, and stores that. */
export const keepScreenshot = async (
  { draft, part: asked, shown, hidden }: Takes<'keepScreenshot'>,
  { db = ownDb, room = requireRoom } = {},
): Promise<Gives<'keepScreenshot'>> => {
  await room();
  const view = await heldView(draft);
  const part = view && outwards(asked, view);
  if (!view || !part) throw new Error(gone);
  const whole = await open(new Blob([bytesOf(view.image)], { type: 'image/png' }));
  const isShown = ({ why }: Mask, index: number): boolean => why === 'unread' && shown.includes(index);
  const covered = view.masks.filter((mask, index) => !isShown(mask, index));
  const byHand = hidden.map((box): Mask => ({ ...box, why: 'hand' }));
  const masks = cover(whole, [...covered, ...byHand])
    .filter((mask) => meet(mask, part))
    .flatMap((mask) => {
      const box = outwards(fromPart(mask, part), part);
      return box ? [{ why: mask.why, ...(mask.name ? { name: mask.name } : {}), ...box }] : [];
    });
  const file = await fileOf(partOf(whole, part));
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length > mostBytes) throw new Error(large);
  // Looked at once more as it will be read: this is a promise, and the file is what it is about.
  const again = await open(file);
  if (!masks.every((mask) => isFlat(again, mask)))
    throw new Error('Masks of this picture are not whole. Nothing was kept. Take it again.');
  const { width, height } = part;
  const picture: ScreenshotEvidence = {
    type: 'screenshot',
    sha256: await digest(bytes),
    size: bytes.length,
    mediaType: 'image/png',
    width,
    height,
    masked: countMasks(masks),
    shownUnread: view.masks.filter((mask, index) => isShown(mask, index) && meet(mask, part)).length,
    keptOn: 'device',
  };
  await db.transaction('rw', db.records, db.drainMarks, db.attachments, async () => {
    const mark = await db.drainMarks.get(draft);
    const record = await recordOf(db, mark?.heir ?? draft);
    const isSettled = (await db.drainMarks.get(record.id))?.isSettled;
    if (isSettled || !may(record.state, 'revise')) throw new Error(settled);
    await erasePicture(db, record.id);
    await db.attachments.put({
      recordId: record.id,
      sha256: picture.sha256,
      mediaType: picture.mediaType,
      width,
      height,
      bytes,
      masks,
    });
    await db.records.put({ ...record, judgment: withPicture(record.judgment, picture) });
  });
  await dropView(draft);
  return { picture, image: await addressOf(bytes) };
};
