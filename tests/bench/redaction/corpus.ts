// The generated corpus: made-up texts with marked values, in nine languages and countries, equal on every run.
import { chance, type Chance } from '#tests/bench/redaction/chance.ts';
import { locales, technical, type Locale } from '#tests/bench/redaction/locales.ts';
import { plainValues } from '#tests/bench/redaction/plain-values.ts';
import { detectorOf, values } from '#tests/bench/redaction/values.ts';

/** A text, and what stands in it where, by the name of the detector that should find it; in UTF-16 units. */
export interface Marked {
  text: string;
  country: string;
  spans: { type: string; start: number; end: number }[];
}

/** How many values of each type there are for each locale that has it. */
const each = 40;

const slot = /\{([a-z-]+)\}/g;

/** A sentence with its slots filled, put behind what is there. */
const put = (marked: Marked, sentence: string, luck: Chance): void => {
  let from = 0;
  if (marked.text !== '') marked.text += luck.one([' ', '\n']);
  for (const { 0: whole, 1: name, index } of sentence.matchAll(slot)) {
    marked.text += sentence.slice(from, index);
    from = index + whole.length;
    const start = marked.text.length;
    marked.text += (values[name!] ?? plainValues[name!])!(luck, marked.country);
    if (values[name!]) marked.spans.push({ type: detectorOf(name!), start, end: marked.text.length });
  }
  marked.text += sentence.slice(from);
};

const textOf = ({ plain, country }: Locale, sentence: string, luck: Chance): Marked => {
  const marked: Marked = { text: '', country, spans: [] };
  put(marked, luck.one(plain), luck);
  put(marked, sentence, luck);
  put(marked, luck.one(plain), luck);
  return marked;
};

/** All of it: three sentences a text, of which the middle one holds a value. */
export const corpus = (seed = 2026): Marked[] => {
  const luck = chance(seed);
  return locales.flatMap((locale) =>
    Object.values({ ...locale.holds, ...technical }).flatMap((sentences) =>
      Array.from({ length: each }, (_, place) => textOf(locale, sentences[place % sentences.length]!, luck)),
    ),
  );
};
