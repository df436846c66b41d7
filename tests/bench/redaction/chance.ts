// Chance with a seed, so that what is made up by it is equal on every run.

export interface Chance {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** A whole number below `count`. */
  below(count: number): number;
  one<T>(of: readonly T[]): T;
  /** So many signs drawn from these. */
  signs(count: number, of: string): string;
  shuffled<T>(of: readonly T[]): T[];
}

/** mulberry32: small, and good enough for texts. */
export const chance = (seed: number): Chance => {
  const next = (): number => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  const one = <T>(of: readonly T[]): T => of[below(of.length)]!;
  return {
    next,
    below,
    one,
    signs: (count, of) => Array.from({ length: count }, () => of[below(of.length)]).join(''),
    shuffled: <T>(of: readonly T[]): T[] => {
      const left = [...of];
      return Array.from(of, () => left.splice(below(left.length), 1)[0]!);
    },
  };
};
