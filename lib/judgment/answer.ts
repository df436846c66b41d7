// The answer of a judgment in one line, for lists and headings.
import type { Judgment } from '#lib/judgment/judgment.ts';
import { byRubric } from '#lib/judgment/verdict-fields.ts';
import { kindNamed } from '#lib/judgment/kinds/index.ts';

/** The answer as its kind sums it up; empty while there is none. */
export const answerOf = ({ kind, case: judged, body }: Pick<Judgment, 'kind' | 'case' | 'body'>): string => {
  if (body.verdict.cannotJudge) return 'Cannot judge';
  return kindNamed(kind)?.summary(judged.asked, body.verdict.fields, byRubric(judged, body.verdict)) ?? '';
};
