// A standing question for a place where nothing, or none of the kinds that ask one, may be kept.
import { kinds as allKinds } from '#lib/judgment/kinds/index.ts';
import { appliesTo } from '#lib/judgment/matching-question.ts';
import type { StandingQuestion } from '#lib/judgment/questions.ts';
import { defineCheck, type Proposal } from '#lib/policy/checks/define.ts';
import { limitsOf } from '#lib/policy/limits.ts';
import { isMatched } from '#lib/policy/match-pattern.ts';
import { allowedAt, type Allowed } from '#lib/policy/place-of.ts';
import { sampleAddress } from '#lib/policy/sample-address.ts';

const standing = allKinds.filter((kind) => kind.standing).map(({ name }) => name);

const mayAsk = ({ level, kinds }: Allowed): boolean =>
  level !== 'off' && (!kinds || kinds.some((name) => standing.includes(name)));

/** Places to try: of the question's own tool a page that it names and each of a site that it applies to, else every site and one that none names. */
const triedFor = ({ where }: StandingQuestion, { draft }: Proposal) => {
  const { tool, page } = where;
  const named = draft.sites.flatMap(({ matches }) => matches.flatMap((pattern) => ({ pattern, at: sampleAddress(pattern) })));
  if (tool === '') return [...named.map(({ at }) => at), undefined];
  const path = page.replace(/^[^/]*/, '').replaceAll('*', '') || '/';
  const hostname = tool.replace(/:\d+$/, '');
  const own = ['https', 'http'].map((scheme) => sampleAddress(`${scheme}://${hostname}${path}`));
  const there = named
    .map(({ pattern, at }) => ({ pattern, at: at && { ...at, hostname } }))
    .filter(
      ({ pattern, at }) =>
        at && isMatched(at, pattern) && appliesTo({ ...where, workFunction: '' }, { tool, page: at.pathname, workFunction: '' }),
    )
    .map(({ at }) => at);
  return [...own, ...there].map((at) => at && { ...at, host: tool });
};

export const questionNeverAsked = defineCheck({
  name: 'question-never-asked',
  against: 'cannot-match',
  find: (proposal) => {
    const limits = limitsOf(proposal.draft);
    return proposal.draft.questions.flatMap((question, index) => {
      const part = `questions[${index}]`;
      const { wording, where } = question;
      if (/[/\s*]/.test(where.tool))
        return [
          {
            words: `“${wording}” is never asked. Write its tool as the host name, erp.example, without https:// or a path.`,
            part,
          },
        ];
      return triedFor(question, proposal).some((at) => mayAsk(allowedAt(limits, [at])))
        ? []
        : [
            {
              words: `“${wording}” is never asked: where it applies, nothing that answers a question may be kept. Allow it there, or ask elsewhere.`,
              part,
            },
          ];
    });
  },
});
