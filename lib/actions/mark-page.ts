// Marks the page of a tab: on a tool that is switched on, where judgments of the very case that it shows were kept. The page asks for
// nothing; before anything goes into it, the device knows that something of this tool was kept (rules K6, K8).
import { browser } from 'wxt/browser';
import * as z from 'zod';
import { caseKey } from '#lib/actions/case-key.ts';
import { hashOfCase, ownCaseId } from '#lib/actions/case-of.ts';
import { isAllowedNow } from '#lib/actions/limits-now.ts';
import { clean } from '#lib/judgment/clean.ts';
import type { Findable } from '#lib/judgment/evidence.ts';
import { mapStrings } from '#lib/privacy/redact.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { db as ownDb, type Database } from '#lib/store/db.ts';
import { isDisclosed } from '#lib/store/disclosed.ts';
import { enabledSites, siteOf } from '#lib/store/enabled-sites.ts';
import { judgmentsOfCase } from '#lib/store/precedents.ts';
import { groupOf } from '#lib/store/queries.ts';
import { putShownMarks, shownMarks } from '#lib/store/shown-marks.ts';
import type { Marking, MarksOf } from '#lib/page/marks/marks.ts';

/** Marks on one page; a case of a tool that has one address for everything may have more judgments than anybody can look at. */
const mostMarks = 50;

const shownCase = z.strictObject({ address: z.string().max(8000), caseId: z.string().max(8000) });

/** These run in the page, as text: they may name nothing of this file. */
const caseThere = () => (globalThis as Marking).precedentMarks?.shown();
const showThere = (marks: MarksOf) => (globalThis as Marking).precedentMarks?.show(marks);

type Told = { result?: unknown; documentId?: string };

/** Reads which case the page shows, and puts the script there first where it is not. */
const readCase = async (tabId: number): Promise<Told | undefined> => {
  const ask = async (): Promise<Told | undefined> =>
    (await browser.scripting.executeScript({ target: { tabId }, func: caseThere }))[0] as Told | undefined;
  const known = await ask();
  if (known?.result) return known;
  await browser.scripting.executeScript({ target: { tabId }, files: ['/watch.js', '/sites.js', '/finder.js', '/marks.js'] });
  return ask();
};

/** The marks of that case, with the ids that stay here. */
const marksOf = async (db: Database, raw: z.infer<typeof shownCase>) => {
  const told = ownCaseId(raw);
  const { address, caseId } = scrub({ address: raw.address, caseId: told });
  const ownId = crypto.randomUUID();
  const kept = await judgmentsOfCase(db, await hashOfCase(await caseKey(db), { address, caseId }, ownId));
  return kept
    .flatMap(({ record }) => {
      const { evidence } = record.judgment.body;
      const seen = evidence.find((each): each is Findable => each.type === 'quote' || each.type === 'element');
      return seen && record.state !== 'draft' ? [{ id: record.id, seen, state: groupOf(record) }] : [];
    })
    .slice(0, mostMarks);
};

/** Whether anything of the tool behind an address was kept, and marks are wanted there. */
const mayHaveMarks = async (db: Database, address: string): Promise<boolean> => {
  const site = (await isDisclosed()) ? await siteOf(address) : undefined;
  if (!site?.hasMarks || !(await isAllowedNow('marks', address))) return false;
  return (await db.records.where('judgment.case.tool').equals(new URL(address).host.slice(0, 300)).count()) > 0;
};

const show = async (tabId: number, document: string | undefined, marks: MarksOf): Promise<void> => {
  const target = document ? { tabId, documentIds: [document] } : { tabId };
  await browser.scripting.executeScript({ target, func: showThere, args: [marks] });
};

const none: MarksOf = { caseId: '', turn: '', marks: [] };

const mark = async (tabId: number, db: Database): Promise<void> => {
  const { url } = await browser.tabs.get(tabId);
  if (!url) return putShownMarks(tabId, undefined);
  const read = (await mayHaveMarks(db, url)) ? await readCase(tabId) : undefined;
  const shown = shownCase.safeParse(mapStrings(read?.result, clean));
  const marks = shown.success ? await marksOf(db, shown.data) : [];
  if (!shown.success || marks.length === 0) {
    if (await shownMarks(tabId)) await show(tabId, undefined, none);
    return putShownMarks(tabId, undefined);
  }
  const turn = crypto.randomUUID();
  // Before they can be pressed.
  await putShownMarks(tabId, { turn, ids: marks.map(({ id }) => id) });
  await show(tabId, read?.documentId, {
    caseId: (read!.result as { caseId: string }).caseId,
    turn,
    marks: marks.map(({ seen, state }) => ({ seen, state })),
  });
};

/** Brings the marks of a tab to what its page shows and what is kept now. One at a time; a page that lets nothing in has none. */
export const markPage = async (tabId: number, db: Database = ownDb): Promise<void> =>
  navigator.locks.request(`marks/${tabId}`, () => mark(tabId, db).catch(() => {}));

/** The same for every open page of a tool that is switched on. */
export const markPages = async (db: Database = ownDb): Promise<void> => {
  const patterns = (await enabledSites()).map(({ pattern }) => pattern);
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  await Promise.all(tabs.map(({ id }) => markPage(id!, db)));
};
