// Elements found again: on real manuals that were revised, and on pages of applications that were changed in seven ways.
import { heldOutPairs, tuningPairs, type Pair } from '#tests/bench/anchors/corpora.ts';
import { appPages } from '#tests/bench/anchors/elements/apps.ts';
import type { ElementsInPage } from '#tests/bench/anchors/elements/in-page.ts';
import { peerNames, type Trial } from '#tests/bench/anchors/elements/trial.ts';
import { mutations } from '#tests/bench/anchors/elements/mutate.ts';
import { openStage, type Stage } from '#tests/bench/anchors/stage.ts';
import { atLeast, atMost, type Row } from '#tests/bench/row.ts';
import { median, p95 } from '#tests/bench/statistic.ts';

/** Our script and the peers, bundled for the page. */
export const elementsEntry = 'tests/bench/anchors/elements/in-page.ts';

/** Elements of each sort that are drawn from one pair of pages. */
const drawnOfPair = 20;

/** Pages of each template, and controls that are looked for on each. */
const pagesOfTemplate = 6;
const controlsOfPage = 20;

/** Elements are looked for on pairs of versions of one page. */
export const revisePairs = async (stage: Stage, pairs: readonly Pair[]): Promise<Trial[]> => {
  const { page, show } = await stage.open();
  const trials: Trial[] = [];
  for (const [nth, { old, now }] of pairs.entries()) {
    await show(now);
    const later = await page.evaluate(() =>
      (globalThis as unknown as { elementsInPage: ElementsInPage }).elementsInPage.survey(),
    );
    await show(old);
    const drawn = await page.evaluate(
      (about) => (globalThis as unknown as { elementsInPage: ElementsInPage }).elementsInPage.draw(...about),
      [later, drawnOfPair, nth + 1] as const,
    );
    await show(now);
    const found = await page.evaluate(
      (about) => (globalThis as unknown as { elementsInPage: ElementsInPage }).elementsInPage.revise(about),
      drawn,
    );
    trials.push(...found);
  }
  await page.close();
  return trials;
};

/** Controls are looked for on pages of applications after each kind of change. `seed` makes other pages. */
export const changeApps = async (stage: Stage, seed: number): Promise<Trial[]> => {
  const { page, put } = await stage.open();
  const trials: Trial[] = [];
  for (const [nth, html] of appPages(pagesOfTemplate, seed).entries())
    for (const kind of mutations) {
      await put(html);
      const found = await page.evaluate(
        (about) => (globalThis as unknown as { elementsInPage: ElementsInPage }).elementsInPage.change(...about),
        [kind, controlsOfPage, seed + nth] as const,
      );
      trials.push(...found);
    }
  await page.close();
  return trials;
};

/** Weights are fitted with PRECEDENT_TUNING set: on other pages than those that the figures are of, made by another seed. */
const isTuning = process.env['PRECEDENT_TUNING'] !== undefined;
const seed = isTuning ? 1000 : 7000;

const shareOf = (trials: readonly Trial[], verdict: Trial['verdict']): number =>
  trials.filter((trial) => trial.verdict === verdict).length / trials.length;

/** One row for what was right and one for what was wrong, ours with goals; then each peer's, which have none. */
const rowsOf = (about: string, trials: readonly Trial[], right: number, wrong: number): Row[] =>
  (['ours', ...peerNames] as const).flatMap((way): Row[] => {
    const own = trials.filter((trial) => trial.way === way);
    const [isRight, isWrong] = [shareOf(own, 'right'), shareOf(own, 'wrong')];
    const name = `elements, ${about}, ${own.length}: ${way}`;
    const rows = [
      { name: `${name}, right`, value: isRight, unit: 'share' },
      { name: `${name}, wrong`, value: isWrong, unit: 'share' },
    ] as const;
    return way === 'ours'
      ? [
          { ...rows[0], ...atLeast(right, isRight) },
          { ...rows[1], ...atMost(wrong, isWrong) },
        ]
      : rows.map((row) => ({ ...row, goal: 'a peer, for comparison', holds: true }));
  });

/** Describing and finding on a page of about 20,000 elements, ten tables of issues under each other. */
const timeRows = async (stage: Stage): Promise<Row[]> => {
  const { page, put } = await stage.open();
  const [issues] = appPages(1, seed);
  await put(issues!.replace(/<main>(.*)<\/main>/s, (_, main: string) => `<main>${main.repeat(64)}</main>`));
  const { describing, finding, size } = await page.evaluate(() =>
    (globalThis as unknown as { elementsInPage: ElementsInPage }).elementsInPage.time(40),
  );
  await page.close();
  const about = `one of ${size.toLocaleString('en')} elements`;
  return [
    { name: `describe ${about}, at p95`, value: p95(describing), unit: 'ms', ...atMost(50, p95(describing)) },
    { name: `find ${about}, in the middle`, value: median(finding), unit: 'ms', ...atMost(50, median(finding)) },
    { name: `find ${about}, at p95`, value: p95(finding), unit: 'ms', ...atMost(50, p95(finding)) },
  ];
};

/** All rows about elements. Real pairs and pages are those that nothing was fitted on. */
export const elementRows = async (): Promise<Row[]> => {
  const stage = await openStage(elementsEntry);
  try {
    const real = await revisePairs(stage, isTuning ? tuningPairs : heldOutPairs);
    const apps = await changeApps(stage, seed);
    const of = (trials: readonly Trial[], fate: string) => trials.filter((trial) => trial.fate === fate);
    return [
      ...rowsOf('real pairs, own text once on both pages', of(real, 'unchanged'), 0.97, 0.005),
      ...rowsOf('real pairs, own text changed', of(real, 'own text changed'), 0.8, 0.01),
      ...rowsOf('real pairs, taken out of the later page', of(real, 'gone'), 0.97, 0.01),
      ...mutations.flatMap((kind) => rowsOf(`applications, ${kind}`, of(apps, kind), 0.95, 0.01)),
      ...(await timeRows(stage)),
    ];
  } finally {
    await stage.close();
  }
};
