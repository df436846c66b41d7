// What a collector that was stopped has stored, read from its own database.
import { openCollector } from '#collector/open.ts';

/** Every record and every agreement in the data folder. The collector must not run. */
export const storedThere = async (folder: string) => {
  const { store } = await openCollector({ folder, say: () => {} });
  try {
    return {
      records: await store.db.selectFrom('records').select(['id', 'hash', 'text']).execute(),
      consents: await store.db.selectFrom('consents').select(['record', 'id']).execute(),
    };
  } finally {
    await store.close();
  }
};
