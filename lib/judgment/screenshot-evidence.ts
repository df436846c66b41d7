// A picture of part of what the person saw: what is said of it in a record. The picture itself stays on the device.
import * as z from 'zod';
import { hash } from '#lib/judgment/case.ts';

const count = z.int().nonnegative().max(9999);

/** None of its values is free text: every one has a form that leaves no room for personal data. */
export const screenshotEvidence = z.strictObject({
  type: z.literal('screenshot'),
  /** Fingerprint and size of the file, masks included. */
  sha256: hash,
  size: z.int().positive(),
  mediaType: z.literal('image/png'),
  /** In pixels. */
  width: z.int().positive().max(4000),
  height: z.int().positive().max(4000),
  /** How many places are covered by one flat colour, by reason: form fields, recognised data, what nobody could read, the person's wish. */
  masked: z.strictObject({ fields: count, recognised: count, unread: count, byHand: count }),
  /** Places that could not be read, where no data could be recognised, and that the person showed all the same. */
  shownUnread: count,
  /** Where the picture is. It is not part of what leaves: these facts about it are. */
  keptOn: z.literal('device'),
});
export type ScreenshotEvidence = z.infer<typeof screenshotEvidence>;
