// The person presses a mark on a page: the side panel opens at its judgment, or the dashboard where the browser opens no panel.
import { openDashboard } from '#lib/actions/open-dashboard.ts';
import { isOpening } from '#lib/actions/open-beside.ts';
import type { Sender } from '#lib/bridge/caller.ts';
import type { Takes } from '#lib/bridge/calls.ts';
import { putChosenMark, shownMarks } from '#lib/store/shown-marks.ts';

/** Does nothing for a mark that is no longer the page's: it was given another list since. */
export const openMark = async ({ turn, nth }: Takes<'openMark'>, sender: Sender, { now = Date.now } = {}): Promise<void> => {
  const tab = sender.tab!.id!;
  const shown = await shownMarks(tab);
  const id = shown?.turn === turn ? shown.ids[nth] : undefined;
  if (!id) return;
  await putChosenMark({ tab, id, at: now() });
  if (!(await isOpening(tab))) await openDashboard({ draft: id });
};
