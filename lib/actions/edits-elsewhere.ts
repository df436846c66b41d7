// Edits in frames of other origins, where their tools are switched on: each document remembers its own, and no page may look into another,
// so the background asks them once the person has asked to capture (rules K4 and K10).
import { browser } from 'wxt/browser';
import { editEvidence, type EditEvidence } from '#lib/judgment/edit-evidence.ts';
import { mapStrings } from '#lib/privacy/redact.ts';
import { clean } from '#lib/judgment/clean.ts';
import type { EditsHolder } from '#lib/page/edits/held.ts';
import { enabledSites } from '#lib/store/enabled-sites.ts';

/** These run in the page, as text: they may name nothing of this file. */
const takeThere = () => {
  const { at, edit } = (globalThis as EditsHolder).precedentEdits?.take() ?? { at: 0 };
  return { at, edit };
};
const keepThere = () => (globalThis as EditsHolder).precedentEdits?.keep();

const inFrames = async <Given>(tab: number, func: () => Given) =>
  (await enabledSites()).length === 0
    ? []
    : browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, func }).catch(() => []);

/** The edit that was made last in a frame of the tab, where that is the last of all; nothing where the page itself has it, or nobody. */
export const editElsewhere = async (tab: number): Promise<EditEvidence | undefined> => {
  const told = (await inFrames(tab, takeThere)).flatMap(({ frameId, result }) => {
    const { at, edit } = (result ?? {}) as { at?: unknown; edit?: unknown };
    const parsed = editEvidence.safeParse(mapStrings(edit, clean));
    return typeof at === 'number' && parsed.success ? [{ frameId, at, edit: parsed.data }] : [];
  });
  const newest = told.toSorted((a, b) => b.at - a.at)[0];
  return newest && newest.frameId !== 0 ? newest.edit : undefined;
};

/** The capture became a record: what was edited in any frame counts as kept. */
export const keepElsewhere = async (tab: number): Promise<void> => void (await inFrames(tab, keepThere));
