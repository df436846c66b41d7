// Practice: judgments that a person makes to try the product. They never go to an organisation.
import type { Judgment } from '#lib/judgment/judgment.ts';

/** The tool that a practice record names, in plain sight. No host is written with a capital, so no page of the web is taken for it. */
export const practiceTool = 'Practice';

/** Whether a record was made on the practice page. */
export const isPractice = ({ case: judged }: Pick<Judgment, 'case'>): boolean => judged.tool === practiceTool;

/** Why a practice record is not sent, for rail and action. */
export const practiceStays =
  'This is practice. It never goes to an organisation. Nothing was sent. Keep it to yourself, or discard it.';
