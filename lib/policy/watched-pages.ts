// Which pages of switched-on tools a script of ours may wait in: what the person allowed, narrowed by what is in force. No wider than either;
// where that cannot be said in match patterns, narrower (rule K6).
import type { Layer, Limits } from '#lib/policy/limits.ts';
import { isMatched, type Located } from '#lib/policy/match-pattern.ts';
import { isAtLeast } from '#lib/policy/place-of.ts';

/** As the browser registers scripts. */
export interface WatchedPages {
  matches: string[];
  excludeMatches: string[];
}

/** A pattern in its parts. */
const partsOf = (pattern: string) => {
  const [, scheme = '', host = '', path = ''] = /^([^:]+):\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  return { scheme, host, path };
};

/** Whether every page of one pattern is one of another. Says no where it is not plain to see. */
export const isCovered = (narrow: string, wide: string): boolean => {
  if (narrow === wide) return true;
  const [one, other] = [partsOf(narrow), partsOf(wide)];
  const isScheme = other.scheme === '*' || other.scheme === one.scheme;
  const isHost =
    one.host === other.host ||
    (other.host.startsWith('*.') && (one.host === other.host.slice(2) || one.host.endsWith(other.host.slice(1))));
  const isPath =
    one.path === other.path ||
    (other.path.endsWith('*') && !other.path.slice(0, -1).includes('*') && one.path.startsWith(other.path.slice(0, -1)));
  return isScheme && isHost && isPath;
};

const rootOf = (tool: string): Located => {
  const { scheme, host } = partsOf(tool);
  return { protocol: `${scheme}:`, hostname: host, pathname: '/', search: '' };
};

/** Patterns of a layer under which a script may wait; nothing where the layer lets it wait everywhere that it does not name. */
const namedIn = ({ sites, elsewhere }: Layer): string[] | undefined =>
  isAtLeast(elsewhere.level, 'watch')
    ? undefined
    : sites.flatMap(({ level, matches }) => (isAtLeast(level, 'watch') ? matches : []));

/** Patterns of all layers that are narrower than watching. */
const leftAlone = ({ layers }: Limits): string[] => [
  ...new Set(layers.flatMap(({ sites }) => sites.flatMap(({ level, matches }) => (isAtLeast(level, 'watch') ? [] : matches)))),
];

/** `tools` are the patterns of whole hosts that the person switched on. */
export const watchedPages = (limits: Limits, tools: readonly string[]): WatchedPages => {
  let matches = [...tools];
  for (const layer of limits.layers) {
    const named = namedIn(layer);
    if (named)
      matches = [
        ...new Set([
          ...matches.filter((each) => named.some((pattern) => isCovered(each, pattern))),
          ...named.filter((pattern) => matches.some((each) => isCovered(pattern, each))),
        ]),
      ];
  }
  const hosts = tools.map(rootOf);
  // Others would be registered for nothing.
  const excludeMatches =
    matches.length === 0
      ? []
      : leftAlone(limits).filter((pattern) => {
          const { scheme, host } = partsOf(pattern);
          return hosts.some((root) => isMatched(root, `${scheme}://${host}/*`));
        });
  return { matches, excludeMatches: excludeMatches.toSorted() };
};
