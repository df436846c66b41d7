// Everything that the browser starts has a limit of bytes in .size-limit.json, and what was built is within it.
import { gzipSync } from 'node:zlib';
import type { Rule, Source } from '#tests/rules/sources.ts';

const home = '.size-limit.json';
const output = '.output/chrome-mv3';

interface Limit {
  name: string;
  path: string;
  /** As size-limit reads it: "6 kB". */
  limit: string;
}

/** What the limits of a tree say. */
export const limitsIn = (files: readonly Source[]): Limit[] =>
  JSON.parse(files.find(({ path }) => path === home)?.text ?? '[]') as Limit[];

/** What WXT makes of an entry of entrypoints/: a page's own script, a content script, or a script by its name. */
const builtFrom = (path: string): string | undefined => {
  const [, name, rest] = /^entrypoints\/([\w-]+)(\/index\.(?:html|tsx?)|\.html|\.content\.ts|\.ts)$/.exec(path) ?? [];
  if (!name || !rest) return undefined;
  if (rest.endsWith('.html')) return `${output}/chunks/${name}-*.js`;
  return rest === '.content.ts' ? `${output}/content-scripts/${name}.js` : `${output}/${name}.js`;
};

/** No entrypoint without a limit. Complaints hold the line to paste. */
export const everyEntryLimited: Rule = (files) => {
  const limited = limitsIn(files).map(({ path }) => path);
  return files.flatMap(({ path }) => {
    const built = builtFrom(path);
    if (!built || limited.includes(built)) return [];
    return [
      `${path}: Give it a limit in ${home}: { "name": "…", "path": "${built}", "limit": "… kB", "gzip": true }, a little above what it weighs today.`,
    ];
  });
};

/** Bytes of a limit as it is written. */
export const bytesOf = (limit: string): number => {
  const [, amount, unit] = /^([\d.]+) (B|kB|MB)$/.exec(limit) ?? [];
  return Number(amount) * { B: 1, kB: 1000, MB: 1_000_000 }[unit as 'B' | 'kB' | 'MB'];
};

/** Every limit has a file that was built, and no such file is heavier, gzipped, than it may be. */
export const withinLimits: Rule = (files) =>
  limitsIn(files).flatMap(({ name, path, limit }) => {
    const [before = '', after] = path.split('*');
    const built = files.filter((file) =>
      after === undefined ? file.path === path : file.path.startsWith(before) && file.path.endsWith(after),
    );
    if (built.length === 0) return [`${home}: "${name}" has no file ${path}. Build, or take the limit out.`];
    const weight = built.reduce((sum, { text }) => sum + gzipSync(text).length, 0);
    return weight <= bytesOf(limit)
      ? []
      : [`${path}: ${weight} bytes gzipped, above ${limit}. Make it lighter; a page script carries no library.`];
  });
