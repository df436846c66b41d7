// Marks on a page of a switched-on tool, where the person kept judgments of the very case that it shows. What came here of them, what
// was seen and their states, is in our own world of the page; into the page itself goes one empty host (rule K8).
import type { Standing } from '#lib/bridge/calls.ts';
import type { Findable } from '#lib/judgment/evidence.ts';
import { takeFindAll, type Finder } from '#lib/page/finder.ts';
import { holderIn } from '#lib/page/holder.ts';
import { follow, type Follower } from '#lib/page/marks/follow.ts';
import { openLayer, type Drawn, type Layer } from '#lib/page/marks/layer.ts';
import { holdsStill, placeAll, type Placed } from '#lib/page/marks/placed.ts';
import { spotFor } from '#lib/page/marks/spot.ts';
import { elementOf, isOnDark, linesOf } from '#lib/page/marks/view.ts';
import { heldIn, holdIn } from '#lib/page/own-world.ts';
import { isAlive, tell } from '#lib/page/port.ts';
import { takeCaseIn, type CaseReader } from '#lib/page/case-reader.ts';
import type { Watching } from '#lib/page/watch.ts';
import type { Group } from '#lib/store/queries.ts';

/** Which case the page shows, told before anything is sent there. */
export interface ShownCase {
  address: string;
  caseId: string;
}

/** Marks of one case. `turn` names this very list: a sign that is pressed says its place in it. */
export interface MarksOf {
  caseId: string;
  turn: string;
  marks: { seen: Findable; state: Group }[];
}

export interface Marks {
  shown(): ShownCase;
  /** Shows exactly these. */
  show(marks: MarksOf): void;
  /** How each stands now, in their order; empty while the page shows another case. */
  standings(): Standing[];
}

/** Where a document of ours keeps its marks. */
export interface Marking extends Watching, CaseReader, Finder {
  precedentMarks?: Marks | undefined;
}

/** Milliseconds of one frame that putting marks in their places may take; the rest of them wait for the next. */
const share = 8;

/** Makes the one object through which the background marks this page; it ends with the script that waits here (rule K9). */
export const marksIn = (world: Marking, page: Document): void => {
  const ends = heldIn(world, 'precedentWatch')?.signal;
  if (heldIn(world, 'precedentMarks') || !ends) return;
  const [caseIn, findAll] = [takeCaseIn(world), takeFindAll(world)];
  let given: MarksOf = { caseId: '', turn: '', marks: [] };
  let placed: Placed[] = [];
  let drawn: (Drawn | undefined)[] = [];
  /** The mark whose turn it is to be put in its place. */
  let next = 0;
  let layer: Layer | undefined;
  let stop: AbortController | undefined;
  let follower: Follower | undefined;

  const open = (nth: number): void => void tell('openMark', { turn: given.turn, nth });
  const clear = (): void => {
    stop?.abort();
    layer?.remove();
    stop = layer = follower = undefined;
    [placed, drawn, next] = [[], [], 0];
  };
  const isOurs = (): boolean => {
    if (isAlive()) return true;
    // The extension was reloaded or removed: nobody would answer a sign any more.
    clear();
    holdIn(world, 'precedentMarks', undefined);
    return false;
  };

  const isGivenCase = (): boolean => caseIn(page).id === given.caseId;
  const look = async (): Promise<void> => {
    if (!isOurs()) return;
    const asked = given;
    if (isGivenCase() && !(placed.length > 0 && placed.every(holdsStill))) {
      const seen = asked.marks.map((each) => each.seen);
      const now = await placeAll(findAll, seen, page, placed);
      // Others were given meanwhile, or none any more: those are looked for by themselves.
      if (asked !== given || !follower) return;
      placed = now;
      for (const { range } of now) if (range) follower.watch(range.startContainer.getRootNode());
    }
    if (!isGivenCase()) [placed, drawn, next] = [[], [], 0];
    put();
  };

  const put = (): void => {
    if (!isOurs()) return;
    const holder = holderIn(page);
    if (layer && (!layer.host.isConnected || layer.host.parentNode !== holder)) {
      layer.remove();
      layer = undefined;
    }
    const until = performance.now() + share;
    for (let done = 0; done < placed.length; done++, next++) {
      if (performance.now() > until) {
        follower?.move();
        break;
      }
      next %= placed.length;
      drawn[next] = drawnNow(next);
    }
    const shown = drawn.filter((each) => each !== undefined);
    // Also while none is in view: a page that scrolls is not to see by the host where they are.
    if (holder) layer ??= openLayer(holder, open);
    layer?.draw(shown);
  };

  /** One mark as it is to be drawn now; nothing where its words are not in view. */
  const drawnNow = (nth: number): Drawn | undefined => {
    const { standing, range, element } = placed[nth]!;
    const around = range && elementOf(range);
    const lines = range ? linesOf(page, range, element) : [];
    if (!around || lines.length === 0) return undefined;
    const taken = drawn.flatMap((other, place) => (other?.spot && place !== nth ? [other.spot] : []));
    const { state } = given.marks[nth]!;
    return { nth, state, standing, lines, spot: spotFor(page, lines, around, taken), isDark: isOnDark(around) };
  };

  /** Signs are hit by their place: what lies under one belongs to the page, and is not to be pressed with it. */
  const point = (event: MouseEvent): void => {
    const nth = event.isTrusted ? layer?.point(event.clientX, event.clientY) : undefined;
    if (nth === undefined || event.type !== 'click' || event.target === layer?.host) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    open(nth);
  };

  const begin = (): void => {
    stop = new AbortController();
    const { signal } = stop;
    follower = follow(page, signal, { moved: put, changed: look });
    const view = page.defaultView!;
    for (const name of ['pointermove', 'click'] as const) view.addEventListener(name, point, { capture: true, signal });
  };

  ends.addEventListener('abort', () => {
    clear();
    holdIn(world, 'precedentMarks', undefined);
  });
  holdIn(world, 'precedentMarks', {
    shown: () => ({ address: page.location.href, caseId: caseIn(page).id }),
    show(marks) {
      // The same again, as most often: nothing flickers for it.
      const isSame = JSON.stringify([given.caseId, given.marks]) === JSON.stringify([marks.caseId, marks.marks]);
      given = marks;
      if (!isSame) [placed, drawn, next] = [[], [], 0];
      if (marks.marks.length === 0) return clear();
      if (!stop) begin();
      void look();
    },
    standings: () => placed.map(({ standing }) => standing),
  });
};
