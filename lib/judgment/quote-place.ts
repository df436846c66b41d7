// Where on its page a quote stood, in words: the headings above it from the widest to the nearest, and how its row or entry begins.
import type { QuoteEvidence } from '#lib/judgment/evidence.ts';

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Empty where nothing of it is known. A row that says no more than the quote is not said twice. */
export const quotePlace = ({ exact, structure }: QuoteEvidence): string => {
  if (!structure) return '';
  const { headings, row } = structure;
  const above = headings
    .filter((text) => text.trim() !== '' && bare(text) !== bare(exact))
    .toReversed()
    .join(' · ');
  const isOther = row !== '' && !bare(exact).startsWith(bare(row)) && !bare(row).startsWith(bare(exact));
  return [above && `Under ${above}`, isOther && `in the row “${row}”`].filter(Boolean).join(', ');
};
