// Finds a quote on a page again, or says that it is not there (rule A1): one way of finding a file, from cheap to dear.
import type { Standing } from '#lib/bridge/calls.ts';
import type { QuoteEvidence } from '#lib/judgment/evidence.ts';
import { beside } from '#lib/page/anchor/beside.ts';
import { between } from '#lib/page/anchor/between.ts';
import { cutOut } from '#lib/page/anchor/cut-out.ts';
import { moved } from '#lib/page/anchor/moved.ts';
import { soughtIn } from '#lib/page/anchor/sought.ts';
import { rangeOf, readText, type PageText } from '#lib/page/anchor/text.ts';
import { voted } from '#lib/page/anchor/voted.ts';
import { ambiguous, takenOut, type Way } from '#lib/page/anchor/way.ts';

export interface Found {
  status: Standing;
  /** Where it is now; nothing where it is gone. */
  range?: Range;
  /** From 0 to 1: how sure that is, of gone as well. */
  sureness: number;
}

const ways: readonly Way[] = [beside, moved, cutOut, voted, between];

/**
 * Looks for a quote. Where it stands several times and its surroundings do not say which one was meant, it is gone with little
 * sureness: evidence is never put to the wrong place. `text` saves reading the page again for further quotes.
 */
export const find = (anchor: QuoteEvidence, page: Document, text: PageText = readText(page)): Found => {
  const sought = soughtIn(anchor);
  for (const way of ways) {
    const found = way(text, sought);
    if (typeof found === 'number') return { status: 'gone', sureness: found };
    if (found) {
      const { place, ...rest } = found;
      return { ...rest, range: rangeOf(text, place.from, place.to) };
    }
  }
  return { status: 'gone', sureness: text.isCut || sought.length === 0 ? ambiguous : takenOut };
};
