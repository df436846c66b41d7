// A device whose lives end where a test says: the real database, actions and sending, before the small endpoint of the simulation.
import { burnDatabase, burnStorage, fuseOf, type Fuse } from '#tests/faults/crash/fuse.ts';
import { fakeBrowser } from '#tests/faults/crash/fake-browser.ts';
import { Database } from '#lib/store/db.ts';
import { openOutbox } from '#lib/store/outbox.ts';
import { drain as send, nextRunAt } from '#lib/sync/runner.ts';
import type { World } from '#lib/sync/reply.ts';
import type { ReceiptClaims } from '#lib/wire/receipts.ts';
import { sha256 } from '#tests/faults/device/chance.ts';
import { checkAtEnd, checkNow, checkRequest } from '#tests/faults/device/checks.ts';
import type { Disk } from '#tests/faults/device/disk.ts';
import { openSeal } from '#tests/faults/device/endpoint.ts';
import { day, demand, hour, sceneOf, second } from '#tests/faults/device/scene.ts';
import { sampleKey } from '#tests/harness/samples.ts';

const key = await sampleKey();

/** What is durable, in the form that the checks of the simulation read. */
const diskOf = async (db: Database): Promise<Disk> => {
  const [records, consents, outbox, receipts, quarantine, requests, enrolments] = await Promise.all([
    db.records.toArray(),
    db.consents.orderBy('agreedAt').toArray(),
    db.outbox.toArray(),
    db.receipts.toArray(),
    db.quarantine.toArray(),
    db.requests.toArray(),
    db.enrolments.toArray(),
  ]);
  return {
    enrolment: enrolments[0]!,
    records: new Map(records.map((row) => [row.id, row])),
    consents: new Map(records.map(({ id }) => [id, consents.filter(({ recordId }) => recordId === id)])),
    outbox: new Map(outbox.map((row) => [row.recordId, row])),
    receipts: new Map(receipts.map((row) => [`${row.recordId} ${row.state}`, row])),
    quarantine: new Map(quarantine.map((row) => [row.recordId, row])),
    requests,
    lease: '',
  };
};

export type CrashDevice = Awaited<ReturnType<typeof crashDevice>>;

/** A device that has joined the endpoint of a scene; everything by chance in it comes from the seed. */
export const crashDevice = async (seed: number) => {
  fakeBrowser.reset();
  const scene = sceneOf(seed, undefined);
  scene.isCalm = true;
  const name = `crash-${crypto.randomUUID()}`;
  /** Reads what is durable; no life of the device uses it. */
  const outside = new Database(name);
  await outside.enrolments.add({ ...scene.disk.enrolment, deviceKey: key.thumbprint });
  const look = async (): Promise<void> => {
    scene.disk = await diskOf(outside);
  };

  /** The database and all that else a life has, with a fuse in every wait. */
  const live = (fuse: Fuse = fuseOf()) => {
    const db = burnDatabase(new Database(name), fuse);
    const restore = [fakeBrowser.storage.local, fakeBrowser.storage.session].map((area) => burnStorage(area as never, fuse));
    const world: World = {
      now: () => scene.time,
      random: scene.chance.next,
      newId: scene.chance.id,
      digest: async (text) => (fuse.step(), sha256(text)),
      readReceipt: async (jws) => (fuse.step(), openSeal(jws) as ReceiptClaims | undefined),
      prepare: async (endpoint, path, text, nonce) => {
        fuse.step();
        const reply = async () => {
          fuse.step();
          await look();
          demand(scene, checkRequest(scene, path, text));
          const { status, body, nonce: next } = scene.endpoint.handle(path, text, nonce);
          fuse.step();
          const date = new Date(scene.time).toUTCString();
          return { isReached: true, status, body, bytesIn: 1, date, ...(next && { nonce: next }) } as const;
        };
        return { endpoint, address: endpoint + path, bytesOut: text.length, send: reply };
      },
    };
    const sendNow = (): Promise<void> => send(openOutbox('life', db), world, 'life', true);
    return {
      db,
      world,
      fuse,
      key: async () => (fuse.step(), key),
      now: () => scene.time,
      /** One run of sending, of all that is due. */
      send: sendNow,
      /** Sends until nothing waits, through backoff and the next day's reconciliation. */
      async settle(): Promise<void> {
        for (const pause of [0, 25 * hour]) {
          scene.time += pause;
          for (let round = 0; round < 40; round++) {
            await sendNow();
            const next = await nextRunAt(openOutbox('', db), scene.time);
            if ((await db.outbox.count()) === 0) break;
            scene.time += Math.min(Math.max((next ?? 0) - scene.time, second), day);
          }
        }
      },
      /** Ends this life in order, or buries it. What it still had under way finds everything closed. */
      async end(): Promise<void> {
        await new Promise((done) => setImmediate(done));
        db.close();
        for (const back of restore) back();
      },
    };
  };

  return {
    scene,
    live,
    outside,
    /** The first promise that is broken now, as a power cut would find it. */
    async broken(isAtEnd = false): Promise<string | undefined> {
      await look();
      demand(scene, checkNow(scene));
      if (isAtEnd) demand(scene, checkAtEnd(scene));
      return scene.broken;
    },
    remove: () => outside.delete(),
  };
};
export type Life = ReturnType<CrashDevice['live']>;
