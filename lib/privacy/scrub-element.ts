// Scrubs an element together with the words on both sides of it: a secret may begin before it and end in it (rule C6).
import type { ElementEvidence } from '#lib/judgment/element-evidence.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { scrubQuote } from '#lib/privacy/scrub-quote.ts';

/** An element without secret-class values, in any of its strings. */
export const scrubElement = (element: ElementEvidence): ElementEvidence => {
  const { before, after } = element.neighbours;
  const { prefix, exact, suffix } = scrubQuote({
    type: 'quote',
    prefix: before && `${before} `,
    exact: element.text,
    suffix: after && ` ${after}`,
  });
  const neighbours = { ...element.neighbours, before: prefix.trim(), after: suffix.trim() };
  return scrub({ ...element, text: exact.trim(), neighbours });
};
