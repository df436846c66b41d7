// Thousands of random histories of a device against a small endpoint, with kills between any two waits, loss, duplicates, restores,
// wrong clocks and a person who changes their mind. Run again with PRECEDENT_SEED=n; longer with PRECEDENT_LONG=1.
import { afterAll, describe, expect, it } from 'vitest';
import { bar } from '#tests/harness/bars.ts';
import { runHistory } from '#tests/faults/device/history.ts';
import { mistakes } from '#tests/faults/device/mistakes.ts';
import { runHistories } from '#tests/faults/device/threads.ts';
import { isLong } from '#tests/harness/runs.ts';

const fixed = process.env['PRECEDENT_SEED'];
const first = fixed ? Number(fixed) : Date.now() % 1_000_000_000;
/** At least so many histories, and as many more as this time allows. */
const [count, milliseconds] = fixed ? [1, 0] : isLong ? [20_000, 0] : [200, 3000];
/** Acts of each. */
const length = 300;

describe('a device and an endpoint, by chance', () => {
  it(
    '[I1] [I2] [I3] [I4] [I5] [I6] [I8] [I10] [I13] keep what was promised in every history',
    async () => {
      const began = performance.now();
      const { ran, broken } = await runHistories(first, { count, milliseconds, length });
      const seconds = Math.round((performance.now() - began) / 1000);
      bar(
        'simulation, 300 actions a history',
        isLong ? '0 violations in 20,000, at most 120 s' : '0 violations',
        `${broken ? 1 : 0} in ${ran}, ${seconds} s`,
      );
      console.log(`device simulation: ${ran} histories from PRECEDENT_SEED=${first}`);
      expect(broken?.broken, `PRECEDENT_SEED=${broken?.seed}`).toBeUndefined();
    },
    isLong ? 3_600_000 : 120_000,
  );
});

it('[I2] tells an agreement again that a restore of the endpoint forgot, though the record is there', async () => {
  // What failed once: the record was agreed to anew, and the endpoint went back to before that.
  expect(await runHistory(949_970_500, length)).toBeUndefined();
});

describe('a mistake made on purpose fails the simulation', () => {
  let caught = 0;
  afterAll(() => bar('teeth: mistakes made on purpose', 'all caught', `${caught} of ${Object.keys(mistakes).length}`));
  for (const [name, mistake] of Object.entries(mistakes))
    it(`${name} breaks ${mistake.breaks.join(' or ')}`, async () => {
      // Fixed seeds: a mistake is either found by these histories or the simulation has lost its teeth.
      for (let seed = 1; seed <= 1000; seed++) {
        const broken = await runHistory(seed, 400, mistake);
        if (broken && mistake.breaks.includes(broken.slice(1, broken.indexOf(']')))) {
          caught++;
          return;
        }
      }
      expect.fail('No history noticed it');
    });
});
