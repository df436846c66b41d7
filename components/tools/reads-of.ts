// What a description reads, in words: each part of the case, and where it comes from.
import type { IdPart, SiteDescription } from '#lib/policy/site.ts';

const wordsOf = (part: IdPart): string => {
  if (part.from === 'text') return `the text of ${part.selector}`;
  if (part.from === 'attribute') return `${part.attribute} of ${part.selector}`;
  return part.query === undefined ? `part ${part.segment} of the path` : `${part.query} in the address`;
};

/** In the order in which a person asks: which case, what it is called, what it says, how it stands, and where. */
export const readsOf = ({ region, case: { id, title, text, state } }: SiteDescription): { what: string; how: string }[] => [
  { what: 'Which case', how: `${id.map(wordsOf).join(', then ')}. Kept as a fingerprint only` },
  { what: 'Title', how: wordsOf({ from: 'text', ...title }) },
  ...(text.length > 0
    ? [
        {
          what: 'Text',
          how: text
            .map(({ selector, called }) => (called ? `${called}: the text of ${selector}` : `the text of ${selector}`))
            .join('\n'),
        },
      ]
    : []),
  ...(state ? [{ what: 'State', how: `${wordsOf(state)}. Stays on this device` }] : []),
  ...(region ? [{ what: 'Inside', how: region }] : []),
];
