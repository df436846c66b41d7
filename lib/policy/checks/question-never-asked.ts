// A standing question for a place where nothing, or none of the kinds that ask one, may be kept.
import { kinds as allKinds } from '#lib/judgment/kinds/index.ts';
import type { StandingQuestion } from '#lib/judgment/questions.ts';
import { defineCheck, type Proposal } from '#lib/policy/checks/define.ts';
import { limitsOf } from '#lib/policy/limits.ts';
import { allowedAt, type Allowed } from '#lib/policy/place-of.ts';
import { sampleAddress } from '#lib/policy/sample-address.ts';

const standing = allKinds.filter((kind) => kind.standing).map(({ name }) => name);

const mayAsk = ({ level, kinds }: Allowed): boolean =>
  level !== 'off' && (!kinds || kinds.some((name) => standing.includes(name)));

/** Places to try: the question's own tool, else every site and one that none names. */
const triedFor = ({ where: { tool, page } }: StandingQuestion, { draft }: Proposal) => {
  const path = page.replace(/^[^/]*/, '').replaceAll('*', '') || '/';
  if (tool !== '')
    return ['https', 'http'].map((scheme) => {
      const at = sampleAddress(`${scheme}://${tool.replace(/:\d+$/, '')}${path}`);
      return at && { ...at, host: tool };
    });
  return [...draft.sites.flatMap(({ matches }) => matches.map(sampleAddress)), undefined];
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
