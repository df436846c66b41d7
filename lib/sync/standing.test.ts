// An endpoint that tells another epoch with each answer, and one whose answer is bogus: neither is asked without end, nor believed for ever.
import { describe, expect, it } from 'vitest';
import { canonical } from '#lib/judgment/canonical.ts';
import { digest } from '#lib/store/crypto.ts';
import { backoff } from '#lib/sync/backoff.ts';
import type { World } from '#lib/sync/reply.ts';
import { drain, nextRunAt } from '#lib/sync/runner.ts';
import { emptyDisk, storeOn } from '#tests/faults/device/disk.ts';
import { sampleEnrolment, sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

const start = Date.UTC(2026, 10, 22, 12);
const minute = 60_000;
const longRun = 30 * minute;

/** A device with one record that the endpoint holds. `tell` is what its next answer says beside the usual. */
const device = async (tell: (nth: number) => { storeEpoch?: string; contributorEpoch?: number; missing?: string[] }) => {
  const enrolment = await sampleEnrolment({ thumbprint: 'd'.repeat(43) });
  const { endpoint, root } = enrolment;
  const disk = emptyDisk(enrolment);
  const judgment = sampleJudgment();
  disk.records.set(judgment.id, { ...sampleRecord(judgment, 'stored'), sealed: '{}', audience: { endpoint, root } });
  let now = start;
  const asked: number[] = [];
  const world: World = {
    now: () => now,
    random: () => 1,
    newId: () => crypto.randomUUID(),
    digest,
    readReceipt: async () => undefined,
    prepare: async (where, path, json) => ({
      endpoint: where,
      address: where + path,
      bytesOut: json.length,
      send: async () => {
        asked.push(now);
        now += 50;
        const serverTime = new Date(now).toISOString();
        const { storeEpoch } = enrolment;
        const body = { storeEpoch, serverTime, minSchema: 1, maxSchema: 1, missing: [], erased: [], ...tell(asked.length) };
        return { isReached: true, status: 200, body: JSON.parse(canonical(body)), bytesIn: 9 };
      },
    }),
  };
  const store = storeOn(disk, 'run', async () => {});
  /** Runs whenever something is due, until nothing is before `end`. */
  const run = async (end: number) => {
    for (let runs = 0; now < end && runs < 500; runs++) {
      await drain(store, world, 'run');
      now = Math.max(now + 1, Math.min((await nextRunAt(store, now)) ?? end, end));
    }
  };
  return { disk, id: judgment.id, asked, run, world: () => disk.enrolment };
};

describe('an endpoint whose epoch', () => {
  it('[I8] changes with each answer is asked ever less often, as after failures', { timeout: 10_000 }, async () => {
    const { asked, run, disk } = await device(() => ({
      storeEpoch: crypto.randomUUID(),
      contributorEpoch: Math.ceil(1e9 * Math.random()),
    }));
    await run(start + longRun);
    expect(disk.enrolment.rest?.why).toBe('ever-changing');
    for (const at of asked)
      expect(asked.filter((other) => other >= at && other < at + minute).length).toBeLessThanOrEqual(
        4 + backoff.failuresPerMinute,
      );
    expect(asked.filter((at) => at >= start + longRun / 2).length).toBeLessThanOrEqual(4);
    // Trying goes on.
    expect(asked.at(-1)).toBeGreaterThan(start + longRun / 4);
  });

  it('[I2] [I4] is bogus once is not believed; one that is said again is, also after a bogus one was', async () => {
    const bogus = await device((nth) => ({ contributorEpoch: nth === 1 ? 1_000_000_000 : 0 }));
    await bogus.run(start + minute);
    expect([bogus.world().contributorEpoch, bogus.world().epochTold, bogus.asked.length]).toEqual([0, undefined, 2]);

    const raised = await device(() => ({ contributorEpoch: 3 }));
    await raised.run(start + minute);
    expect([raised.world().contributorEpoch, raised.world().epochTold]).toEqual([3, undefined]);

    const twice = await device((nth) => ({ contributorEpoch: nth < 3 ? 1_000_000_000 : 1 }));
    await twice.run(start + 25 * 60 * minute);
    expect(twice.world().contributorEpoch).toBe(1);
    expect(twice.world().rest?.why).toBeUndefined();
  });
});
