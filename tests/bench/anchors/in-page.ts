// Runs in the measured page: reads its words, describes stretches of them, and has each matcher find them again.
import type { QuoteEvidence } from '#lib/judgment/evidence.ts';
import { describe } from '#lib/page/anchor/describe.ts';
import { findAll } from '#lib/page/find-all.ts';
import { find } from '#lib/page/anchor/find.ts';
import { readText } from '#lib/page/anchor/text.ts';
import { indexOf } from '#lib/page/anchor/word-index.ts';
import { changes, type Kind } from '#tests/bench/anchors/mutations.ts';
import { pickPassage, rangeAt, spanOf } from '#tests/bench/anchors/passages.ts';
import { matchers, type RawQuote, type Span } from '#tests/bench/anchors/peers.ts';
import { seeded } from '#tests/harness/seeded.ts';

/** A stretch of the page, described for us and for the others. */
export interface Described {
  ours: QuoteEvidence;
  raw: RawQuote;
}

/** What one matcher made of one quote. Milliseconds of one call; ours without reading the page, which is told apart. */
export interface Answer {
  span?: Span | undefined;
  status?: string;
  sureness?: number;
  ms: number;
}

/** Units of context that the others get: what Hypothesis keeps. */
const context = 32;

const shownWords = (range: Range): string => {
  const selection = getSelection()!;
  selection.removeAllRanges();
  selection.addRange(range);
  const words = selection.toString().trim();
  selection.removeAllRanges();
  return words;
};

/** The page as it was before it was changed. */
let untouched: string | undefined;

const inPage = {
  /** The text of the body, in which all spans count. */
  text: (): string => document.body.textContent,
  describe: (spans: Span[]): Described[] => {
    const text = document.body.textContent;
    return spans.map(([from, to]) => {
      const range = rangeAt([from, to]);
      return {
        ours: describe(range, shownWords(range)),
        raw: {
          exact: text.slice(from, to),
          prefix: text.slice(Math.max(0, from - context), from),
          suffix: text.slice(to, to + context),
          start: from,
        },
      };
    });
  },
  /** Ours: milliseconds of reading the page and noting where its words stand, once for all; then one answer a quote. */
  find: (quotes: Described[]): { reading: number; answers: Answer[] } => {
    const begin = performance.now();
    const read = readText(document);
    indexOf(read);
    const reading = performance.now() - begin;
    const answers = quotes.map(({ ours }): Answer => {
      const from = performance.now();
      const { status, range, sureness } = find(ours, document, read);
      const ms = performance.now() - from;
      return { status, sureness, ms, ...(range ? { span: spanOf(range) } : {}) };
    });
    return { reading, answers };
  },
  /** Picks a passage, describes it, and changes the page: what is to be found, and where it is now, nothing where it is gone. */
  change: (kind: Kind, seed: number): { quote: Described; truth?: Span } | undefined => {
    untouched ??= document.body.innerHTML;
    const random = seeded(seed);
    const passage = pickPassage(random, kind === 'digits changed' ? /\d/ : /./);
    if (!passage) return undefined;
    const [quote] = inPage.describe([passage.span]);
    const now = changes[kind](passage, random);
    return { quote: quote!, ...(now ? { truth: spanOf(now) } : {}) };
  },
  restore: (): void => {
    document.body.innerHTML = untouched!;
  },
  /** Finds them as the product does, three times; milliseconds of the longest stretch in which the page could do nothing else. */
  async findInSlices(quotes: Described[]): Promise<{ longest: number[] }> {
    const longest: number[] = [];
    for (let round = 0; round < 3; round++) {
      let [isDone, most, since] = [false, 0, performance.now()];
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        most = Math.max(most, performance.now() - since);
        since = performance.now();
        if (!isDone) port2.postMessage(undefined);
      };
      port2.postMessage(undefined);
      await findAll(
        quotes.map(({ ours }) => ours),
        document,
      );
      isDone = true;
      await new Promise((resolve) => setTimeout(resolve, 20));
      port1.close();
      longest.push(most);
    }
    return { longest };
  },
  async match(name: keyof typeof matchers, quotes: Described[]): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (const { raw } of quotes) {
      const from = performance.now();
      const span = await matchers[name](raw);
      answers.push({ span, ms: performance.now() - from });
    }
    return answers;
  },
};

export type InPage = typeof inPage;
(globalThis as { inPage?: InPage }).inPage = inPage;
