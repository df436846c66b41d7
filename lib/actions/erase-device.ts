// Erases everything of Precedent on this device, also when it is killed half way (rule L4).
import { browser } from 'wxt/browser';
import { switchOff } from '#lib/actions/switch-off.ts';
import type { Takes } from '#lib/bridge/calls.ts';
import { db as ownDb, type Database } from '#lib/store/db.ts';
import { enabledSites } from '#lib/store/enabled-sites.ts';
import { joinedOutbox } from '#lib/store/joined.ts';
import { eraseKeys } from '#lib/store/keys.ts';

/** Set in `storage.local` before the first thing goes, and gone with the last. */
const flag = 'erasing';

/** What each run does, in this order; each part can be done twice. */
export interface EraseMeans {
  db?: Database;
  keys?: () => Promise<void>;
  tools?: () => Promise<void>;
}

/** Every tool that was switched on is switched off: its permission goes, and what runs in its pages. */
const allTools = async (): Promise<void> => {
  for (const { pattern } of await enabledSites()) await switchOff({ pattern });
};

const erase = async ({ db = ownDb, keys = eraseKeys, tools = allTools }: EraseMeans): Promise<void> => {
  // A browser that does not give a permission back does not hold up the rest.
  await tools().catch((error: unknown) => console.error(error));
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
  });
  await keys();
  await browser.storage.session.clear();
  await browser.storage.local.clear();
};

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? `judgment ${one}` : `judgments ${many}`}`;

/** What no endpoint has confirmed, in a sentence that says what can be done; nothing where all is confirmed. */
const unconfirmed = async (db: Database): Promise<string | undefined> => {
  const { rows, left } = await joinedOutbox(db);
  if (rows.length > 0)
    return `${counted(rows.length, 'is', 'are')} not confirmed by your organisation yet. Nothing was erased. Wait until they are, or erase all the same.`;
  if (left.length > 0)
    return `${counted(left.length, 'was', 'were')} asked back from an organisation that this device has left, and nothing is confirmed. Nothing was erased. Have them erased there with your recovery code, or erase all the same.`;
  return undefined;
};

/**
 * Refuses, with the sentence for the person, while taking back is not confirmed, unless they are sure: from here on only the recovery
 * code could ask for it again.
 */
export const eraseDevice = async ({ isSure }: Takes<'eraseDevice'>, means: EraseMeans = {}): Promise<void> => {
  const open = isSure ? undefined : await unconfirmed(means.db ?? ownDb);
  if (open) throw new Error(open);
  await browser.storage.local.set({ [flag]: true });
  await erase(means);
};

/** At each start: goes on where a run was cut short. Answers whether there was anything to do. */
export const finishErasing = async (means: EraseMeans = {}): Promise<boolean> => {
  if (!(await browser.storage.local.get(flag))[flag]) return false;
  await erase(means);
  return true;
};
