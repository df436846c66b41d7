// With PRECEDENT_CENSUS=1 every browser of the journeys stands behind a recording proxy, and all that left is counted when it closes:
// `npm run journeys -- --census`.
import { appendFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright';
import { census } from '#tests/harness/census.ts';
import { endpoints, tools } from '#tests/harness/noted.ts';
import { recordingProxy } from '#tests/harness/proxy.ts';
import { rowsOf } from '#tests/harness/seed.ts';
import type { CompanionRow, ConsentRow } from '#lib/store/db.ts';

/** Whether this run counts. */
export const isCounted = process.env['PRECEDENT_CENSUS'] === '1';

/** What the database of this profile holds now, or nothing of it where it cannot be opened any more. */
const readDevice = async (context: BrowserContext, extensionId: string) => {
  const page = await context.newPage();
  try {
    await page.goto(`chrome-extension://${extensionId}/recording.html`);
    return { consents: await rowsOf<ConsentRow>(page, 'consents'), companions: await rowsOf<CompanionRow>(page, 'companions') };
  } catch {
    return { consents: [], companions: [] };
  } finally {
    await page.close();
  }
};

/** Starts counting for one browser. `end` throws what left and should not have; it is called while the browser still runs. */
export const beginCensus = async () => {
  const proxy = await recordingProxy();
  return {
    proxy: proxy.url,
    async end(context: BrowserContext, extensionId: string): Promise<void> {
      const { consents, companions } = await readDevice(context, extensionId);
      await proxy.stop();
      const agreed = new Set(consents.map(({ hash }) => hash));
      const { complaints, counts } = census(proxy, {
        endpoints: [...endpoints],
        tools: [...tools],
        agreed,
        companions,
        secret: [],
      });
      const path = process.env['PRECEDENT_COUNTS'];
      if (path) appendFileSync(path, `${JSON.stringify({ counts, complaints })}\n`);
      if (complaints.length > 0) throw new Error(`This left, and should not have:\n${complaints.join('\n')}`);
    },
  };
};
