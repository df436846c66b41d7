// One device that is answered badly for a while: by good answers with something wrong in status, headers or body. It goes through the real
// transport; afterwards the endpoint is well again, and everything must come to its end.
import { nextRunAt, drain } from '#lib/sync/runner.ts';
import type { World } from '#lib/sync/reply.ts';
import { prepareWith } from '#lib/sync/transport.ts';
import { nonceHeader } from '#lib/wire/proof.ts';
import { receiptClaims, type ReceiptClaims } from '#lib/wire/receipts.ts';
import { chanceOf, sha256 } from '#tests/faults/device/chance.ts';
import { checkNow } from '#tests/faults/device/checks.ts';
import { storeOn } from '#tests/faults/device/disk.ts';
import { openSeal } from '#tests/faults/device/endpoint.ts';
import { makePerson } from '#tests/faults/device/person.ts';
import { day, sceneOf, second } from '#tests/faults/device/scene.ts';
import { bendJson } from '#tests/harness/bend.ts';
import { sampleKey } from '#tests/harness/samples.ts';

const key = await sampleKey();
const statuses = [200, 200, 204, 304, 400, 401, 403, 404, 409, 413, 418, 422, 425, 426, 429, 500, 503, 599];
const times = ['-1', '1e9', 'Infinity', 'soon', 'Thu, 99 Foo 2026', '86400000', '0', ' 5 ', 'Sun, 06 Nov 1994 08:49:37 GMT'];

const claimsOf = (jws: string): ReceiptClaims | undefined => {
  try {
    return receiptClaims.safeParse(openSeal(jws)).data;
  } catch {
    return undefined;
  }
};

/** Answers what was broken, or nothing. */
export const tryAnswer = async (seed: number): Promise<string | undefined> => {
  const scene = sceneOf(seed, undefined);
  const { chance, disk, endpoint } = scene;
  const bad = chanceOf(seed ^ 0x5bd1e995);
  const person = makePerson(disk, chance);
  let isWell = true;
  const fetcher = (async (address: URL | string, init: RequestInit) => {
    const packed = new Blob([init.body as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
    const text = await new Response(packed).text();
    const used = /"nonce":"([^"]+)"/.exec(
      atob(new Headers(init.headers).get('dpop')!.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/')),
    );
    const { status, body, nonce } = endpoint.handle(new URL(address).pathname, text, used?.[1]);
    const headers = new Headers({ date: new Date(scene.time).toUTCString(), ...(nonce ? { [nonceHeader]: nonce } : {}) });
    if (isWell) return new Response(JSON.stringify(body), { status, headers });
    if (bad.is(0.2)) headers.set('retry-after', bad.one(times)!);
    if (bad.is(0.1)) headers.set('date', bad.one(times)!);
    if (bad.is(0.1)) headers.set(nonceHeader, bad.one(['', 'x'.repeat(9000), 'null'])!);
    const other = bad.is(0.3) ? bad.one(statuses)! : status;
    return new Response([204, 304].includes(other) ? null : bendJson(bad, body), { status: other, headers });
  }) as typeof fetch;
  const world: World = {
    now: () => scene.time,
    random: chance.next,
    newId: chance.id,
    digest: async (text) => sha256(text),
    readReceipt: async (jws) => claimsOf(jws),
    prepare: prepareWith(async () => key, fetcher),
  };
  const store = storeOn(disk, 'life', async () => {});
  const run = async (times_: number): Promise<void> => {
    for (let left = times_; left > 0; left--) {
      await drain(store, world, 'life', true);
      if (isWell && disk.outbox.size === 0) return;
      const next = await nextRunAt(store, scene.time);
      scene.time += Math.min(Math.max((next ?? 0) - scene.time, second), day);
    }
  };
  const agreeTo = (count: number): void => {
    for (let nth = 0; nth < count; nth++) person.capture();
    for (let nth = 0; nth < count; nth++) person.consent(scene.time, '2099-01-01');
    scene.time += 11 * second;
  };
  agreeTo(2);
  await run(3);
  person.withdraw(scene.time);
  agreeTo(2);
  isWell = false;
  await run(3);
  const broken = checkNow(scene);
  if (broken) return broken;
  for (const { id, state } of disk.records.values())
    if (state === 'stored' && endpoint.holds(id)?.hash !== disk.consents.get(id)?.at(-1)?.hash) return `${id} counts as stored`;
  isWell = true;
  // A person ends a pause that they were told of.
  const { pausedFor: _paused, ...enrolment } = disk.enrolment;
  disk.enrolment = enrolment;
  scene.time += 25 * 3600 * second;
  await run(200);
  if (disk.outbox.size > 0) return `Something waits for ever: ${JSON.stringify([...disk.outbox.values()])}`;
  return checkNow(scene);
};
