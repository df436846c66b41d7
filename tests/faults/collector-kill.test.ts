import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { canonical } from '#lib/judgment/canonical.ts';
import { paths } from '#lib/wire/paths.ts';
import { bar } from '#tests/harness/bars.ts';
import { filesHolding } from '#tests/harness/bytes.ts';
import { newDataFolder, startCollector } from '#tests/harness/collector.ts';
import { seeded } from '#tests/harness/seeded.ts';
import { storedThere } from '#tests/harness/stored-there.ts';
import { makeDevice } from '#tests/harness/wire-device.ts';
import { isLong } from '#tests/harness/runs.ts';

const origin = 'https://collector.example';
const kills = isLong ? 50 : 1;
const seed = Number(process.env['PRECEDENT_SEED'] ?? Date.now() % 1_000_000);

/** What the device was told of one record. */
interface Told {
  salt: string;
  stored?: string;
  erased?: string;
}

it(
  `[I7] gives only true receipts, killed ${kills} times in the middle of batches (seed ${seed})`,
  { timeout: 3_600_000 },
  async () => {
    const random = seeded(seed);
    const dataDir = await newDataFolder();
    let at = '';
    let answered = 0;
    const reach = (request: Request) => fetch(request.url.replace(origin, at), request);
    const device = await makeDevice(origin, reach);
    const told = new Map<string, Told>();

    /** Sends batches until the collector is gone, and notes each receipt that arrived whole. */
    const sendUntilGone = async () => {
      for (;;) {
        const puts = await Promise.all(Array.from({ length: 20 }, () => device.put()));
        const known = [...told].filter(([, { stored, erased }]) => stored && !erased).map(([id]) => id);
        const taken = known.filter(() => random() < 0.1).slice(0, 3);
        for (const { subject, data } of puts) told.set(subject, { salt: data.payload.salt });
        const reply = await device.send([...puts, ...taken.map((id) => device.withdraw(id))]).catch(() => undefined);
        if (!reply) return;
        expect(reply.status).toBe(200);
        for (const { id, result, receipt } of reply.body.outcomes) {
          expect(['stored', 'erased']).toContain(result);
          told.get(id)![result as 'stored' | 'erased'] = receipt;
          answered++;
        }
      }
    };

    // On a slow machine a kill may come before any answer; then there are more.
    let kill = 0;
    for (; ; kill++) {
      const running = await startCollector({ dataDir, publicUrl: origin });
      at = running.url;
      if (kill === 0) await device.enrol(await running.enrolCode());
      else {
        const { body } = await device.post(paths.reconcile, canonical({ ids: [...told.keys()] }));
        const [missing, erased] = [new Set<string>(body.missing), new Set<string>(body.erased)];
        for (const [id, about] of told) {
          if (about.erased) expect([id, erased.has(id)]).toEqual([id, true]);
          else if (about.stored) expect([id, missing.has(id)]).toEqual([id, false]);
          // An act that was cut short is done wholly or not at all; either way nobody was told.
          if (erased.has(id)) about.erased ??= 'unconfirmed';
        }
        const gone = [...told.values()].filter(({ erased: receipt }) => receipt).map(({ salt }) => salt);
        expect(await filesHolding(dataDir, ...gone.slice(-5))).toEqual([]);
      }
      if (kill >= kills && answered > 20) {
        await running.stop();
        break;
      }
      const sending = sendUntilGone();
      await new Promise((done) => setTimeout(done, 200 + random() * 1500));
      await running.kill();
      await sending;
    }
    const confirmed = [...told.values()]
      .flatMap(({ stored, erased }) => [stored, erased])
      .filter((jws) => jws && jws !== 'unconfirmed');
    expect(confirmed.length).toBeGreaterThan(20);
    for (const jws of confirmed) expect(await device.readReceipt(jws!)).toMatchObject({ storeEpoch: device.joined.storeEpoch });
    const { records: rows } = await storedThere(dataDir);
    const isThere = new Set(rows.map(({ id }) => id));
    const untrue = [...told].filter(
      ([id, about]) => (about.stored && !about.erased && !isThere.has(id)) || (about.erased && isThere.has(id)),
    );
    const doubled = rows.length - isThere.size;
    bar(
      'collector killed mid-batch',
      `${kills} kills, every receipt true, 0 duplicates`,
      `${kill} kills, ${confirmed.length} receipts, ${untrue.length} untrue, ${doubled} duplicates`,
    );
    expect([untrue.map(([id]) => id), doubled]).toEqual([[], 0]);
    await rm(dataDir, { recursive: true, force: true });
  },
);
