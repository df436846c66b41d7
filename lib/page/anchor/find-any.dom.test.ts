// Random pages and edits: whatever happens elsewhere, a quote is found; once it is altered or deleted, nothing is taken for it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { QuoteEvidence } from '#lib/judgment/evidence.ts';
import { find } from '#lib/page/anchor/find.ts';
import { describePosition } from '#lib/page/anchor/position.ts';
import { describeQuote } from '#lib/page/anchor/quote.ts';

const show = (html: string): void => {
  document.body.innerHTML = html;
};

/** Paragraphs of made-up words, each unlike the others. */
const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzäß漢א'), minLength: 2, maxLength: 9 });
const paragraph = fc.array(word, { minLength: 12, maxLength: 30 });
/** No word twice: pages on which nothing tells two places apart have a test of their own. */
const story = fc
  .array(paragraph, { minLength: 5, maxLength: 9 })
  .map((paragraphs) => paragraphs.map((words, at) => words.map((each, nth) => `${each}${(at * 64 + nth).toString(36)}`)));
const html = (paragraphs: string[][]): string =>
  paragraphs.map((words, index) => `<p id="p${index}">${words.join(index % 2 ? '\n  ' : ' ')}</p>`).join('');

/** A story, which paragraph is quoted, and from which word to which: at least four of them. */
const quoted = story.chain((paragraphs) =>
  fc.nat(paragraphs.length - 3).chain((before) => {
    const at = before + 1;
    const { length } = paragraphs[at]!;
    return fc
      .tuple(fc.nat(length - 5), fc.integer({ min: 4, max: 12 }))
      .map(([from, count]) => ({ paragraphs, at, from, to: Math.min(length, from + count) }));
  }),
);

const anchorOf = ({ paragraphs, at, from, to }: { paragraphs: string[][]; at: number; from: number; to: number }) => {
  show(html(paragraphs));
  const glue = at % 2 ? '\n  ' : ' ';
  const text = document.querySelector(`#p${at}`)!.firstChild as Text;
  const start = paragraphs[at]!.slice(0, from).join(glue).length + (from > 0 ? glue.length : 0);
  const words = paragraphs[at]!.slice(from, to).join(glue);
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, start + words.length);
  const position = describePosition(range)!;
  return {
    text,
    start,
    words,
    anchor: { type: 'quote', position, ...describeQuote(words.replace(/\s+/g, ' '), range) } as QuoteEvidence,
  };
};

const runs = { numRuns: 100 } as const;

it('[A1] whatever is edited elsewhere, the quote is exact and the range is its own', () => {
  fc.assert(
    fc.property(quoted, fc.array(paragraph, { minLength: 1, maxLength: 4 }), fc.boolean(), (made, added, isBefore) => {
      const { words, anchor } = anchorOf(made);
      expect(find(anchor, document).range?.toString()).toBe(words);
      const place = document.createElement('section');
      place.innerHTML = html(added);
      if (isBefore) document.body.prepend(place);
      else document.body.append(place);
      const { status, range } = find(anchor, document);
      expect({ status, at: range?.startContainer.parentElement?.id, words: range?.toString() }).toEqual({
        status: 'exact',
        at: `p${made.at}`,
        words,
      });
    }),
    runs,
  );
});

it('[A1] a quote that was deleted is gone', () => {
  fc.assert(
    fc.property(quoted, (made) => {
      const { text, start, words, anchor } = anchorOf(made);
      text.replaceData(start, words.length, '');
      expect(find(anchor, document).status).toBe('gone');
    }),
    runs,
  );
});

it('[A1] a quote that was altered is changed or gone, never exact', () => {
  fc.assert(
    fc.property(quoted, fc.nat(), fc.constantFrom('x', '7', 'xyz xyz', '漢'), (made, at, put) => {
      const { text, start, words, anchor } = anchorOf(made);
      const letters = [...words].map((letter, index) => [letter, index] as const).filter(([letter]) => letter.trim() !== '');
      const [letter, index] = letters[at % letters.length]!;
      fc.pre(letter !== put);
      text.replaceData(start + index, letter.length, put);
      expect(['changed', 'gone']).toContain(find(anchor, document).status);
    }),
    runs,
  );
});

it('[A1] of two equal quotes the right one is found, and once it is deleted the other is not taken for it', () => {
  fc.assert(
    fc.property(quoted, fc.boolean(), (made, isBefore) => {
      const copy = made.paragraphs[made.at]!.slice(made.from, made.to);
      // The same words once more, among words of their own.
      const twin = [
        ...'one two three four five six seven eight nine ten'.split(' '),
        ...copy,
        ...'and here is where it ends for good this time'.split(' '),
      ];
      const paragraphs = isBefore ? [twin, ...made.paragraphs] : [...made.paragraphs, twin];
      const moved = { ...made, paragraphs, at: made.at + (isBefore ? 1 : 0) };
      const { text, start, words, anchor } = anchorOf(moved);
      const { status, range } = find(anchor, document);
      expect({ status, at: range?.startContainer === text }).toEqual({ status: 'exact', at: true });
      text.replaceData(start, words.length, '');
      expect(find(anchor, document).status).not.toBe('exact');
    }),
    runs,
  );
});
