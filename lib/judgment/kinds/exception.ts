// A rule would apply, and a person had a reason not to follow it.
import { line, paragraph } from '#lib/judgment/fields.ts';
import { defineKind, paragraphs } from '#lib/judgment/kinds/define.ts';

export const exception = defineKind({
  name: 'exception',
  key: 'x',
  glyph: '⤳',
  word: 'Exception',
  whyAsk: 'Why does the rule not fit here?',
  asked: { rule: paragraph('The rule that would apply') },
  verdict: { instead: line('What you did instead') },
  summary: (_asked, { instead }) => instead ?? '',
  completion: ({ text, asked, verdict, rationale }) => ({
    prompt: paragraphs(text, `Policy: ${asked.rule}`, 'Does the policy fit this case? If not, what should be done instead?'),
    completion: paragraphs(verdict.instead, rationale),
  }),
  examples: [
    {
      text: 'Refund asked for 34 days after purchase; the parcel was held at customs for 12 of them.',
      asked: { rule: 'Refunds are given within 30 days of purchase.' },
      verdict: { instead: 'Refunded in full' },
      rationale: 'The customer had the parcel for 22 days only; the clock should start at delivery.',
    },
  ],
});
