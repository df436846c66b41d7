// An address that a pattern names, to try a policy on: the shortest one, with every `*` left out.
import type { Located } from '#lib/policy/match-pattern.ts';

/** `https://*.tool.example/a/*` gives https://tool.example/a/; nothing where it is no pattern. */
export const sampleAddress = (pattern: string): Located | undefined => {
  const [, scheme, host, path] = /^(\*|https?):\/\/(?:\*\.)?([^/*\s]+)(\/\S*)$/.exec(pattern) ?? [];
  if (!scheme || !host || path === undefined) return undefined;
  const [pathname = '/', ...query] = path.replaceAll('*', '').split('?');
  return {
    protocol: scheme === '*' ? 'https:' : `${scheme}:`,
    hostname: host,
    host,
    pathname,
    search: query.length > 0 ? `?${query.join('?')}` : '',
  };
};
