// Finds an element on a page again, or says that it is not there (rule A1): what is like it most, above one threshold and well before the next.
import type { Standing } from '#lib/bridge/calls.ts';
import type { ElementEvidence } from '#lib/judgment/element-evidence.ts';
import { candidatesFor } from '#lib/page/element/candidates.ts';
import { ownOf } from '#lib/page/element/describe.ts';
import { weighAll } from '#lib/page/element/likeness.ts';
import type { Read } from '#lib/page/element/marks.ts';
import { headingsIn, type Level } from '#lib/page/element/headings.ts';
import { neighboursOf } from '#lib/page/element/neighbours.ts';
import { rootAround, rootsIn, type Root } from '#lib/page/element/roots.ts';
import { valueOf } from '#lib/page/element/value.ts';
import { standingOf } from '#lib/page/element/standing.ts';

export interface FoundElement {
  status: Standing;
  /** Where it is now; nothing where it is gone. */
  element?: Element;
  /** From 0 to 1: how sure that is, of gone as well. */
  sureness: number;
}

/** Less likeness than this is another element. The one threshold: what was tuned and what is held out are both judged by it. */
const threshold = 0.6;

/** By how much the best must be before the next. */
const margin = 0.04;

/** Looks for an element. Where two fit about equally well it is gone with little sureness: nothing is guessed. */
export const findElement = (sought: ElementEvidence, page: Document, roots: readonly Root[] = rootsIn(page)): FoundElement => {
  const { elements, isCut } = candidatesFor(sought, roots);
  const headings = new Map<Root, Level[]>();
  const read = elements
    .filter((element) => Element.prototype.checkVisibility.call(element))
    .map((element): Read => {
      const root = rootAround(element);
      const known = headings.get(root) ?? headingsIn(root);
      headings.set(root, known);
      return {
        element,
        own: ownOf(element),
        value: sought.value === undefined ? undefined : valueOf(element),
        neighbours: neighboursOf(element, sought.alike === 0, known),
      };
    });
  const [best, next] = weighAll(sought, read).toSorted((a, b) => b.likeness - a.likeness);
  if (!best || best.likeness < threshold) return { status: 'gone', sureness: isCut ? 0.2 : 0.9 };
  if (next && best.likeness - next.likeness < margin) return { status: 'gone', sureness: 0.2 };
  return { status: standingOf(sought, best.read), element: best.read.element, sureness: best.likeness };
};
