// What became of quotes at the hands of matchers, and the rows that say so.
import type { Answer } from '#tests/bench/anchors/in-page.ts';
import type { Span } from '#tests/bench/anchors/peers.ts';
import { isSame } from '#tests/bench/anchors/truth.ts';
import type { Row } from '#tests/bench/row.ts';
import { estimate } from '#tests/bench/statistic.ts';

export const ours = 'ours';

/** One quote and one matcher. */
export interface Trial {
  matcher: string;
  /** What had become of the quote, or the kind of change that was made. */
  fate: string;
  verdict: 'right' | 'wrong' | 'lost';
  status?: string | undefined;
  ms: number;
}

/** Right is any place that shares at least half with a true one; where there is none, finding nothing is right. */
export const verdictOf = (truths: readonly Span[], { span }: Answer): Trial['verdict'] =>
  span ? (truths.some((truth) => isSame(span, truth)) ? 'right' : 'wrong') : truths.length > 0 ? 'lost' : 'right';

const shareOf = (verdict: Trial['verdict'], trials: readonly Trial[]): number =>
  (100 * trials.filter((trial) => trial.verdict === verdict).length) / trials.length;

/** The shares of all matchers in one line: what the others reach on the same quotes. */
const peersIn = (trials: readonly Trial[], verdict: Trial['verdict']): string =>
  [...new Set(trials.map(({ matcher }) => matcher))]
    .filter((matcher) => matcher !== ours)
    .map(
      (matcher) =>
        `${shareOf(
          verdict,
          trials.filter((trial) => trial.matcher === matcher),
        ).toFixed(1)} ${matcher}`,
    )
    .join('; ');

export interface Goal {
  verdict: Trial['verdict'];
  limit: number;
  isFloor: boolean;
}

/** One row: our share of a verdict among some trials, with its interval, beside the others'. A goal is missed if the whole interval lies beyond it. */
export const shareRow = (name: string, trials: readonly Trial[], { verdict, limit, isFloor }: Goal): Row => {
  const own = trials.filter(({ matcher }) => matcher === ours);
  const { value, low, high } = estimate(own, (sample) => shareOf(verdict, sample), 500);
  const others = peersIn(trials, verdict);
  return {
    name: `${name}: ${verdict}, of ${own.length}`,
    value,
    unit: '%',
    goal: `at ${isFloor ? 'least' : 'most'} ${limit}; it is ${low.toFixed(2)} to ${high.toFixed(2)}`,
    holds: isFloor ? high >= limit : low <= limit,
    ...(others ? { peer: others, ratio: value / Number.parseFloat(others) } : {}),
  };
};
