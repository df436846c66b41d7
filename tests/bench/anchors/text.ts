// First corpus: real revisions. Quotes of one version of a manual page are looked for in a later one.
import { heldOutPairs, type Pair } from '#tests/bench/anchors/corpora.ts';
import type { Answer, InPage } from '#tests/bench/anchors/in-page.ts';
import { drawSamples } from '#tests/bench/anchors/samples.ts';
import type { Stage } from '#tests/bench/anchors/stage.ts';
import type { Row } from '#tests/bench/row.ts';
import { peers } from '#tests/bench/anchors/peer-names.ts';
import { ours, shareRow, verdictOf, type Trial } from '#tests/bench/anchors/trials.ts';

declare const inPage: InPage;

/** Draws samples of each pair and has each matcher find them. */
export const reviseAll = async (stage: Stage, pairs: readonly Pair[], others: readonly string[]): Promise<Trial[]> => {
  const [old, now] = [await stage.open(), await stage.open()];
  const trials: Trial[] = [];
  for (const [nth, pair] of pairs.entries()) {
    await Promise.all([old.show(pair.old), now.show(pair.now)]);
    const [oldText, nowText] = [await old.page.evaluate(() => inPage.text()), await now.page.evaluate(() => inPage.text())];
    const samples = drawSamples(oldText, nowText, nth + 1);
    const quotes = await old.page.evaluate(
      (spans) => inPage.describe(spans),
      samples.map(({ span }) => span),
    );
    const take = (matcher: string, answers: Answer[]) => {
      for (const [at, answer] of answers.entries())
        trials.push({
          matcher,
          fate: samples[at]!.fate,
          verdict: verdictOf(samples[at]!.truths, answer),
          status: answer.status,
          ms: answer.ms,
        });
    };
    take(ours, (await now.page.evaluate((asked) => inPage.find(asked), quotes)).answers);
    for (const matcher of others)
      take(matcher, await now.page.evaluate(([name, asked]) => inPage.match(name as never, asked), [matcher, quotes] as const));
  }
  await Promise.all([old.page.close(), now.page.close()]);
  return trials;
};

/** The rows of this corpus. */
export const textRows = async (stage: Stage): Promise<Row[]> => {
  const trials = await reviseAll(stage, heldOutPairs, peers);
  const of = (fate: string) => trials.filter((trial) => trial.fate === fate);
  return [
    shareRow('real revisions, unchanged', of('unchanged'), { verdict: 'right', limit: 99.8, isFloor: true }),
    shareRow('real revisions, changed', of('changed'), { verdict: 'right', limit: 97.5, isFloor: true }),
    shareRow('real revisions, changed', of('changed'), { verdict: 'wrong', limit: 1, isFloor: false }),
    shareRow('real revisions, passage gone', of('gone'), { verdict: 'wrong', limit: 0.5, isFloor: false }),
  ];
};
