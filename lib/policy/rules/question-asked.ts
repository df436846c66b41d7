// Which standing question is asked here: it holds up nothing, and says what the card asks.
import { matchingQuestion } from '#lib/judgment/matching-question.ts';
import { defineRule } from '#lib/policy/rules/define.ts';

export const questionAsked = defineRule({
  name: 'question-asked',
  part: 'questions',
  weigh: ({ draft, limits: { questions }, page: { addresses }, allowed: { level } }) => {
    const [address] = addresses;
    if (!address || level === 'off' || draft.agreement) return undefined;
    const here = { tool: address.host ?? address.hostname, page: address.pathname, workFunction: draft.workFunction ?? '' };
    const question = matchingQuestion(questions, here);
    return question && { result: 'captured', words: `The card asks: ${question.wording} ${question.answers.join(', ')}.` };
  },
});
