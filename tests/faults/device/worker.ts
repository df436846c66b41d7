// The device's worker: the production runner over a store whose every operation waits to be let through, so that a life can end, and
// anything else happen, between any two of them.
import { drain } from '#lib/sync/runner.ts';
import type { Reply, World } from '#lib/sync/reply.ts';
import type { ReceiptClaims } from '#lib/wire/receipts.ts';
import { sha256 } from '#tests/faults/device/chance.ts';
import { checkRequest } from '#tests/faults/device/checks.ts';
import { storeOn } from '#tests/faults/device/disk.ts';
import { openSeal } from '#tests/faults/device/endpoint.ts';
import type { Mistake } from '#tests/faults/device/mistakes.ts';
import type { Flight, Network, Told } from '#tests/faults/device/network.ts';
import { demand, type Scene } from '#tests/faults/device/scene.ts';

/** One life of the worker. What it waits for goes with it. */
interface Life {
  isAlive: boolean;
  isRunning: boolean;
  resume?: (() => void) | undefined;
  told?: Told | undefined;
  /** Its next operation finds the disk full. */
  isDiskFull?: boolean;
}

const diskFull = new DOMException('The disk is full', 'QuotaExceededError');

export const makeWorker = (scene: Scene, network: Network, mistake: Partial<Mistake>) => {
  const { chance, disk } = scene;
  const newLife = (): Life => ({ isAlive: true, isRunning: false });
  let life = newLife();
  /** Every request that ever left. */
  const traffic: Pick<Flight, 'path' | 'text' | 'nonce'>[] = [];

  const kill = (): void => {
    life.isAlive = false;
    life = newLife();
  };

  const worldOf = (own: Life): World => ({
    now: () => scene.time + scene.offset,
    random: chance.next,
    newId: chance.id,
    digest: async (text) => sha256(text),
    readReceipt: async (jws) => openSeal(jws, !mistake.believesEveryReceipt) as ReceiptClaims | undefined,
    prepare: async (where, path, text, nonce) => ({
      endpoint: where,
      address: where + path,
      bytesOut: text.length,
      send: () =>
        new Promise<Reply>((done) => {
          if (!own.isAlive) return;
          if (!scene.isCalm && chance.is(0.02)) return kill();
          demand(scene, checkRequest(scene, path, text));
          traffic.push({ path, text, nonce });
          const reply = (got: Reply, told: Told): void => {
            own.told = told;
            if (own.isAlive) done(got);
          };
          network.flights.push({ path, text, nonce, leftAt: scene.time, reply });
        }),
    }),
  });

  const start = (isHurried: boolean): void => {
    const own = life;
    own.isRunning = true;
    const gate = () =>
      new Promise<void>((go, fail) => {
        own.resume = () => {
          if (!own.isDiskFull) return go();
          own.isDiskFull = false;
          fail(diskFull);
        };
      });
    const bare = storeOn(disk, 'life', gate);
    const noting: typeof bare = {
      ...bare,
      change: async (...about) => {
        const done = await bare.change(...about);
        // Only now does the device know it: what it had not written down when it was killed, it cannot keep to.
        scene.silentUntil = Math.max(scene.silentUntil, own.told?.retryAt ?? 0);
        if (own.told?.isFailure) scene.failures.push(scene.time);
        own.told = undefined;
        return done;
      },
    };
    void drain(mistake.wrap ? mistake.wrap(noting) : noting, worldOf(own), 'life', isHurried).then(
      () => (own.isRunning = false),
      (cause: unknown) => {
        own.isRunning = false;
        own.told = undefined;
        if (cause !== diskFull) demand(scene, `The device threw: ${String(cause)}`);
      },
    );
  };

  return {
    traffic,
    kill,
    fillDisk: () => {
      life.isDiskFull = true;
    },
    /** Lets one operation through, or starts a run. */
    step(): void {
      const { resume } = life;
      life.resume = undefined;
      if (resume) resume();
      else if (!life.isRunning) start(!scene.isCalm && chance.is(0.3));
    },
    isRunning: () => life.isRunning,
    isAtGate: () => life.resume !== undefined,
  };
};
