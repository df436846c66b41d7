// Scrubs a quote together with the words around it: a secret may begin in the prefix and end in the quote (rule C6).
import type { QuoteEvidence } from '#lib/judgment/evidence.ts';
import { detectors } from '#lib/privacy/detectors/index.ts';
import { scrub } from '#lib/privacy/scrub.ts';

const secrets = detectors.filter((detector) => detector.class === 'secret');

/** A quote without secret-class values. What a secret covers of prefix and suffix goes; in the quote a placeholder stands for it. */
export const scrubQuote = (quote: QuoteEvidence): QuoteEvidence => {
  const { prefix, exact, suffix } = quote;
  const all = prefix + exact + suffix;
  const from = prefix.length;
  const to = from + exact.length;
  let before = prefix;
  let words = exact;
  let after = suffix;
  for (const { name, find } of secrets)
    for (const { start, end } of find(all)) {
      if (start < from && end > from) {
        before = before.slice(0, start);
        words = `⟨${name}-1⟩${words.slice(end - from)}`;
      } else if (start < to && end > to) {
        words = `${words.slice(0, words.length - (to - start))}⟨${name}-1⟩`;
        after = after.slice(end - to);
      }
    }
  return scrub({ ...quote, prefix: before, exact: words, suffix: after });
};
