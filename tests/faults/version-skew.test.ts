// Rule I11: devices of an older, of this and of a newer version before endpoints of each. Nothing is lost: a record is stored, or it is on
// the device with a sentence that says what it waits for; and when the endpoint has caught up, all are stored.
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { consent } from '#lib/actions/consent.ts';
import { preview } from '#lib/actions/preview.ts';
import { withdraw } from '#lib/actions/withdraw.ts';
import { schemas } from '#lib/wire/limits.ts';
import { recordProblems } from '#lib/wire/problems.ts';
import { bar } from '#tests/harness/bars.ts';
import { openEndpoint, origin, type Endpoint } from '#tests/harness/endpoint.ts';
import { ownDevice } from '#tests/harness/own-device.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';

type Version = 'older' | 'this' | 'newer';
const versions: readonly Version[] = ['older', 'this', 'newer'];

/** The highest record version of each. */
const highest: Readonly<Record<Version, number>> = { older: 1, this: schemas.max, newer: schemas.max + 1 };

/** Four judgments as a device of that version writes them: of each record version that it knows, the newest more than once. */
const judgmentsOf = (version: Version) =>
  [1, Math.min(2, highest[version]), highest[version], highest[version]].map((schema, place) => ({
    ...sampleJudgment(place),
    schema,
  }));

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await openEndpoint();
}, 60_000);
afterAll(() => endpoint.remove());

type Said = Record<string, unknown> & { outcomes?: Record<string, unknown>[] };

/** An answer as an endpoint of that version words it. */
const worded = (said: Said, version: Version): Said => {
  if (version === 'older' && !('recoveryCode' in said)) {
    const { contributorEpoch: _epoch, receiptKey: _key, ...rest } = said;
    return rest;
  }
  if (version === 'this') return said;
  const outcomes = said.outcomes?.map((outcome, place) =>
    // A result that this version does not know: the record is not settled by it.
    place === 0 ? { ...outcome, result: 'parked' } : { ...outcome, notes: ['of a later version'] },
  );
  return { ...said, region: { name: 'eu' }, ...(outcomes ? { outcomes } : {}) };
};

/** The endpoint as that version would be reached. A newer one words the first answer about records in its own way, then as we know it. */
const reach = (version: () => Version): typeof fetch => {
  let isParked = false;
  return (async (input: string | URL, init?: RequestInit) => {
    endpoint.collector.schemas = { min: 1, max: highest[version()] };
    endpoint.clock.now += 1000;
    const answer = await endpoint.app.fetch(new Request(input, init));
    if (answer.status !== 200) return answer;
    const said = (await answer.json()) as Said;
    const isNew = !isParked || !said.outcomes;
    isParked ||= said.outcomes !== undefined;
    return Response.json(isNew || version() !== 'newer' ? worded(said, version()) : said, { headers: answer.headers });
  }) as typeof fetch;
};

let [stored, waiting, lost] = [0, 0, 0];
afterAll(() =>
  bar(
    'version skew, 3 × 3',
    '0 lost',
    `${lost} lost of ${stored + waiting + lost}: ${stored} stored, ${waiting} wait and say why`,
  ),
);

for (const of of versions)
  for (const at of versions)
    it(`[I11] a device of ${of} version loses nothing at an endpoint of ${at} version`, { timeout: 60_000 }, async () => {
      let now = at;
      const device = await ownDevice(
        origin,
        await endpoint.newCode(`${of} ${at}`),
        reach(() => now),
      );
      const judgments = judgmentsOf(of);
      const [gone, ...kept] = await device.agreeAll(judgments);
      await device.settle(50);
      await withdraw({ id: gone! }, device.means);
      await device.settle(50);
      const { db, means } = device;
      expect((await db.records.get(gone!))?.state).toBe('erased');
      for (const id of kept) {
        const { state, judgment } = (await db.records.get(id))!;
        const why = await db.quarantine.get(id);
        const isTaken = judgment.schema <= highest[at];
        if (state === 'stored' && (await db.receipts.get([id, 'stored']))) stored++;
        else if (state === 'refused' && why) waiting++;
        else lost++;
        expect([id, state, why?.code]).toEqual([id, isTaken ? 'stored' : 'refused', isTaken ? undefined : 'schema-too-new']);
        if (why) expect(why.reason).toBe(recordProblems['schema-too-new']);
      }
      // The endpoint catches up, and the person agrees again to what it did not know.
      now = 'newer';
      for (const id of kept) {
        if ((await db.records.get(id))?.state !== 'refused') continue;
        const { hash } = await preview({ id }, { db });
        await consent({ id, hash, purposes: ['train-models'], expiresOn: '2099-11-22' }, means);
      }
      await device.settle(50);
      expect(new Set(await Promise.all(kept.map(async (id) => (await db.records.get(id))?.state)))).toEqual(new Set(['stored']));
      await db.delete();
    });
