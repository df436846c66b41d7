// What may be asked of a page after it was captured on: what it shows, how quotes and elements stand on it, and to show one. It changes nothing in it.
import type { Standing } from '#lib/bridge/calls.ts';
import type { ReadCase } from '#lib/judgment/case.ts';
import type { Findable } from '#lib/judgment/evidence.ts';
import type { SiteDescription } from '#lib/policy/site.ts';
import { seenWords } from '#lib/page/chosen.ts';
import { showElement } from '#lib/page/element/show.ts';
import { findLate } from '#lib/page/find-late.ts';
import type { FindAll } from '#lib/page/finder.ts';
import { isElement, ownerOf, parentOf, selectionIn, titleOf } from '#lib/page/safe.ts';
import type { CaseIn } from '#lib/page/case-reader.ts';

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
  /** Sites described as data for the address of the page, in this and all that is asked of it. */
  sites: SiteDescription[];
  quotes: Quotes;
}

export interface Look {
  read(sites: SiteDescription[]): PageSight;
  /** How each stands, in their order; empty when the page has come to show another case. Waits for a page that is being filled. */
  find(asked: Asked<Findable[]>): Promise<Standing[]>;
  /** Selects the words, or the element, and scrolls there. Says whether it found them. */
  show(asked: Asked<Findable>): Promise<boolean>;
}

const select = (range: Range): void => {
  const at = range.startContainer;
  const element = isElement(at) ? at : parentOf(at);
  if (element && isElement(element)) Element.prototype.scrollIntoView.call(element, { block: 'center', inline: 'nearest' });
  const selection = selectionIn(ownerOf(at)!);
  selection?.removeAllRanges();
  selection?.addRange(range);
};

/** Makes the one object through which the background looks at this page; `caseIn` says which case it shows, `findAll` where evidence is. */
export const lookAt = (page: Document, caseIn: CaseIn, findAll: FindAll): Look => ({
  read: (sites) => ({
    address: page.location.href,
    title: titleOf(page),
    case: caseIn(page, sites),
    selected: seenWords(page),
  }),
  async find({ caseId, quotes, sites }) {
    const isThere = (): boolean => caseIn(page, sites).id === caseId;
    if (!isThere()) return [];
    const found = await findLate(findAll, quotes, page);
    return isThere() ? found.map(({ status }) => status) : [];
  },
  async show({ caseId, quotes: quote, sites }) {
    const isThere = (): boolean => caseIn(page, sites).id === caseId;
    if (!isThere()) return false;
    const [found] = await findLate(findAll, [quote], page);
    if (!found || !isThere()) return false;
    if (quote.type === 'element') return showElement('element' in found ? found.element : undefined);
    if (!('range' in found) || !found.range) return false;
    select(found.range);
    return true;
  },
});
