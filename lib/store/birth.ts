// Tells a database that the browser replaced from one that is new. A browser that finds the files of a database damaged makes an empty
// one without a word; the mark of its birth is therefore kept in `storage.local` as well, whose files are others (rule I5).
import { browser } from 'wxt/browser';
import type { Database } from '#lib/store/db.ts';

const witnessKey = 'born';

const witnessed = async (): Promise<unknown> => (await browser.storage.local.get(witnessKey))[witnessKey];

const mark = async (db: Database): Promise<unknown> => (await db.settings.get('born'))?.value;

/** Whether another database than the one that was born on this device stands in its place. */
export const isReplaced = async (db: Database): Promise<boolean> => {
  const known = await witnessed();
  return known !== undefined && known !== (await mark(db));
};

/** Marks a database that is new to this device. Leaves one alone that took another's place: the person is to hear of it first. */
export const markBirth = async (db: Database): Promise<void> => {
  if (await isReplaced(db)) return;
  await bearWitness(db);
};

/** From now on this database is the one of this device. Database first: a kill in between is mended at the next start. */
export const bearWitness = async (db: Database): Promise<void> => {
  const known = await mark(db);
  const born = known ?? crypto.randomUUID();
  if (known === undefined) await db.settings.put({ name: 'born', value: born });
  await browser.storage.local.set({ [witnessKey]: born });
};
