// Seeded chance: the same seed gives the same history, so that whatever a simulation finds can be run again.
import { createHash } from 'node:crypto';

export interface Chance {
  /** Uniform in [0, 1). */
  next: () => number;
  below: (count: number) => number;
  is: (probability: number) => boolean;
  one: <T>(of: readonly T[]) => T | undefined;
  /** A UUID v4. */
  id: () => string;
}

/** Mulberry32 (Tommy Ettinger, public domain): small, and good enough to shuffle histories. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  const word = (): string =>
    below(2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return {
    next,
    below,
    is: (probability) => next() < probability,
    one: (of) => of[below(of.length)],
    id: () => {
      const hex = word() + word() + word() + word();
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  };
};

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');
