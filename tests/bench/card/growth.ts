// Goal G3 over two hundred keeps: the page that they happen in is to be left as it was.
import { setTimeout as wait } from 'node:timers/promises';
import { pageFigures, type PageFigures } from '#tests/bench/card/heap.ts';
import { keptIn } from '#tests/bench/card/keeping.ts';
import { closeOnce, openOnce } from '#tests/bench/card/opening.ts';
import { openStage, type Tab } from '#tests/bench/card/stage.ts';
import { atMostSurely, type Row } from '#tests/bench/row.ts';
import { estimate, slope } from '#tests/bench/statistic.ts';

const cycles = 200;

/** Cycles between two looks at the page's heap, each of which waits until nothing is under way any more. */
const lookEvery = 25;

/** Milliseconds after which nothing of a capture is under way any more: what it waits for, it waits for three seconds at most. */
const underWay = 3500;

/** Collections after which the browser has dropped compiled code that did not run meanwhile; it comes and goes by 90 kB otherwise. */
const untilCodeIsDropped = 8;

/** The page's figures at a number of cycles. */
type Look = readonly [cycle: number, figures: PageFigures];

/**
 * Passages that the cycles go round. Of a node that any script once touched the browser may keep sixteen bytes as long as the page lives:
 * that grows with what is selected, has an end, and is not what is looked for here.
 */
const round = 4;

/** Cycles before the first look: by then those bytes are there, and the browser has compiled what it finds worth it. */
const before = 60;

/** Cycles in a page, looked at now and then. */
const cyclesIn = async (tab: Tab, cycle: () => Promise<void>): Promise<Look[]> => {
  const look = async (at: number): Promise<Look> => {
    await wait(underWay);
    return [at, await pageFigures(tab, untilCodeIsDropped)];
  };
  for (let index = 0; index < before; index++) await cycle();
  const looks = [await look(0)];
  for (let index = 1; index <= cycles; index++) {
    await cycle();
    if (index % lookEvery === 0) looks.push(await look(index));
  }
  return looks;
};

/** Bytes. No object is so small: less than this for each keep is nothing that a keep leaves. */
const smallest = 4;

/** What each cycle leaves, beside as many openings of an empty frame in a page of its own: asking the browser to select leaves a trace, too. */
const rowsOf = (ours: Look[], floor: Look[]): Row[] =>
  (['heap', 'nodes', 'listeners', 'frames', 'documents'] as const).map((name) => {
    const growth = (looks: readonly Look[]) => slope(looks.map(([at, figures]) => [at, figures[name]] as const));
    const pairs = ours.map((look, index) => [look, floor[index]!] as const);
    const besides = estimate(pairs, (drawn) => growth(drawn.map(([one]) => one)) - growth(drawn.map(([, other]) => other)));
    const unit = name === 'heap' ? 'bytes each' : 'each';
    const peer = `an empty frame leaves ${growth(floor).toFixed(0)}`;
    return {
      name: `what ${cycles} keeps leave in the page: ${name}`,
      value: growth(ours),
      unit,
      peer,
      ...atMostSurely(name === 'heap' ? smallest : 0, besides),
      goal: `no more than an empty frame, to the smallest object; it is ${besides.low.toFixed(2)} to ${besides.high.toFixed(2)} more`,
    };
  });

/**
 * On a stage of its own, whose browser optimises no code: which code it finds worth that, and the lists it keeps of it, come and go with
 * hundreds of cycles, and are larger than what would be looked for.
 */
export const growthRows = async (): Promise<Row[]> => {
  const stage = await openStage('--js-flags=--no-opt --no-maglev --no-sparkplug');
  try {
    const emptied = await stage.newTab(round);
    const floor = await cyclesIn(emptied, async () => {
      await openOnce(stage, emptied, stage.floor);
      await emptied.press('x');
      await closeOnce(stage, emptied, stage.floor);
    });
    await emptied.close();
    const tab = await stage.newTab(round);
    const ours = await cyclesIn(tab, async () => {
      const { frame } = await openOnce(stage, tab, stage.ours);
      await tab.press('x');
      await tab.press('Enter');
      await keptIn(stage, frame);
    });
    return rowsOf(ours, floor);
  } finally {
    await stage.close();
  }
};
