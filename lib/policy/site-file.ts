// A file of described sites, read with errors that name the very place: "sites[2].case.id[0].selector: …".
import * as z from 'zod';
import { readJson } from '#lib/policy/read-json.ts';
import { siteDescriptions, type SiteDescription } from '#lib/policy/site.ts';

/** Longest file, in UTF-16 units: fifty sites with room to spare, and no more than a browser parses at once. */
export const longestFile = 200_000;

const siteFile = z.strictObject({
  format: z.literal('precedent-sites/1', 'must be "precedent-sites/1"'),
  sites: siteDescriptions.min(1),
});

/** What a file holds: its sites, or what is wrong with it, place by place. */
export const readSiteFile = (text: string): { sites: SiteDescription[] } | { wrong: string[] } => {
  const read = readJson(text, siteFile, longestFile);
  return 'wrong' in read ? read : { sites: read.value.sites };
};
