// Second corpus: ten kinds of change, made on real pages, after which one passage of each page is looked for.
import { changedPages } from '#tests/bench/anchors/corpora.ts';
import type { Answer, Described, InPage } from '#tests/bench/anchors/in-page.ts';
import { kinds } from '#tests/bench/anchors/mutations.ts';
import type { Span } from '#tests/bench/anchors/peers.ts';
import type { Stage } from '#tests/bench/anchors/stage.ts';
import { peers } from '#tests/bench/anchors/peer-names.ts';
import { ours, shareRow, verdictOf, type Trial } from '#tests/bench/anchors/trials.ts';
import type { Row } from '#tests/bench/row.ts';
import { seeded } from '#tests/harness/seeded.ts';

declare const inPage: InPage;

const pageCount = 210;

/** On every so many pages the others are tried too: they take most of the time. */
const everyForOthers = 7;

/** Makes each kind of change on each page and has each matcher find the passage that was changed. */
export const changeAll = async (stage: Stage, others: readonly string[]): Promise<Trial[]> => {
  const { page, show } = await stage.open();
  const trials: Trial[] = [];
  for (const [nth, path] of changedPages(pageCount).entries()) {
    await show(path);
    const random = seeded(nth + 1);
    for (const kind of kinds) {
      const seed = Math.floor(random() * 2 ** 31);
      const made = await page.evaluate(([name, from]) => inPage.change(name, from), [kind, seed] as const);
      if (!made) continue;
      const { quote, truth } = made as { quote: Described; truth: Span | undefined };
      const take = (matcher: string, [answer]: Answer[]) => {
        const verdict = verdictOf(truth ? [truth] : [], answer!);
        trials.push({ matcher, fate: kind, verdict, status: answer!.status, ms: answer!.ms });
      };
      take(ours, (await page.evaluate((asked) => inPage.find(asked), [quote])).answers);
      if (nth % everyForOthers === 0)
        for (const matcher of others)
          take(matcher, await page.evaluate(([name, asked]) => inPage.match(name as never, [asked]), [matcher, quote] as const));
      await page.evaluate(() => inPage.restore());
    }
  }
  await page.close();
  return trials;
};

/** The rows of this corpus: all kinds together, each by itself, and the one after which nothing may be found. */
export const changeRows = async (stage: Stage): Promise<Row[]> => {
  const trials = await changeAll(stage, peers);
  const left = trials.filter(({ fate }) => fate !== 'deleted');
  return [
    shareRow(`ten kinds of change on ${pageCount} pages, passage there`, left, { verdict: 'right', limit: 97.5, isFloor: true }),
    shareRow('the same', left, { verdict: 'wrong', limit: 1, isFloor: false }),
    ...kinds
      .filter((kind) => kind !== 'deleted')
      .map((kind) => ({
        ...shareRow(
          kind,
          trials.filter(({ fate }) => fate === kind),
          { verdict: 'right', limit: 0, isFloor: true },
        ),
        goal: 'reported',
      })),
    shareRow(
      'deleted',
      trials.filter(({ fate }) => fate === 'deleted'),
      { verdict: 'wrong', limit: 0.5, isFloor: false },
    ),
  ];
};
