// How fast changed quotes are found on a page of 400 kB, beside others on the same quotes, and how long the page is held up.
import { largePair } from '#tests/bench/anchors/corpora.ts';
import type { InPage } from '#tests/bench/anchors/in-page.ts';
import { peers } from '#tests/bench/anchors/peer-names.ts';
import { drawSamples } from '#tests/bench/anchors/samples.ts';
import type { Stage } from '#tests/bench/anchors/stage.ts';
import { atMost, type Row } from '#tests/bench/row.ts';
import { estimate, median } from '#tests/bench/statistic.ts';

declare const inPage: InPage;

/** Quotes of one draw; as many draws are made as that. */
const draws = 4;

/** Milliseconds from which the browser calls a task long. */
const longTask = 50;

export const speedRows = async (stage: Stage): Promise<Row[]> => {
  const [old, now] = [await stage.open(), await stage.open()];
  await Promise.all([old.show(largePair.old), now.show(largePair.now)]);
  const [oldText, nowText] = [await old.page.evaluate(() => inPage.text()), await now.page.evaluate(() => inPage.text())];
  const spans = Array.from({ length: draws }, (_, nth) => drawSamples(oldText, nowText, nth + 1))
    .flat()
    .flatMap(({ fate, span }) => (fate === 'changed' ? [span] : []));
  const quotes = await old.page.evaluate((asked) => inPage.describe(asked), spans);
  const own = () => now.page.evaluate((asked) => inPage.find(asked), quotes);
  const theirs = (name: string) =>
    now.page.evaluate(([peer, asked]) => inPage.match(peer as never, asked), [name, quotes] as const);
  // Each runs before it counts, so that the browser has compiled what it finds worth it, of ours and of theirs.
  await own();
  await own();
  const rows: Row[] = [];
  for (const name of peers) {
    await theirs(name);
    // In the order ABBA, so that a machine that gets slower or faster in between favours nobody; of each quote the better of two, so
    // that no time counts in which the machine did something else. What is done once for all quotes has a row of its own.
    const [a, b, c, d] = [await own(), await theirs(name), await theirs(name), await own()];
    const pairs = quotes.map((_, at) => ({
      ours: Math.min(a.answers[at]!.ms, d.answers[at]!.ms),
      theirs: Math.min(b[at]!.ms, c[at]!.ms),
    }));
    const sum = (of: 'ours' | 'theirs', sample: typeof pairs) => sample.reduce((all, pair) => all + pair[of], 0);
    const { value, low, high } = estimate(pairs, (sample) => sum('theirs', sample) / sum('ours', sample), 500);
    const isGoal = name === peers[0];
    rows.push({
      name: `${quotes.length} changed quotes on a page of 400 kB, times as fast`,
      value,
      unit: 'times',
      peer: `${name}, ${(sum('theirs', pairs) / quotes.length).toFixed(2)} ms each`,
      ratio: 1 / value,
      goal: isGoal ? `at least 10; it is ${low.toFixed(1)} to ${high.toFixed(1)}` : 'reported',
      holds: isGoal ? high >= 10 : true,
    });
  }
  const readings = (await Promise.all([own(), own(), own()])).map(({ reading }) => reading);
  rows.push({
    name: 'reading that page and noting its words, once for all quotes',
    value: median(readings),
    unit: 'ms',
    goal: 'reported',
    holds: true,
  });
  const tasks = await now.page.evaluate((asked) => inPage.findInSlices(asked), quotes);
  rows.push({
    name: `longest task while ${quotes.length} quotes are found there`,
    value: median(tasks.longest),
    unit: 'ms',
    ...atMost(longTask, median(tasks.longest)),
  });
  await Promise.all([old.page.close(), now.page.close()]);
  return rows;
};
