// Something was wrong and a person put it right.
import { choice, paragraph } from '#lib/judgment/fields.ts';
import { defineKind, paragraphs } from '#lib/judgment/kinds/define.ts';
import { origins } from '#lib/judgment/origins.ts';

/** Characters that fit into one row of a list. */
const roomForBoth = 40;

export const correction = defineKind({
  name: 'correction',
  key: 'c',
  glyph: '✎',
  word: 'Correction',
  whyAsk: 'What was wrong with it?',
  asked: {
    before: paragraph('What it said'),
    origin: choice('Where that came from', origins),
  },
  verdict: { after: paragraph('What it should say') },
  selectionField: 'before',
  // Text that came bit by bit is what a model's answer looks like. What stood there, or came at once, may be anybody's: asked.
  edit: { before: 'before', after: 'after', origin: 'origin', known: { streamed: 'model', typed: 'own' } },
  // In a list there is room for one of two long passages, and the answer is the second.
  summary: ({ before }, { after }) =>
    before && after && before.length + after.length <= roomForBoth ? `${before} → ${after}` : (after ?? ''),
  completion: ({ text, asked, verdict, rationale }) => ({
    prompt: paragraphs(text, text === asked.before ? undefined : asked.before, 'Put right what is wrong here.'),
    completion: paragraphs(verdict.after, rationale),
  }),
  pairs: ({ text, asked, verdict }) =>
    asked.origin === 'own' || asked.before.trim() === verdict.after.trim()
      ? []
      : [
          {
            prompt: paragraphs(text === asked.before ? undefined : text, 'Write this passage as it should be.'),
            chosen: verdict.after,
            rejected: asked.before,
          },
        ],
  examples: [
    {
      text: 'Payment terms in the reply to a supplier on the framework agreement.',
      asked: { before: 'net 30', origin: 'model' },
      verdict: { after: 'net 45' },
      rationale: 'The framework agreement gives this supplier 45 days.',
    },
    {
      text: 'Subject of a ticket about a printer on the third floor.',
      asked: { before: 'Printer broken', origin: 'person' },
      verdict: { after: 'Printer 3-West prints blank pages since the toner was changed' },
      rationale: 'Whoever takes the ticket should know where it stands and what it does.',
    },
    {
      text: 'Minutes of the planning meeting.',
      asked: { before: 'We meet again on Thursday.', origin: 'own' },
      verdict: { after: 'We meet again on Friday.' },
      rationale: 'I wrote down the wrong day.',
    },
  ],
});
