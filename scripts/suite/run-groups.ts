// Runs groups of parts one after the other, the parts of a group side by side, and prints each part whole and in order.
import { add, type Count, isGood, nothing, single, words } from '#scripts/suite/count.ts';
import type { Group, Part } from '#scripts/suite/parts.ts';
import type { Hear } from '#scripts/tool.ts';

/** "1.2 s" since a time in milliseconds. */
export const secondsSince = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

interface Done {
  count: Count;
  /** How the part ended, in one line. */
  line: string;
}

/** A part that throws has failed and says why; the others of its group still end and are counted. */
const runPart = async (part: Part, hear: Hear | undefined, tell: Hear): Promise<Done> => {
  const since = Date.now();
  const count = await part.run(hear).catch((error: Error) => {
    tell(Buffer.from(`${error.stack}\n`));
    return single(false);
  });
  return { count, line: `${isGood(count) ? 'ok    ' : 'FAILED'} ${part.name}: ${words(count)} in ${secondsSince(since)}` };
};

/**
 * Runs everything and gives the sum and a line for each part. A part that runs alone writes straight to the terminal; of several,
 * each is printed when it and those before it have ended, so that no two are mixed.
 */
export const runGroups = async (
  groups: readonly Group[],
  say: (line: string) => void,
  print: Hear,
): Promise<{ count: Count; lines: string[] }> => {
  const size = groups.flat().length;
  const done: Done[] = [];
  for (const group of groups) {
    const running = group.map((part) => {
      const heard: Buffer[] = [];
      const hear = group.length > 1 ? (chunk: Buffer) => void heard.push(chunk) : undefined;
      return { part, heard, start: () => runPart(part, hear, hear ?? print) };
    });
    const ends = group.length > 1 ? running.map(({ start }) => start()) : [];
    for (const [index, { part, heard, start }] of running.entries()) {
      say(`\n── ${done.length + 1} of ${size}: ${part.name}`);
      const end = await (ends[index] ?? start());
      for (const chunk of heard) print(chunk);
      say(end.line);
      done.push(end);
    }
  }
  return { count: done.reduce((sum, { count }) => add(sum, count), nothing), lines: done.map(({ line }) => line) };
};
