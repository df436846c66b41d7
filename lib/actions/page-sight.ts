// Looks at the page of a tab through a script of ours, where the browser lets one in, and hides secrets in what comes back (rule C6).
import { browser } from 'wxt/browser';
import * as z from 'zod';
import { caseKey } from '#lib/actions/case-key.ts';
import { caseOf, hashOfCase, ownCaseId } from '#lib/actions/case-of.ts';
import { isAllowedNow } from '#lib/actions/limits-now.ts';
import { sitePattern } from '#lib/actions/site-pattern.ts';
import { readCase, type Hash } from '#lib/judgment/case.ts';
import { clean, longestText } from '#lib/judgment/clean.ts';
import { mapStrings } from '#lib/privacy/redact.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import type { Database } from '#lib/store/db.ts';
import { wasAsked } from '#lib/store/panel-asked.ts';
import type { SiteDescription } from '#lib/policy/site.ts';
import { sitesFor } from '#lib/store/sites.ts';
import type { Look } from '#lib/page/look.ts';

/** Shapes of `PageSight` and of the document that it came from. What is in a page is not trusted, whoever read it. */
const pageSight = z.object({ address: z.string(), title: z.string(), case: readCase, selected: z.string().max(longestText) });

/** A page as it is now, and the document to ask further. */
export interface Sight {
  tool: string;
  /** As the tool's file has it, else that of the page. */
  title: string;
  case: Hash;
  /** What the page script calls the case: it is asked with this again. */
  caseId: string;
  /** What is selected, what the site read of the case, and the title. */
  text: string;
  /** Where the case stands in its tool; empty where the page does not say. */
  state: string;
  /** What the site alone read, and its name; empty where the page is read as any other. */
  read: string;
  site: string;
  /** Sites described as data for this address: the page is asked with these again. */
  sites: SiteDescription[];
  target: chrome.scripting.InjectionTarget;
}

/** Runs in the page, as text: it may name nothing of this file. */
const readThere = (sites: SiteDescription[]) => (globalThis as { precedentLook?: Look }).precedentLook?.read(sites);

/** The address of the page, where the person asked on it or switched its tool on (rule K6). It is told only where we may know it. */
const readableIn = async (tabId: number): Promise<string | undefined> => {
  const { url } = await browser.tabs.get(tabId);
  if (!url || !(await isAllowedNow('capture', url))) return undefined;
  const site = sitePattern(url);
  const mayRead =
    (await wasAsked(tabId, url)) || (site !== undefined && (await browser.permissions.contains({ origins: [site.pattern] })));
  return mayRead ? url : undefined;
};

/** What the page of a tab shows; nothing where nobody asked, or where the browser refuses: no grant, a page of its own, a tab that is gone. */
export const sightOf = async (tabId: number, db: Database): Promise<Sight | undefined> => {
  try {
    const url = await readableIn(tabId);
    if (url === undefined) return undefined;
    await browser.scripting.executeScript({ target: { tabId }, files: ['/sites.js', '/finder.js', '/look.js'] });
    const sites = await sitesFor(url);
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: readThere, args: [sites] });
    const read = pageSight.parse(mapStrings(answer?.result, clean));
    const told = ownCaseId({ address: read.address, caseId: read.case.id });
    const { title: named, text: around, site = '' } = read.case;
    const { address, title, caseId, selected, text, state } = scrub({
      address: read.address,
      title: named || read.title,
      caseId: told,
      selected: read.selected,
      text: around,
      state: read.case.state ?? '',
    });
    const where = { address, caseId };
    // A page that is not of the web is a case of its own, each time.
    const ownId = crypto.randomUUID();
    const hash = await hashOfCase(await caseKey(db), where, ownId);
    // Asked again by its document, so that no page that came after it gets what was meant for this one.
    const target = answer?.documentId ? { tabId, documentIds: [answer.documentId] } : { tabId };
    const words = [selected, text, title].filter((part) => part !== '').join('\n');
    return {
      tool: caseOf(where).tool,
      title,
      case: hash,
      caseId: read.case.id,
      text: words,
      state,
      read: text,
      site,
      sites,
      target,
    };
  } catch {
    // The reason is a sentence that differs between browsers; the panel says what to do either way.
    return undefined;
  }
};
