// What the built extension weighs, gzipped: what runs in somebody's page, what the card loads, and the rest.
import type { Bench } from '#tests/bench/row.ts';
import { sizeRows } from '#tests/bench/sizes.ts';

export const bench: Bench = { about: 'Sizes of the built extension, gzipped.', rows: sizeRows };
