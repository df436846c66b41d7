// What limits say of one address: the level, the kinds that may be kept and what is required there. Light: a capture waits for it.
import type { Layer, Limits } from '#lib/policy/limits.ts';
import { isMatched, type Located } from '#lib/policy/match-pattern.ts';
import type { Level, Place } from '#lib/policy/places.ts';

/** What holds at an address. `kinds` is null where all are allowed. */
export interface Allowed {
  level: Level;
  kinds: readonly string[] | null;
  required: readonly string[];
  /** The match pattern that says so; nothing where it is what holds elsewhere. */
  pattern?: string;
}

const order: Readonly<Record<Level, number>> = { off: 0, capture: 1, marks: 2, watch: 3 };

/** Whether a level allows what another one allows. */
export const isAtLeast = (level: Level, other: Level): boolean => order[level] >= order[other];

const places = ({ sites, elsewhere }: Layer, address: Located | undefined): (Place & { pattern?: string })[] => {
  const matching = sites.flatMap((rule) => {
    const pattern = address && rule.matches.find((each) => isMatched(address, each));
    return pattern ? [{ ...rule, pattern }] : [];
  });
  return matching.length > 0 ? matching : [elsewhere];
};

/** What all of these addresses, a page and a frame in it say, have in common. An address that is not known matches no site. */
export const allowedAt = ({ layers }: Limits, addresses: readonly (Located | undefined)[]): Allowed => {
  let found: Allowed = { level: 'watch', kinds: null, required: [] };
  for (const address of addresses)
    for (const layer of layers)
      for (const { level, kinds, required = [], pattern } of places(layer, address)) {
        const isStricter = order[level] < order[found.level];
        const { pattern: before } = found;
        // A site that allows everything is named too: it may still bound kinds.
        const named = isStricter ? pattern : level === found.level ? (before ?? pattern) : before;
        found = {
          level: isStricter ? level : found.level,
          kinds: kinds ? (found.kinds ?? kinds).filter((kind) => kinds.includes(kind)) : found.kinds,
          required: [...new Set([...found.required, ...required])].toSorted(),
          ...(named === undefined ? {} : { pattern: named }),
        };
      }
  return found.kinds?.length === 0 ? { ...found, level: 'off' } : found;
};
