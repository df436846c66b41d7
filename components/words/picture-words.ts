// What a picture is and what is masked in it, in sentences.
import { bytesWords } from '#components/words/days.ts';
import type { ScreenshotEvidence } from '#lib/judgment/screenshot-evidence.ts';

type Masked = ScreenshotEvidence['masked'];

const some = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

/** "Masked: 2 fields, 1 recognised detail"; says so where nothing is. */
export const maskedWords = ({ fields, recognised, unread, byHand }: Masked): string => {
  const parts = [
    ...some(fields, 'field', 'fields'),
    ...some(recognised, 'recognised detail', 'recognised details'),
    ...some(unread, 'place that could not be read', 'places that could not be read'),
    ...some(byHand, 'place by hand', 'places by hand'),
  ];
  return parts.length === 0 ? 'Nothing in it had to be masked' : `Masked: ${parts.join(', ')}`;
};

/** What the sheet says: the picture itself is not on it, since it does not leave. */
export const pictureWords = ({ width, height, size, masked, shownUnread }: ScreenshotEvidence): string => {
  const open =
    shownUnread === 0 ? '' : ` ${some(shownUnread, 'place', 'places').join('')} in it could not be read and was shown by you.`;
  return `A picture, ${width} × ${height} pixels, ${bytesWords(size)}. ${maskedWords(masked)}.${open} The picture stays on this device: only its size, its fingerprint and these counts leave.`;
};
