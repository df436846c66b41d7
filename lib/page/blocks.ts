// Which elements stand in a line of text: all others part the words before them from those in them.
import { tagOf } from '#lib/page/safe.ts';

const inLine = new Set(
  'a abbr b bdi bdo cite code del em font i ins kbd mark q s samp small span strong sub sup u var wbr'.split(' '),
);

/** Whether an element parts no words. Told by its name, not by its style, which is dear to ask for. */
export const isInLine = (element: Element): boolean => inLine.has(tagOf(element));
