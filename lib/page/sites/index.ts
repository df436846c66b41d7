// Every tool that we know how to read, the first that knows a page first. A new one is one file and one line here.
import type { ReadCase } from '#lib/judgment/case.ts';
import type { SiteDescription } from '#lib/policy/site.ts';
import { readDescribed } from '#lib/page/described/from-data.ts';
import { longestCase, type Site } from '#lib/page/sites/define.ts';
import { generic } from '#lib/page/sites/generic.ts';
import { redmine } from '#lib/page/sites/redmine.ts';
import { theLounge } from '#lib/page/sites/the-lounge.ts';

/** In order of asking; `generic` reads every page and so comes last. */
export const sites: readonly Site[] = [redmine, theLounge, generic];

/** The longest of each that the background takes. */
const longest = { id: 8000, title: 4000, text: longestCase, state: 200 };

const attempt = (read: () => ReadCase | undefined, site?: string): ReadCase | undefined => {
  try {
    const found = read();
    if (!found) return undefined;
    const { id, title, text, state } = found;
    return {
      id: id.slice(0, longest.id),
      title: title.slice(0, longest.title),
      text: text.slice(0, longest.text),
      ...(state ? { state: state.slice(0, longest.state) } : {}),
      ...(site ? { site } : {}),
    };
  } catch {
    // A page that only looks like the tool's. The next one may know better.
    return undefined;
  }
};

const byFile = ({ matches, read }: Site, page: Document, site?: string): ReadCase | undefined =>
  attempt(() => (matches(page) ? read(page) : undefined), site);

/**
 * The case that a page shows, by the first file that knows it, else by the first description that does, else as any page. A file comes first:
 * it calls a case the same on every device, with a description or without. An empty id means that the address says which case it is.
 */
export const caseIn = (page: Document, described: readonly SiteDescription[] = []): ReadCase => {
  for (const site of sites) {
    if (site === generic) break;
    const read = byFile(site, page, site.name);
    if (read) return read;
  }
  for (const site of described) {
    const read = attempt(() => readDescribed(page, site), site.name);
    if (read) return read;
  }
  return byFile(generic, page) ?? { id: '', title: '', text: '' };
};
