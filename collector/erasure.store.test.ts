import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { eraseExpired } from '#collector/expiry.ts';
import { handOn } from '#collector/packages.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { recoverAnswer } from '#lib/wire/enrolment.ts';
import { reconcileAnswer } from '#lib/wire/outcomes.ts';
import { paths } from '#lib/wire/paths.ts';
import { filesHolding } from '#tests/harness/bytes.ts';
import type { Endpoint } from '#tests/harness/endpoint.ts';
import { sharedEndpoint } from '#tests/harness/shared-endpoint.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';

vi.setConfig({ testTimeout: 60_000 });

const endpoint = sharedEndpoint();
let out: string;
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'precedent-out-'));
}, 60_000);
afterAll(async () => {
  await rm(out, { recursive: true, force: true });
});

let marks = 0;
/** A judgment with a text that stands nowhere else. */
const marked = (length = 1): { judgment: Judgment; mark: string } => {
  const mark = `only-here-${process.pid}-${marks++}-judgment`;
  const sample = sampleJudgment();
  return { mark, judgment: { ...sample, case: { ...sample.case, text: `${mark} `.repeat(length) } } };
};
const recover = (recoveryCode: string | undefined) =>
  endpoint.app.request(paths.recover, { method: 'POST', body: canonical({ recoveryCode }) });

it('[C5] leaves no byte of an erased payload in any file when it confirms', async () => {
  const device = await endpoint.device();
  // Short ones lie in the table, long ones beside it (TOAST).
  const all = [marked(), marked(), marked(500), marked(500)];
  for (const { judgment } of all) await device.send([await device.put(judgment), await device.renew(judgment)]);
  const [short, keptShort, long, keptLong] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0], (typeof all)[0]];
  for (const { mark } of all) expect(await filesHolding(endpoint.folder, mark)).not.toEqual([]);
  const consents = await endpoint.collector.store.db
    .selectFrom('consents')
    .select('id')
    .where('record', '=', short.judgment.id)
    .execute();

  const gone = [short, long].map(({ judgment }) => judgment);
  expect(await device.results(gone.map(({ id }) => device.withdraw(id)))).toEqual(['erased', 'erased']);

  const hashes = await Promise.all(gone.map(async (one) => (await device.consentFor(canonical(one), one.id)).hash));
  const traces = [short.mark, long.mark, ...hashes, ...gone.map(({ salt }) => salt), ...consents.map(({ id }) => id)];
  expect(await filesHolding(endpoint.folder, ...traces)).toEqual([]);
  for (const { mark } of [keptShort, keptLong]) expect(await filesHolding(endpoint.folder, mark)).not.toEqual([]);
});

it('confirms several erasures that wait at the same time, each only when its bytes are gone', async () => {
  const device = await endpoint.device();
  const all = Array.from({ length: 4 }, () => marked());
  await device.send(await Promise.all(all.map(({ judgment }) => device.put(judgment))));
  await Promise.all(
    all.map(async ({ judgment, mark }) => {
      expect(await device.results([device.withdraw(judgment.id)])).toEqual(['erased']);
      expect(await filesHolding(endpoint.folder, mark)).toEqual([]);
    }),
  );
});

const fateOf = async (device: Awaited<ReturnType<Endpoint['device']>>, ids: string[]) => {
  const { missing, erased } = reconcileAnswer.parse((await device.post(paths.reconcile, canonical({ ids }))).body);
  return { missing, erased: erased.toSorted() };
};

it('[L5] erases everything of a person as one of their devices asks, whichever sent it, and nothing of others', async () => {
  const [one, two, other] = [await endpoint.device('Kim'), await endpoint.device('Kim'), await endpoint.device('Lee')];
  const [first, second, foreign] = [sampleJudgment(), sampleJudgment(1), sampleJudgment(2)];
  await one.send([await one.put(first)]);
  await two.send([await two.put(second)]);
  await other.send([await other.put(foreign)]);
  expect((await two.post(paths.eraseMe, '{}')).status).toBe(400);
  const { status, body } = await two.post(paths.eraseMe, canonical({ erase: 'everything' }));
  expect(status).toBe(200);
  expect(recoverAnswer.parse(body)).toMatchObject({ erased: 2 });
  expect(await fateOf(one, [first.id, second.id])).toEqual({ missing: [], erased: [first.id, second.id].toSorted() });
  expect(await fateOf(other, [foreign.id])).toEqual({ missing: [], erased: [] });
  // A stranger, and a request that was seen by somebody, erase nothing.
  const stranger = await endpoint.stranger();
  expect((await stranger.post(paths.eraseMe, canonical({ erase: 'everything' }))).status).toBe(401);
});

it('[C5] erases everything with the recovery code, from anywhere, and gives proof of each', async () => {
  const device = await endpoint.device();
  const all = [marked(), marked()];
  const other = marked();
  const neighbour = await endpoint.device();
  await neighbour.send([await neighbour.put(other.judgment)]);
  const puts = await Promise.all(all.map(({ judgment }) => device.put(judgment)));
  await device.send(puts);
  const body = recoverAnswer.parse(await (await recover(device.joined.recoveryCode)).json());
  expect(body.erased).toBe(2);
  const claims = await Promise.all(body.receipts.map((jws) => device.readReceipt(jws, body.receiptKey)));
  expect(claims.map(({ id, state }) => [id, state]).toSorted()).toEqual(
    all.map(({ judgment }) => [judgment.id, 'erased']).toSorted(),
  );
  expect(await filesHolding(endpoint.folder, ...all.map(({ mark }) => mark))).toEqual([]);
  expect(await filesHolding(endpoint.folder, other.mark)).not.toEqual([]);
  // Once more changes nothing and gives the proofs again.
  const again = recoverAnswer.parse(await (await recover(device.joined.recoveryCode)).json());
  expect([again.erased, again.receipts.length]).toEqual([0, 2]);
});

