// The person starts a recording in a tab of a switched-on tool: the draft of a demonstration is there from the first moment, and every step
// is added to it (rules K4, R1).
import { browser } from 'wxt/browser';
import { caseKey } from '#lib/actions/case-key.ts';
import { isAllowedNow } from '#lib/actions/limits-now.ts';
import { newDraft } from '#lib/actions/new-draft.ts';
import { recordFile, showRecording } from '#lib/actions/show-recording.ts';
import type { Takes } from '#lib/bridge/calls.ts';
import { applyForm } from '#lib/judgment/apply-form.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { kindWithSteps } from '#lib/judgment/suggest.ts';
import { may } from '#lib/judgment/life.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { db as ownDb, type Database } from '#lib/store/db.ts';
import { siteOf } from '#lib/store/enabled-sites.ts';
import { keepRecording } from '#lib/store/recorded-steps.ts';
import { recordingNow } from '#lib/store/recording.ts';

const running = 'A recording is running already. Nothing was changed. Stop that one first.';
const notOn =
  'This tool is not switched on, so nothing can be recorded here. Nothing was changed. Switch it on, then start again.';

const notAllowed =
  'Your organisation allows no recording here. Nothing was changed. The dashboard says what it allows, under Policy.';

/** Puts the script into the page that is open; pages that come later have it from their first moment. */
const putInto = async (tab: number): Promise<void> => {
  await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    files: [recordFile],
    injectImmediately: true,
  });
};

/** A draft of the kind that steps are for, about the page that is shown. */
const begin = async (db: Database, url: string, title: string, goal: string, now: number): Promise<RecordId> => {
  const kind = kindWithSteps();
  const id = crypto.randomUUID();
  const sight = { draft: id, address: url, title, quote: undefined, coverage: [], note: '' };
  const { record, companion } = await newDraft(sight, await caseKey(db), now);
  const [asked] = Object.keys(kind.asked);
  const judgment = applyForm(record.judgment, { kind: kind.name, rationale: '', fields: { [asked!]: scrub(goal) } });
  await db.transaction('rw', db.records, db.companions, async () => {
    await db.records.add({ ...record, judgment });
    await db.companions.add(companion);
  });
  return id;
};

/** Starts. `draft` goes on with a demonstration that is there already and was not agreed to. */
export const startRecording = async (
  { tab, goal, draft }: Takes<'startRecording'>,
  { db = ownDb, now = Date.now } = {},
): Promise<{ draft: RecordId }> => {
  if (await recordingNow()) throw new Error(running);
  const { url = '', title = '' } = await browser.tabs.get(tab);
  if (!(await siteOf(url))) throw new Error(notOn);
  if (!(await isAllowedNow('watch', url))) throw new Error(notAllowed);
  const known = draft && (await db.records.get(draft));
  const id = known && may(known.state, 'revise') ? known.id : await begin(db, url, title, goal, now());
  await keepRecording(db, { turn: crypto.randomUUID(), draft: id, tabs: [tab] });
  await showRecording();
  await putInto(tab);
  return { draft: id };
};
