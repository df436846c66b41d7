// Every tool that we know how to read, the first that knows a page first. A new one is one file and one line here.
import type { ReadCase } from '#lib/judgment/case.ts';
import { longestCase, type Site } from '#lib/page/sites/define.ts';
import { generic } from '#lib/page/sites/generic.ts';
import { redmine } from '#lib/page/sites/redmine.ts';
import { theLounge } from '#lib/page/sites/the-lounge.ts';

/** In order of asking; `generic` reads every page and so comes last. */
export const sites: readonly Site[] = [redmine, theLounge, generic];

/** The longest id and title that the background takes. */
const longest = { id: 8000, title: 4000 };

const readAs = ({ matches, read }: Site, page: Document): ReadCase | undefined => {
  try {
    if (!matches(page)) return undefined;
    const { id, title, text } = read(page);
    return { id: id.slice(0, longest.id), title: title.slice(0, longest.title), text: text.slice(0, longestCase) };
  } catch {
    // A page that only looks like the tool's. The next file may know better.
    return undefined;
  }
};

/** The case that a page shows, by the first file that can read it. An empty id means that the address says which one it is. */
export const caseIn = (page: Document): ReadCase => {
  for (const site of sites) {
    const read = readAs(site, page);
    if (read) return read;
  }
  return { id: '', title: '', text: '' };
};