it('[I4] after erasing everything takes nothing that was agreed to before, from any device', async () => {
  const device = await endpoint.device('Twice');
  const second = await endpoint.device('Twice');
  const early = [await device.put(), await second.put()];
  expect((await recover(device.joined.recoveryCode)).status).toBe(200);
  expect(await device.results(early)).toEqual(['gone', 'gone']);
  const { body } = await device.post(paths.reconcile, canonical({ ids: [] }));
  expect(body.contributorEpoch).toBe(1);
  expect(await device.results([await device.put(sampleJudgment(), { contributorEpoch: 1 })])).toEqual(['stored']);
});

it('refuses an unknown recovery code and erases nothing', async () => {
  const reply = await recover('AAAA-BBBB-CCCC-DDDD-EEEE-FFFF');
  expect([reply.status, ((await reply.json()) as { type: string }).type]).toEqual([403, 'urn:precedent:problem:wrong-code']);
  expect((await recover('short')).status).toBe(400);
});

it('takes everything back from a plain page without a script', async () => {
  const page = await endpoint.app.request('/take-back');
  const text = await page.text();
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(text).toMatch(/<html lang="en">[\s\S]*<label for="code">[\s\S]*<input[^>]*id="code"/);
  expect(text).not.toContain('<script');

  const device = await endpoint.device();
  const { judgment, mark } = marked();
  await device.send([await device.put(judgment)]);
  const send = (recoveryCode: string) =>
    endpoint.app.request(paths.recover, { method: 'POST', body: new URLSearchParams({ recoveryCode }) });
  const wrong = await send('AAAA BBBB CCCC DDDD EEEE <b>');
  expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('Nothing was erased')]);
  const unknown = await send('AAAA-BBBB-CCCC-DDDD-EEEE-FFFF');
  expect([unknown.status, await unknown.text()]).toEqual([403, expect.stringContaining('Nothing was erased')]);
  const done = await (await send(` ${device.joined.recoveryCode!.toLowerCase().replaceAll('-', ' ')} `)).text();
  expect(done).toContain('1 judgment was erased');
  const [, jws] = /<pre>([^<]+)<\/pre>/.exec(done)!;
  expect(await device.readReceipt(jws!)).toMatchObject({ state: 'erased', id: judgment.id });
  expect(await filesHolding(endpoint.folder, mark)).toEqual([]);
});

it('[D1] packages only what is agreed to for the purpose today, and the same bytes each time', async () => {
  const device = await endpoint.device();
  const use = marked();
  const [other, ended, narrowed] = [marked(), marked(), marked()];
  await device.send([
    await device.put(use.judgment, { purposes: ['train-models', 'run-organisation'] }),
    await device.put(other.judgment, { purposes: ['run-organisation'] }),
    await device.put(ended.judgment, { expiresOn: '2026-11-22' }),
    await device.put(narrowed.judgment),
    await device.renew(narrowed.judgment, { purposes: ['run-organisation'] }),
  ]);
  endpoint.clock.now += 86_400_000;
  const order = (folder: string) =>
    handOn(endpoint.collector, { out: join(out, folder), purpose: 'train-models', name: 'first' });
  await order('one');
  await order('two');
  endpoint.clock.now -= 86_400_000;
  const files = (await readdir(join(out, 'one'))).toSorted();
  expect(files).toContain('prompt-completion.jsonl');
  for (const name of files)
    expect(await readFile(join(out, 'two', name), 'utf8')).toBe(await readFile(join(out, 'one', name), 'utf8'));
  expect(await filesHolding(join(out, 'one'), use.mark)).not.toEqual([]);
  expect(await filesHolding(join(out, 'one'), other.mark, ended.mark, narrowed.mark)).toEqual([]);
  await expect(order('one')).rejects.toThrow('is not empty. Nothing was written');
});

it('erases what nobody agreed to for thirty days, and nothing that was agreed to again', async () => {
  const device = await endpoint.device();
  const [ended, renewed] = [marked(), marked()];
  await device.send([
    await device.put(ended.judgment, { expiresOn: '2026-11-23' }),
    await device.put(renewed.judgment, { expiresOn: '2026-11-23' }),
    await device.renew(renewed.judgment, { expiresOn: '2027-11-23' }),
  ]);
  const { now } = endpoint.clock;
  endpoint.clock.now = Date.parse('2026-12-23T23:00:00Z');
  await eraseExpired(endpoint.collector);
  expect(await filesHolding(endpoint.folder, ended.mark)).not.toEqual([]);
  endpoint.clock.now = Date.parse('2026-12-24T01:00:00Z');
  expect(await eraseExpired(endpoint.collector)).toBe(1);
  expect(await eraseExpired(endpoint.collector)).toBe(0);
  endpoint.clock.now = now;
  expect(await filesHolding(endpoint.folder, ended.mark)).toEqual([]);
  expect(await device.results([await device.put(ended.judgment), await device.put(renewed.judgment)])).toEqual([
    'gone',
    'stored',
  ]);
});
