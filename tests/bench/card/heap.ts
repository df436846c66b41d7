// Goal G3: what a page's process holds while nothing of ours is open, with the extension and without, and after a card came and went.
import { closeOnce, openOnce } from '#tests/bench/card/opening.ts';
import { serveTool, tabsOf, type Stage, type Tab } from '#tests/bench/card/stage.ts';
import { atMostSurely, type Row } from '#tests/bench/row.ts';
import { estimate, median } from '#tests/bench/statistic.ts';
import { openBareBrowser } from '#tests/harness/bare-browser.ts';

/** Tabs measured each way. */
const tabs = 8;

export interface PageFigures {
  /** Bytes of script objects in use, after a collection. */
  heap: number;
  nodes: number;
  listeners: number;
  frames: number;
  documents: number;
}

/** What the page of a tab holds once garbage is collected. Twice at least: what the first one finds dead may hold what only the second finds. */
export const pageFigures = async (tab: Tab, collections = 2): Promise<PageFigures> => {
  await tab.send('Performance.enable');
  for (let times = 0; times < collections; times++) await tab.send('HeapProfiler.collectGarbage');
  const { metrics } = await tab.send<{ metrics: { name: string; value: number }[] }>('Performance.getMetrics');
  const figure = (name: string): number => {
    const found = metrics.find((each) => each.name === name);
    if (!found) throw new Error(`The browser counts no ${name}`);
    return found.value;
  };
  return {
    heap: figure('JSHeapUsedSize'),
    nodes: figure('Nodes'),
    listeners: figure('JSEventListeners'),
    frames: figure('Frames'),
    documents: figure('Documents'),
  };
};

const heapOfNew = async (newTab: () => Promise<Tab>): Promise<number> => {
  const tab = await newTab();
  const { heap } = await pageFigures(tab);
  await tab.close();
  return heap;
};

/** Heap before and after one frame of an extension came and went. The selection is made before: it costs, too, and is not ours. */
const heapAround = async (stage: Stage, extension: string): Promise<number> => {
  const tab = await stage.newTab();
  await tab.selectNext();
  const { heap: before } = await pageFigures(tab);
  await openOnce(stage, tab, extension);
  await closeOnce(stage, tab, extension);
  const { heap: after } = await pageFigures(tab);
  await tab.close();
  return after - before;
};

const megabytes = (bytes: number): number => bytes / 1e6;

export const heapRows = async (stage: Stage): Promise<Row[]> => {
  const served = await serveTool();
  const without = await openBareBrowser();
  const newTab = tabsOf(without, served.url);
  const idle: [withOurs: number, without: number][] = [];
  for (let index = 0; index < tabs; index++) {
    const first = await heapOfNew(index % 2 === 0 ? stage.newTab : newTab);
    const second = await heapOfNew(index % 2 === 0 ? newTab : stage.newTab);
    idle.push(index % 2 === 0 ? [first, second] : [second, first]);
  }
  await without.close();
  await served.stop();
  const added = estimate(idle, (drawn) => megabytes(median(drawn.map(([one, other]) => one - other))));
  const alone = median(idle.map(([, other]) => other));

  const closed: [ours: number, floor: number][] = [];
  for (let index = 0; index < tabs; index++)
    closed.push([await heapAround(stage, stage.ours), await heapAround(stage, stage.floor)]);
  const left = estimate(closed, (drawn) => megabytes(median(drawn.map(([ours]) => ours))));
  const floor = megabytes(median(closed.map(([, each]) => each)));
  return [
    {
      name: 'heap of an idle tab: added by the extension',
      value: added.value,
      unit: 'MB',
      peer: `the page alone, ${megabytes(alone).toFixed(2)} MB`,
      ratio: added.value / megabytes(alone),
      ...atMostSurely(0.2, added),
    },
    {
      name: 'heap after the card was opened and closed: added',
      value: left.value,
      unit: 'MB',
      peer: `an empty frame, ${floor.toFixed(2)} MB`,
      ratio: left.value / floor,
      ...atMostSurely(0.5, left),
    },
  ];
};
