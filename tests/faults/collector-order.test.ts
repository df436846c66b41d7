import { rm } from 'node:fs/promises';
import { afterEach, expect, it } from 'vitest';
import { paths } from '#lib/wire/paths.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { crashImage, watched } from '#tests/harness/crash.ts';
import { type Endpoint, openEndpoint } from '#tests/harness/endpoint.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';

let endpoint: Endpoint | undefined;
afterEach(() => endpoint?.remove());

it('[I7] makes the journal durable before it stores, and the ledger before it erases', async () => {
  const done: string[] = [];
  const stored: string[] = [];
  endpoint = await openEndpoint({ openAppender: watched(done) });
  const device = await endpoint.device();
  const judgment = sampleJudgment();
  // With the first of a day it is written down that the device was heard of.
  await device.send([await device.put()]);
  done.length = 0;
  await device.send([await device.put(judgment)]);
  expect(done).toEqual(['append journal-N.jsonl', 'sync journal-N.jsonl']);
  stored.push(...(await endpoint.collector.store.db.selectFrom('records').select('id').execute()).map(({ id }) => id));
  expect(stored).toContain(judgment.id);
  done.length = 0;
  await device.send([device.withdraw(judgment.id)]);
  // The last two begin the journal that follows the dump without the erased bytes.
  expect(done).toEqual([
    'append ledger.jsonl',
    'sync ledger.jsonl',
    'append journal-N.jsonl',
    'sync journal-N.jsonl',
    'append journal-N.jsonl',
    'sync journal-N.jsonl',
  ]);
});

it('goes on, and can be built anew, after the database refused something', async () => {
  endpoint = await openEndpoint();
  await expect(endpoint.newCode('a\u0000b')).rejects.toThrow();
  const device = await endpoint.device();
  const judgment = sampleJudgment();
  expect(await device.results([await device.put(judgment)])).toEqual(['stored']);
  const image = await crashImage(endpoint.folder);
  await endpoint.remove();
  endpoint = await openEndpoint({ folder: image });
  expect(await endpoint.collector.store.db.selectFrom('records').select('id').execute()).toEqual([{ id: judgment.id }]);
});

it.for(['append journal-N.jsonl', 'sync journal-N.jsonl'])('claims nothing when the disk fails at: %s', async (step) => {
  let failAt: string | undefined;
  endpoint = await openEndpoint({ openAppender: watched([], () => failAt) });
  const device = await endpoint.device();
  const [before, during] = [sampleJudgment(), sampleJudgment()];
  expect(await device.results([await device.put(before)])).toEqual(['stored']);
  failAt = step;
  const reply = await device.send([await device.put(during)]);
  expect([reply.status, reply.body.type, reply.body.outcomes]).toEqual([503, 'urn:precedent:problem:stopped', undefined]);
  expect(await endpoint.collector.store.db.selectFrom('records').select('id').execute()).toEqual([{ id: before.id }]);
  // The disk is well again, but what lies on it is in doubt until a new start has looked.
  failAt = undefined;
  expect((await device.send([await device.put(during)])).status).toBe(503);
  expect((await endpoint.app.request('/readyz')).status).toBe(503);
  const image = await crashImage(endpoint.folder);
  await endpoint.remove();
  endpoint = await openEndpoint({ folder: image });
  expect(await endpoint.collector.store.db.selectFrom('records').select('id').where('id', '=', before.id).execute()).toHaveLength(
    1,
  );
});

it.for(['append ledger.jsonl', 'sync ledger.jsonl'])('confirms no erasure when the disk fails at: %s', async (step) => {
  let failAt: string | undefined;
  endpoint = await openEndpoint({ openAppender: watched([], () => failAt) });
  const device = await endpoint.device();
  const judgment = sampleJudgment();
  await device.send([await device.put(judgment)]);
  failAt = step;
  expect((await device.send([device.withdraw(judgment.id)])).status).toBe(503);
  const { recoveryCode } = device.joined;
  const request = { method: 'POST', body: canonical({ recoveryCode }) };
  expect((await endpoint.app.request(paths.recover, request)).status).toBe(503);
});

it('confirms no erasure when its bytes cannot be cleared, and confirms it after the next start', async () => {
  let appends = 0;
  let failAt: string | undefined;
  const done: string[] = [];
  endpoint = await openEndpoint({
    openAppender: watched(done, () => {
      // The second journal append of an erasure is the head of the journal that follows the dump.
      if (failAt && done.at(-1) === failAt && ++appends === 2) return failAt;
      return undefined;
    }),
  });
  const device = await endpoint.device();
  const judgment = sampleJudgment();
  await device.send([await device.put(judgment)]);
  failAt = 'append journal-N.jsonl';
  const reply = await device.send([device.withdraw(judgment.id)]);
  expect([reply.status, reply.body.outcomes]).toEqual([503, undefined]);
  const image = await crashImage(endpoint.folder);
  const { folder } = endpoint;
  await endpoint.collector.store.close();
  await rm(folder, { recursive: true });
  endpoint = await openEndpoint({ folder: image });
  const erased = await endpoint.collector.store.db.selectFrom('erasures').select('id').execute();
  expect(erased).toEqual([{ id: judgment.id }]);
});
