// What a judgment still lacks. A kept record may be unfinished; consent needs it complete.
import { answerSchema } from '#lib/judgment/answer-schema.ts';
import type { FieldValues, JudgedCase } from '#lib/judgment/case.ts';
import type { Evidence } from '#lib/judgment/evidence.ts';
import { formOf, type Fields } from '#lib/judgment/fields.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import type { Kind, Missing } from '#lib/judgment/kinds/define.ts';
import { kindNamed } from '#lib/judgment/kinds/index.ts';
import { verdictFields } from '#lib/judgment/verdict-fields.ts';

/** A standing question is answered by one of its own answers; another would be no answer to it. */
const unaskedAnswer = ({ standing }: Kind, { question }: JudgedCase, answers: FieldValues): Missing | undefined => {
  if (!question || !standing) return undefined;
  const { answers: offered, chosen } = standing;
  return [answers[offered]].flat().includes(answers[chosen] as string)
    ? undefined
    : { field: chosen, ask: 'One of the answers to the question' };
};

/** Whether evidence of that sort is there. Steps of which every one was cut are none. */
const hasEvidence = (evidence: readonly Evidence[], type: Evidence['type']): boolean =>
  evidence.some((piece) => piece.type === type && (piece.type !== 'steps' || piece.count > 0));

/** Lists what is missing, in the order of the form; empty means complete. An unknown kind misses its kind. */
export const missingIn = ({ kind: name, case: judged, body }: Judgment): Missing[] => {
  const kind = kindNamed(name);
  if (!kind) return [{ field: 'kind', ask: 'A kind that this version knows' }];
  const isSilent = body.verdict.rationale.trim() === '';
  const why = isSilent && !(kind.isWhyOptional && !body.verdict.cannotJudge) ? [{ field: 'rationale', ask: 'Why' }] : [];
  if (body.verdict.cannotJudge) return why;
  const answers = { ...judged.asked, ...body.verdict.fields };
  if (kind.isByRubric && !judged.rubric) return [{ field: 'rubric', ask: 'A rubric to judge by' }, ...why];
  const lacking = [...formOf(kind.asked), ...formOf(verdictFields(kind, judged.rubric))].filter(({ name: field, isRequired }) => {
    const value = answers[field];
    return isRequired && (value === undefined || (typeof value === 'string' && value.trim() === ''));
  });
  const missing = lacking.map(({ name: field, ask }) => ({ field, ask }));
  const shown =
    kind.needs && !hasEvidence(body.evidence, kind.needs.evidence) ? [{ field: 'evidence', ask: kind.needs.ask }] : [];
  const together =
    missing.length === 0 ? (unaskedAnswer(kind, judged, answers) ?? kind.lacks?.(judged.asked, body.verdict.fields)) : undefined;
  return [...missing, ...(together ? [together] : []), ...shown, ...why];
};

/** Whether the answers are what the kind declares, so that it can be agreed to and exported. */
export const isComplete = (judgment: Judgment): boolean => {
  const kind = kindNamed(judgment.kind);
  if (!kind || missingIn(judgment).length > 0) return false;
  // Criteria without a name for their version, and a rubric without criteria, say nothing that could be compared.
  const isByRubric = judgment.case.rubric !== undefined;
  if (isByRubric !== (judgment.body.rubric !== null) || (isByRubric && !kind.isByRubric)) return false;
  if (judgment.body.verdict.cannotJudge) return true;
  const accepts = (fields: Fields, answers: FieldValues): boolean => answerSchema(fields).safeParse(answers).success;
  return (
    accepts(kind.asked, judgment.case.asked) && accepts(verdictFields(kind, judgment.case.rubric), judgment.body.verdict.fields)
  );
};
