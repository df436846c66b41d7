// Several answers to one thing were there, and a person says which is better, and by how much.
import { choice, line, optional, paragraph, wordsOf } from '#lib/judgment/fields.ts';
import { defineKind, paragraphs } from '#lib/judgment/kinds/define.ts';

/** The candidates in the order in which they were shown. */
const places = { first: 'The first', second: 'The second', third: 'The third', fourth: 'The fourth' } as const;
type Candidates = Partial<Record<keyof typeof places, string | undefined>>;
const names = Object.keys(places) as (keyof typeof places)[];

const margins = {
  far: 'Far better',
  clearly: 'Clearly better',
  slightly: 'Slightly better',
  same: 'About the same',
} as const;

const origins = {
  model: 'A model wrote them',
  template: 'Templates or rules',
  person: 'Other people',
  several: 'Several of these, none by me',
  own: 'I wrote one of them',
} as const;

const shownIn = (candidates: Candidates): string[] =>
  names.flatMap((name) => (candidates[name] ? [`${places[name]}: ${candidates[name]}`] : []));

/** The case, where it is more than the candidate that was selected first. */
const caseIn = (text: string, candidates: Candidates): string | undefined =>
  names.some((name) => candidates[name] === text) ? undefined : text;

export const preference = defineKind({
  name: 'preference',
  key: 'p',
  glyph: '≻',
  word: 'Preference',
  whyAsk: 'What makes it better?',
  asked: {
    first: paragraph('Shown first'),
    second: paragraph('Shown second'),
    task: line('What they answer'),
    origin: choice('Where they came from', origins),
    third: optional(paragraph('Shown third')),
    fourth: optional(paragraph('Shown fourth')),
  },
  verdict: { better: choice('Which is better', places), margin: choice('By how much', margins) },
  selectionField: 'first',
  furtherFields: ['second', 'third', 'fourth'],
  streamed: { field: 'origin', is: 'model' },
  lacks: (candidates, { better }) =>
    better && !candidates[better] ? { field: 'better', ask: 'Which is better, of those that are there' } : undefined,
  summary: (_asked, { better, margin }) =>
    [better && wordsOf(places, better), margin && wordsOf(margins, margin).toLowerCase()].filter(Boolean).join(', '),
  completion: ({ text, asked, verdict: { better, margin }, rationale }) => ({
    prompt: paragraphs(caseIn(text, asked), asked.task, ...shownIn(asked), 'Which of these is better, and by how much?'),
    completion: paragraphs(`${places[better]}. ${margins[margin]}.`, rationale),
  }),
  pairs: ({ text, asked, verdict: { better, margin } }) => {
    const chosen = asked[better];
    if (asked.origin === 'own' || margin === 'same' || !chosen) return [];
    return names.flatMap((name) => {
      const rejected = asked[name];
      const isRival = name !== better && rejected && rejected.trim() !== chosen.trim();
      return isRival ? [{ prompt: paragraphs(caseIn(text, asked), asked.task), chosen, rejected }] : [];
    });
  },
  examples: [
    {
      text: 'A supplier asks why an invoice of 12 October is not paid.',
      asked: {
        first: 'Your invoice is being processed.',
        second: 'Your invoice lacks the order number. Send it again with 4500-118, and it is paid within two days.',
        task: 'Reply to the supplier.',
        origin: 'model',
      },
      verdict: { better: 'second', margin: 'far' },
      rationale: 'It says what is missing and what happens then.',
    },
    {
      text: 'Summary of a call about a late parcel.',
      asked: {
        first: 'Customer called about parcel 77-20, late by four days. Refund of shipping promised.',
        second: 'The customer was upset about the delay and wanted to know what we do about it.',
        third: 'Late parcel. Refunded.',
        task: 'Sum up the call for the next colleague.',
        origin: 'several',
      },
      verdict: { better: 'first', margin: 'clearly' },
      rationale: 'The next colleague needs the parcel, the delay and the promise.',
    },
    {
      text: 'Heading for the release notes.',
      asked: {
        first: 'Faster exports',
        second: 'Exports are faster',
        task: 'Write a heading for the release notes.',
        origin: 'person',
      },
      verdict: { better: 'first', margin: 'same' },
      rationale: 'It is shorter; either will do.',
    },
  ],
});
