// All of the worker that the shortcut need not wait for: the bridge with every action behind it, the housekeeping, and sending.
// Loaded by the first event that needs it; until then nothing of it has run, no schema and no database.
import '#lib/judgment/no-eval.ts';
import { browser } from 'wxt/browser';
import { adoptPolicy } from '#lib/actions/adopt-policy.ts';
import { holdsCard } from '#lib/actions/claim-draft.ts';
import { finishErasing } from '#lib/actions/erase-device.ts';
import { drain } from '#lib/actions/drain.ts';
import { foldLeftOver } from '#lib/actions/fold-recording.ts';
import { followMarks } from '#lib/actions/follow-marks.ts';
import { limitsNow } from '#lib/actions/limits-now.ts';
import { markPages } from '#lib/actions/mark-page.ts';
import { selfJoin } from '#lib/actions/self-join.ts';
import { settlePolicies } from '#lib/actions/settle-policies.ts';
import { showRecording } from '#lib/actions/show-recording.ts';
import { ownCases } from '#lib/actions/rekey-cases.ts';
import { sweepDrafts } from '#lib/actions/sweep-drafts.ts';
import { tendPolicy } from '#lib/actions/tend-policy.ts';
import { tendSites } from '#lib/actions/tend-sites.ts';
import { weighRecording } from '#lib/actions/weigh-recording.ts';
import { actions } from '#lib/bridge/actions.ts';
import { answerWith } from '#lib/bridge/answer.ts';
import { markBirth } from '#lib/store/birth.ts';
import { db } from '#lib/store/db.ts';
import { watchRecords } from '#lib/store/precedents.ts';
import { policyState, watchPolicy } from '#lib/store/policy.ts';
import { followOutbox } from '#lib/sync/start.ts';

export * from '#lib/actions/seldom.ts';
export { pageChanged } from '#lib/actions/follow-marks.ts';
export { resumeSync, runSync } from '#lib/sync/start.ts';

const report = (error: unknown) => console.error(error);

/** Answers one message of ours. */
export const answer = answerWith({
  self: { id: browser.runtime.id, base: browser.runtime.getURL('/').slice(0, -1) },
  actions,
  mayHold: holdsCard,
  report,
});

/** Follows a change of what the person allows, in open pages too. */
export const tendTools = async (about?: { isAnew?: boolean }): Promise<void> => {
  await tendSites(about);
  await markPages();
};

/** Reads the settings of browser management, and has everything follow what is in force; joins where they say so. */
export const tendRules = async (): Promise<void> => {
  await tendPolicy();
  await selfJoin();
};

const remind = async (): Promise<void> => {
  if ((await limitsNow()).reminders === 'quiet') await showRecording();
};

const followPolicy = async (): Promise<void> => {
  // Gone with everything else when the device is erased: nothing is written after that (rule L4).
  if (!(await policyState())) return;
  await weighRecording();
  await adoptPolicy();
  await tendTools();
  await showRecording();
};

/** What each start is good for besides: what a killed worker left in the journal, drafts that nobody typed in, what is to be
 * sent, and what runs on tools that are switched on. */
export const keepHouse = (): void => {
  // Erasing that was cut short comes first: nothing is to be written beside it.
  const erased = finishErasing().catch(report);
  void erased.then(() => markBirth(db)).catch(report);
  void erased
    .then(() => drain())
    .then(() => sweepDrafts())
    .then(() => ownCases())
    .catch(report);
  void showRecording()
    .then(() => foldLeftOver())
    .catch(report);
  followOutbox();
  watchPolicy(() => void followPolicy().catch(report));
  void erased
    .then(() => tendPolicy())
    .then(() => settlePolicies())
    .then(() => adoptPolicy())
    .then(() => selfJoin())
    .catch(report);
  void tendSites().catch(report);
  followMarks(db, report);
  // The number on the toolbar button, where a policy asks for it.
  watchRecords(db, () => void remind().catch(report));
};
