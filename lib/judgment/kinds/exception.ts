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
    {
      text: 'A visitor without an appointment stands at the gate with a spare part for line 2, which is down.',
      asked: { rule: 'Visitors enter with an appointment only.' },
      verdict: { instead: 'Let in with an escort' },
      rationale: 'The rule keeps strangers out; this one brings what the plant waits for, and is never alone.',
    },
    {
      text: 'Change request on a frozen branch: one character in a text that the customer sees.',
      asked: { rule: 'Nothing is merged into a frozen branch.' },
      verdict: { instead: 'Merged, with two reviews' },
      rationale: 'The freeze guards behaviour. This is the name of the customer, spelt wrongly.',
    },
  ],
});
