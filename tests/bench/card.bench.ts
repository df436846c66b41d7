// What the card costs a page and a person: bytes, heap, the wait for it, and the wait until what was kept is on the device (G1, G3 to G5).
import { heapRows } from '#tests/bench/card/heap.ts';
import { keepingRows } from '#tests/bench/card/keeping.ts';
import { openingRows } from '#tests/bench/card/opening.ts';
import { openStage } from '#tests/bench/card/stage.ts';
import type { Bench } from '#tests/bench/row.ts';
import { sizeRows } from '#tests/bench/sizes.ts';

export const bench: Bench = {
  about: 'The card on a page of 400 kB: bytes, heap, hotkey to ready, Enter to durable. Peers were measured in the same run.',
  async rows() {
    const sizes = await sizeRows();
    const stage = await openStage();
    try {
      return [...sizes, ...(await heapRows(stage)), ...(await openingRows(stage)), ...(await keepingRows(stage))];
    } finally {
      await stage.close();
    }
  },
};
