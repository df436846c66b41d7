// Scrubs a quote together with the words around it: a secret may begin in the prefix and end in the quote (rule C6).
import type { QuoteEvidence } from '#lib/judgment/evidence.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { secrets } from '#lib/privacy/secrets.ts';

/** A quote without secret-class values. What a secret covers of prefix and suffix goes; in the quote a placeholder stands for it. */
export const scrubQuote = (quote: QuoteEvidence): QuoteEvidence => {
  const { prefix, exact, suffix } = quote;
  const all = prefix + exact + suffix;
  const from = prefix.length;
  const to = from + exact.length;
  // What is left of each part, as offsets into all three together.
  let [before, first, last, after] = [from, from, to, to];
  let [opening, closing] = ['', ''];
  for (const { name, find } of secrets)
    for (const { start, end } of find(all)) {
      const startsBefore = start < from && end > from;
      const endsAfter = start < to && end > to;
      if (startsBefore) [before, first, opening] = [start, Math.min(end, to), `⟨${name}-1⟩`];
      if (endsAfter) [last, after, closing] = [Math.max(start, first), end, startsBefore ? '' : `⟨${name}-1⟩`];
    }
  const words = opening + all.slice(first, Math.max(first, last)) + closing;
  return scrub({ ...quote, prefix: all.slice(0, before), exact: words, suffix: all.slice(after) });
};
