// What limits leave room for somewhere on a tool, where nothing but its host is known: of a record that was sent, the path of its page never
// left the device. Never narrower than what holds at any page of that tool, so that nothing that was rightly captured is refused (rule P5).
import type { Layer, Limits } from '#lib/policy/limits.ts';
import { isMatched, type Located } from '#lib/policy/match-pattern.ts';
import { allowedAt, isAtLeast, type Allowed } from '#lib/policy/place-of.ts';
import { sampleAddress } from '#lib/policy/sample-address.ts';

/** Stands where a pattern says `*`, and for a page that no pattern names by itself. */
const anything = 'x'.repeat(24);

const schemes = ['https:', 'http:'] as const;

/**
 * Pages of a tool that a layer could tell apart: one for each pattern with something and with nothing for its `*`, and one that none names.
 * The record does not say by which scheme the tool is reached: by the one that the layer names for its host.
 */
const pagesOf = ({ sites }: Layer, hostname: string): Located[] => {
  const named = sites
    .flatMap(({ matches }) => matches)
    .flatMap((pattern) => {
      const [, before = '', path = ''] = /^([^/]+\/\/[^/]+)(\/.*)$/.exec(pattern) ?? [];
      return [pattern, before + path.replaceAll('*', anything)].flatMap((each) =>
        schemes.flatMap((protocol) => {
          const page = sampleAddress(each);
          const at = page && { ...page, protocol, hostname: hostname || page.hostname };
          return at && isMatched(at, pattern) ? [at] : [];
        }),
      );
    });
  const reached = schemes.filter(
    (protocol) => hostname === '' || named.length === 0 || named.some((page) => page.protocol === protocol),
  );
  return [...named, ...reached.map((protocol) => ({ protocol, hostname, pathname: `/${anything}`, search: '' }))];
};

/** What one layer allows at the widest of those pages. */
const widest = (limits: Limits, layer: Layer, hostname: string): Allowed => {
  const here = pagesOf(layer, hostname)
    .map((page) => allowedAt({ ...limits, layers: [layer] }, [page]))
    .toSorted((a, b) => (isAtLeast(a.level, b.level) ? -1 : 1));
  const [first] = here;
  const open = here.filter(({ level }) => level !== 'off');
  if (open.length === 0) return first!;
  const kinds = open.some((each) => each.kinds === null) ? null : [...new Set(open.flatMap((each) => each.kinds!))];
  return { level: first!.level, kinds, required: [] };
};

/** `tool` as `case.tool` names it: a host, perhaps with a port; empty where the page may not be named. */
export const allowedOn = (limits: Limits, tool: string): Allowed => {
  const [host = ''] = tool.split('/');
  const hostname = host.replace(/:\d+$/, '');
  const found = limits.layers.map((layer) => widest(limits, layer, hostname));
  const off = found.find(({ level }) => level === 'off');
  if (off) return off;
  const kinds = found.reduce<readonly string[] | null>(
    (all, each) => (each.kinds === null || all === null ? (all ?? each.kinds) : all.filter((kind) => each.kinds!.includes(kind))),
    null,
  );
  return { level: kinds?.length === 0 ? 'off' : 'capture', kinds, required: [] };
};
