import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { journalsIn } from '#collector/store/folder.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { paths } from '#lib/wire/paths.ts';
import { bar } from '#tests/harness/bars.ts';
import { filesHolding } from '#tests/harness/bytes.ts';
import { newDataFolder } from '#tests/harness/collector.ts';
import { crashImage, losingUnsynced, tear } from '#tests/harness/crash.ts';
import { seeded } from '#tests/harness/seeded.ts';
import { openEndpoint, type Endpoint, origin } from '#tests/harness/endpoint.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { type Device, makeDevice } from '#tests/harness/wire-device.ts';
import { isLong } from '#tests/harness/runs.ts';

/** Each image of a crash is torn in another way. */
const tornImages = isLong ? 50 : 1;
const firstSeed = Number(process.env['PRECEDENT_SEED'] ?? Date.now() % 1_000_000);

const opened: Endpoint[] = [];
const open = async (options: Parameters<typeof openEndpoint>[0] = {}): Promise<Endpoint> => {
  const endpoint = await openEndpoint(options);
  opened.push(endpoint);
  return endpoint;
};
afterEach(async () => {
  for (const endpoint of opened.splice(0)) await endpoint.remove();
});

/** A device whose requests reach whichever endpoint is running. */
const roaming = async (first: Endpoint) => {
  let at = first;
  const device = await makeDevice(origin, (request) => at.app.fetch(request));
  await device.enrol(await first.newCode());
  return { device, goTo: (next: Endpoint) => void (at = next) };
};

const held = async (device: Device, ids: string[]): Promise<string[]> => {
  const { body } = await device.post(paths.reconcile, canonical({ ids }));
  return ids.filter((id) => !body.missing.includes(id) && !body.erased.includes(id));
};

it(
  `[I7] keeps everything that was acknowledged when unsynced writes and the database folder are lost (seed ${firstSeed})`,
  { timeout: 900_000 },
  async () => {
    const first = await open({ openAppender: losingUnsynced });
    const { device, goTo } = await roaming(first);
    const [kept, taken] = [sampleJudgment(), sampleJudgment()];
    expect(await device.results([await device.put(kept), await device.put(taken)])).toEqual(['stored', 'stored']);
    expect(await device.results([device.withdraw(taken.id)])).toEqual(['erased']);
    const late = sampleJudgment();
    expect(await device.results([await device.put(late), await device.renew(kept)])).toEqual(['stored', 'stored']);

    let rebuilt = 0;
    onTestFinished(() =>
      bar(
        'unsynced writes discarded, folder torn',
        `${tornImages} of ${tornImages} rebuilt, every receipt true`,
        `${rebuilt} of ${tornImages}`,
      ),
    );
    for (let seed = firstSeed; seed < firstSeed + tornImages; seed++) {
      const image = await crashImage(first.folder, { withDatabase: true });
      await tear(join(image, 'pg'), seeded(seed));
      const second = await open({ folder: image });
      expect(second.said.join()).toContain('did not end in order');
      expect(second.collector.store.storeEpoch).toBe(first.collector.store.storeEpoch);
      goTo(second);
      expect(await held(device, [kept.id, taken.id, late.id])).toEqual([kept.id, late.id]);
      expect(await device.results([await device.put(taken)])).toEqual(['gone']);
      const consents = await second.collector.store.db
        .selectFrom('consents')
        .select('seq')
        .where('record', '=', kept.id)
        .orderBy('seq')
        .execute();
      expect(consents.map(({ seq }) => seq)).toEqual([1, 2]);
      rebuilt++;
      goTo(first);
      opened.splice(opened.indexOf(second), 1);
      await second.remove();
    }
  },
);

it('drops a torn last line of the journal, which nobody was told about, and refuses one that is damaged before its end', async () => {
  const first = await open();
  const { device, goTo } = await roaming(first);
  const judgment = sampleJudgment();
  await device.send([await device.put(judgment)]);
  const torn = await crashImage(first.folder);
  const [number] = await journalsIn(torn);
  const journal = join(torn, `journal-${number}.jsonl`);
  const whole = await readFile(journal, 'utf8');
  await appendFile(journal, whole.trimEnd().split('\n').at(-1)!.slice(0, 200));
  const second = await open({ folder: torn });
  goTo(second);
  expect(await held(device, [judgment.id])).toEqual([judgment.id]);

  const damaged = await crashImage(first.folder);
  const [head, ...rest] = whole.split('\n');
  await writeFile(join(damaged, `journal-${number}.jsonl`), [head, rest[0]!.replace('"', '#'), ...rest.slice(1)].join('\n'));
  await expect(openEndpoint({ folder: damaged })).rejects.toThrow(
    /Line 2 of .*journal-\d+\.jsonl is damaged\. Nothing was changed/,
  );
  await rm(damaged, { recursive: true });
});

