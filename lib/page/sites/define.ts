// What the file of a tool says: whether a page is one that it knows, and which case that page shows. It reads, and changes nothing.
import type { ReadCase } from '#lib/judgment/case.ts';

/** Longest text of a case, in UTF-16 units: what a stranger needs, not the whole page. */
export const longestCase = 2000;

/** A web tool that we know how to read. */
export interface Site {
  /** As the file is named. */
  readonly name: string;
  /**
   * Whether this page shows a case of this tool. Told by what the tool writes into every page of its own (a meta tag, classes of the
   * body), never by the address: people host tools where they like.
   */
  matches(page: Document): boolean;
  /**
   * The case that the page shows. `id` stays the same for as long as it is the same case, and differs from all others of that host.
   * `text` is visible text without what is typed in fields, and without the verdict: what became of the case is its `state`, and what
   * people said of it after the person looked is nobody's. Only called where `matches` said yes.
   */
  read(page: Document): ReadCase;
}

/** Declares a site and keeps its literal type. */
export const defineSite = (site: Site): Site => site;
