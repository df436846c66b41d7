// Opens the collector of a data folder: keys, store, and the organisation's own row at first start.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Collector } from '#collector/collector.ts';
import { openKeys } from '#collector/keys/keys.ts';
import { put } from '#collector/store/changes.ts';
import { inFolder } from '#collector/store/folder.ts';
import { type OpenStore, openStore } from '#collector/store/store.ts';
import { schemas as ownSchemas } from '#lib/wire/limits.ts';

export interface OpenCollector extends OpenStore {
  /** Shown to people who join; the name at first start stays until another is given. */
  organisation?: string | undefined;
  origins?: readonly string[];
  provider?: Collector['provider'];
  now?: () => number;
  /** Those of this code when absent. */
  schemas?: Collector['schemas'];
}

/** Opens a collector. The caller closes its store. */
export const openCollector = async ({
  organisation,
  origins = [],
  provider,
  now = Date.now,
  schemas = ownSchemas,
  ...rest
}: OpenCollector): Promise<Collector> => {
  // The store's lock comes first, so that two first starts do not each make keys.
  const store = await openStore(rest);
  try {
    const keys = await openKeys(join(inFolder(rest.folder).keys), rest.say);
    await store.change(async (db) => {
      const known = await db.selectFrom('organisations').selectAll().where('organisation', '=', keys.root).executeTakeFirst();
      const name = organisation ?? known?.name ?? 'Your organisation';
      if (known?.name === name) return { value: undefined };
      const caseKey = known?.caseKey ?? randomBytes(32).toString('base64url');
      return { value: undefined, changes: [put('organisations', [{ organisation: keys.root, name, caseKey }])] };
    });
    return { store, keys, origins, provider, now, schemas };
  } catch (error) {
    await store.close();
    throw error;
  }
};
