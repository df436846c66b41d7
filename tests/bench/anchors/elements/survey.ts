// Which elements of a page can be told apart by their words alone: what is true of two versions of it, found without any way of finding.

/** Keys of a page's elements. */
export interface Survey {
  /** Of tag and words, of each element. */
  all: string[];
  /** Of tag and words that stand once. */
  once: string[];
  /** Of places between two elements whose words stand once. */
  slots: string[];
}

/** cyrb53: 53 bits of a text. */
const hashOf = (text: string): number => {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
};

/** Words of an element that say something, and not half the page. */
const wordsOf = (element: Element): string => {
  const words = element.textContent.replace(/\s+/g, ' ').trim();
  return words.length < 2 || words.length > 400 ? '' : words;
};

/** The key of tag and words; nothing without words, or with very many. */
export const keyOf = (element: Element): string => {
  const words = wordsOf(element);
  return words && `${element.localName} ${hashOf(words)}`;
};

/** The key of a place between two elements. */
export const slotOf = (element: Element): string => {
  const [before, after] = [element.previousElementSibling, element.nextElementSibling];
  const [left, right] = [before && keyOf(before), after && keyOf(after)];
  return left && right ? `${left} < ${element.localName} < ${right}` : '';
};

const onceIn = (keys: readonly string[]): Set<string> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].flatMap(([key, count]) => (count === 1 ? [key] : [])));
};

/** Surveys the page. */
export const survey = (): Survey => {
  const elements = [...document.body.querySelectorAll('*')];
  const all = elements.map(keyOf);
  const once = onceIn(all);
  const slots = onceIn(
    elements.map((element) => {
      const [before, after] = [element.previousElementSibling, element.nextElementSibling];
      return before && after && once.has(keyOf(before)) && once.has(keyOf(after)) ? slotOf(element) : '';
    }),
  );
  for (const keys of [once, slots]) keys.delete('');
  return { all: [...new Set(all)], once: [...once], slots: [...slots] };
};
