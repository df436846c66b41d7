// What may be asked of a page after it was captured on: what it shows, how quotes and elements stand on it, and to show one. It changes nothing in it.
import type { Standing } from '#lib/bridge/calls.ts';
import type { ReadCase } from '#lib/judgment/case.ts';
import type { Findable } from '#lib/judgment/evidence.ts';
import { find } from '#lib/page/anchor/find.ts';
import { readText } from '#lib/page/anchor/text.ts';
import { findElement } from '#lib/page/element/find.ts';
import { rootsIn } from '#lib/page/element/roots.ts';
import { showElement } from '#lib/page/element/show.ts';
import { isElement, ownerOf, parentOf, selectionIn, titleOf } from '#lib/page/safe.ts';
import { readSelection } from '#lib/page/selection.ts';
import { caseIn } from '#lib/page/sites/index.ts';

/** A page as it is now. The background hides secrets in it before anything else (rule C6). */
export interface PageSight {
  address: string;
  title: string;
  case: ReadCase;
  /** The words that are selected; never those of a field. */
  selected: string;
}

/** Quotes and elements of one case. They are looked for only while the page shows that case: some tools change it without a new address. */
export interface Asked<Quotes> {
  caseId: string;
  quotes: Quotes;
}

export interface Look {
  read(): PageSight;
  /** How each stands, in their order; empty when the page has come to show another case. */
  find(asked: Asked<Findable[]>): Promise<Standing[]>;
  /** Selects the words, or the element, and scrolls there. Says whether it found them. */
  show(asked: Asked<Findable>): boolean;
}

const select = (range: Range): void => {
  const at = range.startContainer;
  const element = isElement(at) ? at : parentOf(at);
  if (element && isElement(element)) Element.prototype.scrollIntoView.call(element, { block: 'center', inline: 'nearest' });
  const selection = selectionIn(ownerOf(at)!);
  selection?.removeAllRanges();
  selection?.addRange(range);
};

/** Milliseconds after which the page gets its turn, when many are looked for. */
const slice = 20;

/** Reads at the first need, and not again. */
const once = <T>(read: () => T): (() => T) => {
  let known: { it: T } | undefined;
  return () => (known ??= { it: read() }).it;
};

/** Makes the one object through which the background looks at this page. */
export const lookAt = (page: Document): Look => ({
  read: () => ({
    address: page.location.href,
    title: titleOf(page),
    case: caseIn(page),
    selected: readSelection(page).quote?.().exact ?? '',
  }),
  async find({ caseId, quotes }) {
    const isThere = (): boolean => caseIn(page).id === caseId;
    if (!isThere()) return [];
    const text = once(() => readText(page));
    const roots = once(() => rootsIn(page));
    const standings: Standing[] = [];
    let began = performance.now();
    for (const each of quotes) {
      if (performance.now() - began > slice) {
        await new Promise((resolve) => setTimeout(resolve));
        if (!isThere()) return [];
        began = performance.now();
      }
      standings.push(each.type === 'element' ? findElement(each, page, roots()).status : find(each, page, text()).status);
    }
    return standings;
  },
  show({ caseId, quotes: quote }) {
    if (caseIn(page).id !== caseId) return false;
    if (quote.type === 'element') return showElement(findElement(quote, page).element);
    const { range } = find(quote, page);
    if (range) select(range);
    return range !== undefined;
  },
});
