// A judgment as a policy sees it: what was filled in, and every text that would leave.
import type { Judgment } from '#lib/judgment/judgment.ts';
import { unmaskedOnly } from '#lib/judgment/steps/masked.ts';
import type { Agreement, Draft } from '#lib/policy/rules/define.ts';
import { mapStrings } from '#lib/privacy/redact.ts';

/** All strings of what a stranger could read; not ids, keys and fingerprints, which are nobody's words. */
const wordsOf = ({ case: { tool, text, asked, rubric }, body, attachments }: Judgment): string[] => {
  const { policyHash: _policyHash, validUntil: _validUntil, precedent: _precedent, evidence, ...rest } = body;
  // As in `lib/privacy/payload.ts`: what does not leave hides nothing.
  if (rest.verdict.cannotJudge) rest.verdict = { ...rest.verdict, fields: {} };
  const readable = evidence.map((piece) => (piece.type === 'steps' ? unmaskedOnly(piece) : piece));
  const words: string[] = [];
  mapStrings({ tool, text, asked, rubric, rest, readable, names: attachments.map(({ name }) => name) }, (each) => {
    words.push(each);
    return each;
  });
  return words;
};

/** The draft to weigh. `agreement` is what the person is about to agree to, or agreed to. */
export const draftOf = (judgment: Judgment, agreement?: Agreement): Draft => {
  const { kind, case: judged, body } = judgment;
  const { rationale, fields, cannotJudge } = body.verdict;
  return {
    kind,
    workFunction: body.workFunction,
    rationale,
    fields: { ...judged.asked, ...fields },
    hasEvidence: body.evidence.some(({ type }) => type !== 'page'),
    ...(cannotJudge ? { cannotJudge } : {}),
    words: wordsOf(judgment),
    ...(judged.question ? { question: judged.question } : {}),
    ...(agreement ? { agreement } : {}),
  };
};
