// Secrets that straddle the ends of a quote.
import { expect, it } from 'vitest';
import type { QuoteEvidence } from '#lib/judgment/evidence.ts';
import { scrubQuote } from '#lib/privacy/scrub-quote.ts';

const quote = (prefix: string, exact: string, suffix: string): QuoteEvidence => ({ type: 'quote', prefix, exact, suffix });

it('[C6] a card number is hidden wherever the selection cuts it', () => {
  expect(scrubQuote(quote('Card ', '4111 1111 1111 1111', ' on file'))).toEqual(quote('Card ', '⟨card-1⟩', ' on file'));
  expect(scrubQuote(quote('Card 4111 1111 ', '1111 1111 is', ' on file'))).toEqual(quote('Card ', '⟨card-1⟩ is', ' on file'));
  expect(scrubQuote(quote('The ', 'card 4111 1111', ' 1111 1111 is'))).toEqual(quote('The ', 'card ⟨card-1⟩', ' is'));
  expect(scrubQuote(quote('4111 ', '1111 1111', ' 1111'))).toEqual(quote('', '⟨card-1⟩', ''));
  expect(scrubQuote(quote('4111 1111 1111 1111 ', 'words', ''))).toEqual(quote('⟨card-1⟩ ', 'words', ''));
});

it('a quote without secrets stays as it is', () => {
  const plain = quote('Net 30 days. ', 'Total due 12,400.00 EUR', '. Approver');
  expect(scrubQuote(plain)).toEqual(plain);
});
