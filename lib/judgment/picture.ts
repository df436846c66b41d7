// The picture of a judgment: at most one, told apart from the rest of its evidence. Knows no library, since the card uses it.
import type { Judgment } from '#lib/judgment/judgment.ts';
import type { ScreenshotEvidence } from '#lib/judgment/screenshot-evidence.ts';

/** What the record says of its picture, or nothing. */
export const pictureOf = ({ body }: Pick<Judgment, 'body'>): ScreenshotEvidence | undefined =>
  body.evidence.find((piece) => piece.type === 'screenshot');

/** Whether the person kept a picture with it: then it is no empty draft. */
export const hasPicture = (judgment: Judgment): boolean => pictureOf(judgment) !== undefined;

/** The judgment with this picture in place of an earlier one, or without any. */
export const withPicture = (judgment: Judgment, picture: ScreenshotEvidence | undefined): Judgment => ({
  ...judgment,
  body: {
    ...judgment.body,
    evidence: [...judgment.body.evidence.filter(({ type }) => type !== 'screenshot'), ...(picture ? [picture] : [])],
  },
});
