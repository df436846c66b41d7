// Where the evidence of marks stands on the page now: looked for in slices, and only what does not hold still.
import type { Standing } from '#lib/bridge/calls.ts';
import type { Findable } from '#lib/judgment/evidence.ts';
import { signOf } from '#lib/page/element/family.ts';
import { valueOf } from '#lib/page/element/value.ts';
import type { FindAll } from '#lib/page/finder.ts';
import { rangeBy } from '#lib/page/safe.ts';

export interface Placed {
  standing: Standing;
  /** Where it is; nothing where it is gone. */
  range?: Range | undefined;
  /** The control that was pointed at; nothing for words. */
  element?: Element | undefined;
  /** What stood there when it was looked for. */
  said?: string;
}

const saidIn = (range: Range, element: Element | undefined): string =>
  element ? `${signOf(element)} ${valueOf(element) ?? ''}` : range.toString();

/** Whether what was found is there still, the same and in one piece. The range around a control that was taken out has collapsed. */
export const holdsStill = ({ range, element, said }: Placed): boolean =>
  range !== undefined && !range.collapsed && range.startContainer.isConnected && saidIn(range, element) === said;

/** Where each stands, in their order. `before` is where they stood when they were looked for last. */
export const placeAll = async (
  findAll: FindAll,
  seen: readonly Findable[],
  page: Document,
  before: readonly Placed[],
): Promise<Placed[]> => {
  const known = seen.map((_, nth) => before.slice(nth, nth + 1).find(holdsStill));
  const found = await findAll(
    seen.filter((_, nth) => !known[nth]),
    page,
  );
  return known.map((still): Placed => {
    const now = still ? undefined : found.shift();
    if (still || !now) return still ?? { standing: 'gone' };
    const element = 'element' in now ? now.element : undefined;
    const range = element ? rangeBy(element) : 'range' in now ? now.range : undefined;
    if (element) range?.selectNode(element);
    return { standing: now.status, ...(range ? { range, element, said: saidIn(range, element) } : {}) };
  });
};
