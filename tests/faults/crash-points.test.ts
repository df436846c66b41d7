// Rules K2 and O1 between any two waits: each act is ended at every point at which something durable or the network is waited for, begun
// anew from what is there, and must come to the same end with every invariant held on the way. In short every eighth point, others each
// time (PRECEDENT_SEED=n names them); with PRECEDENT_LONG=1 all of them, and each with a second end during the new start.
import '#tests/faults/crash/fake-browser.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { crashActs, type CrashAct } from '#tests/faults/crash/acts.ts';
import { crashDevice } from '#tests/faults/crash/device.ts';
import { fuseOf } from '#tests/faults/crash/fuse.ts';
import { newAct } from '#lib/store/new-act.ts';
import { bar } from '#tests/harness/bars.ts';
import { isLong } from '#tests/harness/runs.ts';

const seed = Number(process.env['PRECEDENT_SEED'] ?? Date.now() % 1_000_000);
const stride = isLong ? 1 : 8;

/** Runs the act with lives that end at these points, one after the other, then to its end. Answers how many points the last life passed. */
const runAct = async ({ before, act, after }: CrashAct, ends: readonly number[]): Promise<number> => {
  const device = await crashDevice(seed);
  try {
    const first = device.live();
    const id = await before(first, device);
    await first.end();
    let passed = 0;
    for (const end of [...ends, Infinity]) {
      const life = device.live(fuseOf(end));
      const doing = act(life, id, device);
      await doing.catch((error: unknown) => {
        // What a dead life says of its end is nobody's business; a life that lives must not fail.
        if (!life.fuse.isDead()) throw error;
      });
      passed = life.fuse.passed();
      await life.end();
      expect(await device.broken()).toBeUndefined();
    }
    const last = device.live();
    await last.settle();
    await last.end();
    expect(await device.broken(true)).toBeUndefined();
    await after(device, id);
    return passed;
  } finally {
    await device.remove();
  }
};

/** Ends the act at every so-manieth point. Rejects with the first point from which it does not recover. */
const endEverywhere = async (crashAct: CrashAct, every: number, recovered: () => void = () => {}): Promise<number> => {
  const points = await runAct(crashAct, []);
  const first = seed % every;
  for (let end = first; end < points; end += every) {
    await runAct(crashAct, isLong ? [end, (end * 7) % points] : [end]).catch((error: Error) => {
      throw new Error(`PRECEDENT_SEED=${seed} ${crashAct.name}, ended at point ${end} of ${points}: ${error.message}`, {
        cause: error,
      });
    });
    recovered();
  }
  return Math.max(0, Math.ceil((points - first) / every));
};

describe('ended between any two waits and begun anew', () => {
  let [tried, recovered] = [0, 0];
  afterAll(() => bar('crash between any two waits', '100 % of points recover', `${recovered} of ${tried} points`));
  for (const crashAct of crashActs)
    it(`[K2] [O1] [I1] [I2] [I3] [I5] [I7] ${crashAct.name} comes to its end`, { timeout: 600_000 }, async () => {
      const points = await endEverywhere(crashAct, stride, () => recovered++).finally(() => tried++);
      tried += points - 1;
      expect(points).toBeGreaterThan(0);
    });

  it('an agreement in two transactions is found out', { timeout: 600_000 }, async () => {
    const consent = crashActs.find(({ name }) => name === 'consent')!;
    const inTwo: CrashAct = {
      ...consent,
      async act(life, id, device) {
        await consent.act(life, id, device);
        const row = (await life.db.outbox.get(id)) ?? newAct(id, 'put', device.scene.disk.enrolment.endpoint, life.now());
        await life.db.outbox.delete(id);
        await life.db.outbox.put(row);
      },
    };
    await expect(endEverywhere(inTwo, 1)).rejects.toThrow(/I5/);
  });
});
