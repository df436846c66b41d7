// Finds many quotes and elements without holding the page up.
import type { Findable } from '#lib/judgment/evidence.ts';
import { find, type Found } from '#lib/page/anchor/find.ts';
import { readInSlices, sliced } from '#lib/page/anchor/slices.ts';
import { findElement, type FoundElement } from '#lib/page/element/find.ts';
import { rootsIn, type Root } from '#lib/page/element/roots.ts';

/** How each stands, in their order. The page is read once for all quotes, and its roots once for all elements. */
export const findAll = async (asked: readonly Findable[], page: Document): Promise<(Found | FoundElement)[]> => {
  const between = sliced();
  const text = asked.some(({ type }) => type === 'quote') ? await readInSlices(page, between) : undefined;
  let roots: readonly Root[] | undefined;
  const found: (Found | FoundElement)[] = [];
  for (const each of asked) {
    await between();
    found.push(each.type === 'quote' ? find(each, page, text) : findElement(each, page, (roots ??= rootsIn(page))));
  }
  return found;
};
