// What the card costs a page and a person: bytes, heap, the wait for it, and the wait until what was kept is on the device (G1, G3 to G5).
import { growthRows } from '#tests/bench/card/growth.ts';
import { heapRows } from '#tests/bench/card/heap.ts';
import { keepingRows } from '#tests/bench/card/keeping.ts';
import { openingRows } from '#tests/bench/card/opening.ts';
import { openStage } from '#tests/bench/card/stage.ts';
import type { Bench } from '#tests/bench/row.ts';
import { sizeRows } from '#tests/bench/sizes.ts';

/** Each takes a minute or more, in which nothing else is to be seen. */
const parts = [
  ['what the page holds', heapRows],
  ['openings', openingRows],
  ['keeps', keepingRows],
  ['what two hundred keeps leave in a page', growthRows],
] as const;

export const bench: Bench = {
  about: 'The card on a page of 400 kB: bytes, heap, hotkey to ready, Enter to durable. Peers were measured in the same run.',
  async rows() {
    const sizes = await sizeRows();
    const stage = await openStage();
    try {
      const rows = [...sizes];
      for (const [part, measure] of parts) {
        console.log(`Measuring ${part}.`);
        rows.push(...(await measure(stage)));
      }
      return rows;
    } finally {
      await stage.close();
    }
  },
};
