// Two good things could not both be had, and a person chose between them.
import { choice, line, optional } from '#lib/judgment/fields.ts';
import { defineKind, paragraphs } from '#lib/judgment/kinds/define.ts';
import { origins } from '#lib/judgment/origins.ts';

const { own: _own, ...others } = origins;

const promptOf = (text: string, constraint: string): string =>
  paragraphs(text, `What stands in the way of both: ${constraint}`, 'Which way should it go?');

export const tradeOff = defineKind({
  name: 'trade-off',
  key: 't',
  glyph: '⇄',
  word: 'Trade-off',
  whyAsk: 'Why was it worth the price?',
  asked: { constraint: line('What stood in the way of both') },
  verdict: {
    gained: line('What you went for'),
    gaveUp: line('What you gave up'),
    // Only a way that somebody or something else stood for is a rival of the one that was taken (rule D3).
    rival: optional(choice('Who or what stood for that', others)),
  },
  summary: (_asked, { gained, gaveUp }) => (gained && gaveUp ? `${gained}, not ${gaveUp}` : (gained ?? '')),
  completion: ({ text, asked, verdict, rationale }) => ({
    prompt: promptOf(text, asked.constraint),
    completion: paragraphs(verdict.gained, `Given up for it: ${verdict.gaveUp}`, rationale),
  }),
  pairs: ({ text, asked, verdict: { gained, gaveUp, rival } }) =>
    rival === undefined || gained.trim() === gaveUp.trim()
      ? []
      : [{ prompt: promptOf(text, asked.constraint), chosen: gained, rejected: gaveUp }],
  examples: [
    {
      text: 'Month end, 412 supplier invoices open, two people in payables.',
      asked: { constraint: 'The books close at 6 pm and two people are here.' },
      verdict: {
        gained: 'Pay every invoice under 500 EUR without a second look',
        gaveUp: 'Check each invoice against its order',
        rival: 'template',
      },
      rationale: 'A late payment costs two per cent, and of the small ones three in a thousand were ever wrong.',
    },
    {
      text: 'A customer reports that exports fail in the newest version.',
      asked: { constraint: 'One engineer, and the release is on Thursday.' },
      verdict: { gained: 'Ship on Thursday without the export', gaveUp: 'Ship a week later with it' },
      rationale: 'Forty customers wait for the rest, and three use the export.',
    },
    {
      text: 'Translation of a safety notice into nine languages.',
      asked: { constraint: 'The notice has to hang tomorrow.' },
      verdict: {
        gained: 'Short sentences that a native speaker has read',
        gaveUp: 'The whole notice, translated by machine',
        rival: 'model',
      },
      rationale: 'A wrong word in a safety notice does more harm than a missing one.',
    },
  ],
});