it('refuses a damaged or missing dump, names it, says what to do, and deletes nothing', async () => {
  const first = await open();
  await first.device();
  const image = await crashImage(first.folder);
  const dump = join(image, 'dump.jsonl');
  const whole = await readFile(dump);
  const journals = await journalsIn(image);
  const damages: [Buffer | undefined, RegExp][] = [
    [whole.subarray(0, whole.length - 30), /dump\.jsonl is damaged/],
    [whole.subarray(0, whole.lastIndexOf('\n', whole.length - 2) + 1), /dump\.jsonl ends too early/],
    [Buffer.from(whole.toString().replace('"end"', '"and"')), /Line \d+ of .*dump\.jsonl is damaged/],
    [Buffer.alloc(0), /dump\.jsonl is empty/],
    [undefined, /dump\.jsonl is missing/],
  ];
  for (const [bytes, message] of damages) {
    if (bytes) await writeFile(dump, bytes);
    else await rm(dump);
    await expect(openEndpoint({ folder: image })).rejects.toThrow(message);
    expect(await journalsIn(image)).toEqual(journals);
  }
  await writeFile(dump, whole);
  await open({ folder: image });
});

it('refuses to go on without the journal that belongs to its dump', async () => {
  const first = await open();
  await first.device();
  const image = await crashImage(first.folder);
  for (const number of await journalsIn(image)) await rm(join(image, `journal-${number}.jsonl`));
  await expect(openEndpoint({ folder: image })).rejects.toThrow(
    /journal-\d+\.jsonl is missing or does not belong to dump\.jsonl/,
  );
  await rm(image, { recursive: true });
});

it('[I4] keeps erased what was taken back after a backup, also what the backup never held, and tells devices by a new store epoch', async () => {
  const first = await open();
  const { device, goTo } = await roaming(first);
  const [early, kept, late] = [sampleJudgment(), sampleJudgment(), sampleJudgment()];
  await device.send([await device.put(early), await device.put(kept)]);
  await first.collector.store.close();
  const backup = await readFile(join(first.folder, 'dump.jsonl'));
  const second = await open({ folder: first.folder });
  goTo(second);
  await device.send([await device.put(late)]);
  expect(await device.results([device.withdraw(early.id), device.withdraw(late.id)])).toEqual(['erased', 'erased']);

  const image = await crashImage(second.folder);
  await writeFile(join(image, 'dump.jsonl'), backup);
  const third = await open({ folder: image });
  expect(third.said.join()).toContain('restored from elsewhere');
  expect(third.collector.store.storeEpoch).not.toBe(second.collector.store.storeEpoch);
  goTo(third);
  const { body } = await device.post(paths.reconcile, canonical({ ids: [early.id, kept.id, late.id] }));
  expect(body).toMatchObject({ missing: [], erased: [early.id, late.id], storeEpoch: third.collector.store.storeEpoch });
  expect(await filesHolding(image, early.salt, late.salt)).toEqual([]);
});

it('goes on from a backup of the files that the page for operators names, copied in its order while the collector runs', async () => {
  const first = await open();
  const { device, goTo } = await roaming(first);
  const [early, late, after] = [sampleJudgment(), sampleJudgment(), sampleJudgment()];
  await device.send([await device.put(early)]);
  const backup = await newDataFolder();
  await cp(join(first.folder, 'keys'), join(backup, 'keys'), { recursive: true, filter: (path) => !path.includes('OFFLINE') });
  const copy = (name: string) => cp(join(first.folder, name), join(backup, name));
  for (const number of await journalsIn(first.folder)) await copy(`journal-${number}.jsonl`);
  // A dump is written between the copies.
  await device.send([await device.put(late), device.withdraw(early.id)]);
  await copy('dump.jsonl');
  await device.send([await device.put(after)]);
  await copy('ledger.jsonl');

  const second = await open({ folder: backup });
  expect(second.said.join()).toContain('restored from elsewhere');
  expect(second.collector.store.storeEpoch).not.toBe(first.collector.store.storeEpoch);
  goTo(second);
  const { body } = await device.post(paths.reconcile, canonical({ ids: [early.id, late.id, after.id] }));
  expect(body).toMatchObject({ missing: [after.id], erased: [early.id] });
});

it('[I4] remembers after a restore that someone erased everything', async () => {
  const first = await open();
  const { device, goTo } = await roaming(first);
  const early = await device.put();
  await device.send([early]);
  await first.collector.store.close();
  const backup = await readFile(join(first.folder, 'dump.jsonl'));
  const second = await open({ folder: first.folder });
  goTo(second);
  const before = await device.put();
  const { recoveryCode } = device.joined;
  await second.app.request(paths.recover, { method: 'POST', body: canonical({ recoveryCode }) });
  const image = await crashImage(second.folder);
  await writeFile(join(image, 'dump.jsonl'), backup);
  const third = await open({ folder: image });
  goTo(third);
  expect(await device.results([early, before])).toEqual(['gone', 'gone']);
});

it('opens what ended in order without building anew, and another version of the database by building', async () => {
  const first = await open();
  const { device, goTo } = await roaming(first);
  const judgment = sampleJudgment();
  await device.send([await device.put(judgment)]);
  await first.collector.store.close();
  const old = await crashImage(first.folder, { withDatabase: true });
  const second = await open({ folder: first.folder });
  expect(second.said).toEqual([]);
  goTo(second);
  expect(await held(device, [judgment.id])).toEqual([judgment.id]);
  await writeFile(
    join(old, 'clean'),
    JSON.stringify({ ...JSON.parse(await readFile(join(old, 'clean'), 'utf8')), engine: '0.0.1' }),
  );
  const third = await open({ folder: old });
  expect(third.said).toHaveLength(1);
  goTo(third);
  expect(await held(device, [judgment.id])).toEqual([judgment.id]);
});
