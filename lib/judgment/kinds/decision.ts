// A question was open and a person settled it.
import { line, list, optional } from '#lib/judgment/fields.ts';
import { defineKind, paragraphs } from '#lib/judgment/kinds/define.ts';

export const decision = defineKind({
  name: 'decision',
  key: 'd',
  glyph: '◇',
  word: 'Decision',
  whyAsk: 'What tipped it?',
  asked: {
    question: optional(line('What had to be decided')),
    options: optional(list('What could have been chosen')),
  },
  verdict: { chosen: line('What you decided') },
  standing: { wording: 'question', answers: 'options', chosen: 'chosen' },
  summary: (_asked, { chosen }) => chosen ?? '',
  completion: ({ text, asked, verdict, rationale }) => ({
    prompt: paragraphs(text, asked.question, asked.options?.length ? `Options: ${asked.options.join('; ')}` : undefined),
    completion: paragraphs(verdict.chosen, rationale),
  }),
  examples: [
    {
      text: 'Invoice 8841, 12,400.00 EUR, approval limit 10,000.00 EUR.',
      asked: { question: 'Pay this invoice now?', options: ['Pay', 'Hold', 'Return'] },
      verdict: { chosen: 'Pay' },
      rationale: 'Sole source under policy 4.2, so the limit does not apply.',
    },
    {
      text: 'A customer asks to move a delivery of 12 pallets from Tuesday to Monday.',
      asked: { options: ['Move it', 'Keep Tuesday'] },
      verdict: { chosen: 'Keep Tuesday' },
      rationale: 'The dock is full on Monday, and an extra shift costs more than the order earns.',
    },
    {
      text: 'Application 2207: two years in a like role, no certificate.',
      asked: {},
      verdict: { chosen: 'Invite to a talk' },
      rationale: 'The work sample does what the certificate would stand for.',
    },
  ],
});
