// Taking back many: after a backup is put back nothing of what was erased since is readable, and a recovery code alone takes back all
// that a wiped device ever sent. Run with PRECEDENT_LONG=1 for the figures of the table.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { canonical } from '#lib/judgment/canonical.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { recoverAnswer } from '#lib/wire/enrolment.ts';
import { paths } from '#lib/wire/paths.ts';
import { bar } from '#tests/harness/bars.ts';
import { filesHolding } from '#tests/harness/bytes.ts';
import { crashImage } from '#tests/harness/crash.ts';
import { openEndpoint, origin, type Endpoint } from '#tests/harness/endpoint.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { makeDevice, type Device } from '#tests/harness/wire-device.ts';
import { isLong } from '#tests/harness/runs.ts';

const [erasures, recovered] = isLong ? [1000, 500] : [8, 5];
/** Events in one batch. */
const atOnce = 100;

const opened: Endpoint[] = [];
const open = async (options: Parameters<typeof openEndpoint>[0] = {}): Promise<Endpoint> => {
  const endpoint = await openEndpoint(options);
  opened.push(endpoint);
  return endpoint;
};
afterEach(async () => {
  for (const endpoint of opened.splice(0)) await endpoint.remove();
});

const inBatches = async <T>(all: readonly T[], act: (some: readonly T[], at: number) => Promise<void>): Promise<void> => {
  for (let from = 0; from < all.length; from += atOnce) await act(all.slice(from, from + atOnce), from);
};

/** Rate limits are by the endpoint's clock; it goes on between batches. */
const sendAll = async (device: Device, endpoint: () => Endpoint, judgments: readonly Judgment[]): Promise<void> =>
  inBatches(judgments, async (some) => {
    endpoint().clock.now += 60_000;
    const results = await device.results(await Promise.all(some.map((one) => device.put(one))));
    expect(new Set(results)).toEqual(new Set(['stored']));
  });

it(
  `[I3] [I4] of ${erasures} records erased after a backup none is readable when it is put back, and each has a receipt`,
  { timeout: 1_800_000 },
  async () => {
    let at = await open();
    const device = await makeDevice(origin, (request) => at.app.fetch(request));
    await device.enrol(await at.newCode());
    const judgments = Array.from({ length: erasures }, (_, place) => sampleJudgment(place % 3));
    const ids = judgments.map(({ id }) => id);
    await sendAll(device, () => at, judgments);
    await at.collector.store.close();
    const backup = await readFile(join(at.folder, 'dump.jsonl'));
    expect(backup.includes(judgments[0]!.salt)).toBe(true);

    const { clock } = at;
    at = await open({ folder: at.folder });
    at.clock.now = clock.now;
    let receipts = 0;
    await inBatches(ids, async (some) => {
      at.clock.now += 60_000;
      const { body } = await device.send(some.map((id) => device.withdraw(id)));
      for (const { result, receipt } of body.outcomes as { result: string; receipt?: string }[])
        if (result === 'erased' && receipt && (await device.readReceipt(receipt, body.receiptKey)).state === 'erased') receipts++;
    });

    const image = await crashImage(at.folder);
    await writeFile(join(image, 'dump.jsonl'), backup);
    const { now } = at.clock;
    at = await open({ folder: image });
    at.clock.now = now + 60_000;
    const { body } = await device.post(paths.reconcile, canonical({ ids }));
    // One search for all is dear; the salts of every tenth stand for the text beside them.
    const readable = await filesHolding(image, ...judgments.filter((_, place) => place % 10 === 0).map(({ salt }) => salt));
    bar(
      'backup, erasures, restore, heal',
      '0 readable, a receipt each',
      `${body.missing.length + readable.length} of ${erasures} readable, ${receipts} receipts`,
    );
    expect(body.erased.toSorted()).toEqual(ids.toSorted());
    expect(readable).toEqual([]);
    expect(receipts).toBe(erasures);
  },
);

it(`[C5] the recovery code takes back all ${recovered} records of a device that was wiped`, { timeout: 1_800_000 }, async () => {
  const endpoint = await open();
  const wiped = await endpoint.device('Kim');
  const judgments = Array.from({ length: recovered }, (_, place) => sampleJudgment(place % 3));
  await sendAll(wiped, () => endpoint, judgments);
  const about = { method: 'POST', body: canonical({ recoveryCode: wiped.joined.recoveryCode }) };
  const answer = recoverAnswer.parse(await (await endpoint.app.request(paths.recover, about)).json());
  const claims = await Promise.all(answer.receipts.map((jws) => wiped.readReceipt(jws, answer.receiptKey)));
  bar('wiped device, recovery code', `${recovered} of ${recovered} taken back`, `${claims.length} of ${recovered}`);
  expect(answer.erased).toBe(recovered);
  expect(claims.map(({ id, state }) => [id, state]).toSorted()).toEqual(judgments.map(({ id }) => [id, 'erased']).toSorted());
});
