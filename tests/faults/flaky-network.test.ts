// Rules O1 and I2 over a network on which little arrives as it was sent: two devices of one person behind it come to hold what the
// collector holds, each record once. 5,000 records a device with PRECEDENT_LONG=1; again with PRECEDENT_SEED=n.
import 'fake-indexeddb/auto';
import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { withdraw } from '#lib/actions/withdraw.ts';
import { bar } from '#tests/harness/bars.ts';
import { newDataFolder, startCollector } from '#tests/harness/collector.ts';
import { flakyProxy } from '#tests/harness/flaky-proxy.ts';
import { ownDevice, type OwnDevice } from '#tests/harness/own-device.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { seeded } from '#tests/harness/seeded.ts';
import { storedThere } from '#tests/harness/stored-there.ts';
import { isLong } from '#tests/harness/runs.ts';

const seed = Number(process.env['PRECEDENT_SEED'] ?? Date.now() % 1_000_000);
const records = isLong ? 5000 : 60;
/** In short, small batches make as many requests as matter. */
const batchLimit = isLong ? 100 : 10;
const flaws = { drop: 0.3, duplicate: 0.2, reorder: 0.2, error: 0.1, truncate: 0.1 };
const calm = { drop: 0, duplicate: 0, reorder: 0, error: 0, truncate: 0 };

it(`[O1] [I2] [I3] [I10] over a flaky proxy two devices converge (seed ${seed})`, { timeout: 1_200_000 }, async () => {
  const dataDir = await newDataFolder();
  let target = '';
  const weather = { ...calm };
  const proxy = await flakyProxy(seeded(seed), weather, () => target);
  const running = await startCollector({ dataDir, publicUrl: proxy.url });
  target = running.url;
  const devices: OwnDevice[] = [];
  for (let nth = 0; nth < 2; nth++) devices.push(await ownDevice(proxy.url, await running.enrolCode('Kim')));
  Object.assign(weather, flaws);
  const taken = new Set<string>();
  const all = new Map<string, OwnDevice>();
  const work = async (device: OwnDevice): Promise<void> => {
    const ids = await device.agreeAll(Array.from({ length: records }, (_, place) => sampleJudgment(place)));
    await device.db.outbox.toCollection().modify({ batchLimit });
    for (const id of ids) all.set(id, device);
    await device.send(false);
    // Some are taken back while they are on their way.
    for (const id of ids.filter((_, place) => place % 20 === 0)) {
      taken.add(id);
      await withdraw({ id }, device.means);
    }
    await device.settle(5000);
    device.turnOver();
    await device.settle(5000);
  };
  await Promise.all(devices.map(work));
  await proxy.stop();
  await running.stop();

  const { records: stored, consents } = await storedThere(dataDir);
  const held = new Map(stored.map(({ id, hash }) => [id, hash]));
  let converged = 0;
  for (const [id, { db }] of all) {
    const isTaken = taken.has(id);
    const state = (await db.records.get(id))?.state;
    const proof = await db.receipts.get([id, isTaken ? 'erased' : 'stored']);
    const hash = (await db.consents.where('recordId').equals(id).first())?.hash;
    // One that was taken back before it ever left needs no proof.
    if (isTaken ? state === 'erased' && !held.has(id) : state === 'stored' && held.get(id) === hash && proof) converged++;
  }
  const requests = Object.values(proxy.counts).reduce((sum, count) => sum + count, 0);
  bar(
    `flaky proxy: ${records} records × 2 devices`,
    'all converge, each once',
    `${converged} of ${all.size}, ${stored.length} stored, ${requests} requests, ${proxy.counts['unharmed'] ?? 0} unharmed`,
  );
  expect([converged, stored.length, consents.length]).toEqual([2 * records, all.size - taken.size, all.size - taken.size]);
  for (const { db } of devices) expect([await db.outbox.count(), await db.quarantine.count()]).toEqual([0, 0]);
  for (const fate of Object.keys(flaws)) expect(proxy.counts[fate], fate).toBeGreaterThan(0);
  for (const { db } of devices) await db.delete();
  await rm(dataDir, { recursive: true, force: true });
});
