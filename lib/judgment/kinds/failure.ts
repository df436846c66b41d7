// Something went wrong, and a person says what it was and how bad.
import { choice, line, paragraph } from '#lib/judgment/fields.ts';
import { defineKind, paragraphs } from '#lib/judgment/kinds/define.ts';
import { origins } from '#lib/judgment/origins.ts';

/** How bad it was, from the least to the worst. */
const severities = {
  nuisance: 'A nuisance',
  rework: 'Work has to be done again',
  loss: 'Money, time or trust is lost',
  harm: 'Somebody could come to harm',
} as const;

export const failure = defineKind({
  name: 'failure',
  key: 'f',
  glyph: '⊘',
  word: 'Failure',
  whyAsk: 'How can one tell?',
  asked: {
    happened: paragraph('What happened'),
    expected: paragraph('What was expected'),
    origin: choice('Where it came from', origins),
  },
  verdict: { cause: line('What caused it'), severity: choice('How bad it is', severities) },
  selectionField: 'happened',
  summary: (_asked, { cause }) => cause ?? '',
  completion: ({ text, asked: { happened, expected }, verdict: { cause, severity }, rationale }) => ({
    prompt: paragraphs(
      text === happened ? undefined : text,
      `Expected: ${expected}`,
      `What happened: ${happened}`,
      'What caused this, and how bad is it?',
    ),
    completion: paragraphs(cause, `How bad: ${severities[severity]}.`, rationale),
  }),
  unpaired: ({ text, asked: { happened, expected, origin } }) =>
    origin === 'own'
      ? undefined
      : { prompt: paragraphs(text === happened ? undefined : text, expected), completion: happened, isGood: false },
  examples: [
    {
      text: 'Invoice 8841: 40 boxes at 31.00 EUR, total 1,240.00 EUR.',
      asked: {
        happened: 'The total of invoice 8841 is 31.00 EUR.',
        expected: 'State the total of the invoice.',
        origin: 'model',
      },
      verdict: { cause: 'Read the unit price as the total', severity: 'loss' },
      rationale: 'The figure is the one beside the word "each"; the total stands in the last row.',
    },
    {
      text: 'Reply to a customer who asked to be called back after 4 pm.',
      asked: {
        happened: 'We will call you tomorrow at 9 am.',
        expected: 'Confirm the call that the customer asked for.',
        origin: 'template',
      },
      verdict: { cause: 'The template names a time of its own', severity: 'rework' },
      rationale: 'No text of the customer names 9 am.',
    },
    {
      text: 'Hand-over note of the night shift.',
      asked: {
        happened: 'Pump 3 is running again.',
        expected: 'Say which alarms were acknowledged and which are open.',
        origin: 'own',
      },
      verdict: { cause: 'Wrote down the end and not the way there', severity: 'nuisance' },
      rationale: 'The list of alarms had three open ones at the end of the shift.',
    },
  ],
});
