// What a draft begins with where it is made: the kind of work, what is filled in for it, and the standing question that applies there.
import { applyForm, formFrom } from '#lib/judgment/apply-form.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import { matchingQuestion } from '#lib/judgment/matching-question.ts';
import type { Database } from '#lib/store/db.ts';
import { filledFields } from '#lib/store/beforehand.ts';
import { openQuestions, workFunctionOf } from '#lib/store/questions.ts';

const pathOf = (address: string): string => (URL.canParse(address) ? new URL(address).pathname : '');

/** The draft with its question, if one applies; `address` is where it was begun and goes nowhere. Called in a transaction or outside. */
export const withQuestion = async (db: Database, draft: Judgment, address: string): Promise<Judgment> => {
  const workFunction = await workFunctionOf(db);
  const named: Judgment = { ...draft, body: { ...draft.body, workFunction: workFunction || null } };
  const { [draft.kind]: filled } = await filledFields(db, workFunction);
  const first = formFrom(named);
  const begun = filled ? applyForm(named, { ...first, fields: { ...filled, ...first.fields } }) : named;
  const here = { tool: draft.case.tool, page: pathOf(address), workFunction };
  const question = matchingQuestion(await openQuestions(db), here);
  const kind = kinds.find(({ standing }) => standing);
  if (!question || !kind?.standing) return begun;
  const form = formFrom(begun);
  return applyForm(begun, {
    ...form,
    kind: kind.name,
    fields: { ...form.fields, [kind.standing.wording]: question.wording, [kind.standing.answers]: [...question.answers] },
    question: { id: question.id, version: question.version },
  });
};
