// A file of described sites, read with errors that name the very place: "sites[2].case.id[0].selector: …".
import * as z from 'zod';
import { siteDescriptions, type SiteDescription } from '#lib/policy/site.ts';

/** Longest file, in UTF-16 units: fifty sites with room to spare, and no more than a browser parses at once. */
export const longestFile = 200_000;

/** Errors that are told at once; a file of another kind has hundreds. */
const mostTold = 8;

const siteFile = z.strictObject({
  format: z.literal('precedent-sites/1', 'must be "precedent-sites/1"'),
  sites: siteDescriptions.min(1),
});

/** `sites[2].case.id` as JavaScript would write it. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`)).join('');

const wordsOf = ({ path, message, ...issue }: z.core.$ZodIssue): string[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => `${placeOf([...path, key])}: there is no such field`)
    : [`${placeOf(path) || 'The file'}: ${message}`];

/** What a file holds: its sites, or what is wrong with it, place by place. */
export const readSiteFile = (text: string): { sites: SiteDescription[] } | { wrong: string[] } => {
  if (text.length > longestFile) return { wrong: [`The file: at most ${longestFile.toLocaleString('en')} characters`] };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return { wrong: [`The file: not JSON (${(error as Error).message})`] };
  }
  const read = siteFile.safeParse(raw);
  if (read.success) return { sites: read.data.sites };
  const wrong = read.error.issues.flatMap(wordsOf);
  const more = wrong.length - mostTold;
  return { wrong: more > 0 ? [...wrong.slice(0, mostTold), `and ${more} more`] : wrong };
};
