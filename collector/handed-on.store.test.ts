import { mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { eraseExpired } from '#collector/expiry.ts';
import { handOn } from '#collector/packages.ts';
import { crashImage } from '#tests/harness/crash.ts';
import { openEndpoint } from '#tests/harness/endpoint.ts';
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

describe('copies that were handed on', () => {
  /** A record in a package in a folder of its own. */
  const handedOn = async (name: string) => {
    const device = await endpoint.device();
    const judgment = sampleJudgment();
    await device.send([await device.put(judgment)]);
    const folder = join(out, name);
    await handOn(endpoint.collector, { out: folder, purpose: 'train-models', name: 'autumn' });
    const takeBack = async () => {
      const { status, body } = await device.send([device.withdraw(judgment.id)]);
      expect(status).toBe(200);
      return device.readReceipt(body.outcomes[0]!.receipt!);
    };
    return { device, judgment, folder, takeBack, withdrawn: join(folder, 'withdrawn.jsonl') };
  };
  const named = (folder: string) => [`package autumn in the folder ${folder}`];

  it('[C5] are told, and the receipt says who was', async () => {
    const { judgment, takeBack, withdrawn } = await handedOn('told');
    const line = `{"id":"${judgment.id}","day":"2026-11-22"}\n`;
    const receipt = await takeBack();
    expect(receipt).toMatchObject({ state: 'erased', toldRecipients: named('told') });
    expect(receipt).not.toHaveProperty('untoldRecipients');
    expect(await readFile(withdrawn, 'utf8')).toBe(line);
    // Asked again, it says the same and tells nobody twice.
    expect(await takeBack()).toEqual(receipt);
    expect(await readFile(withdrawn, 'utf8')).toBe(line);
  });

  it('[C5] are named as not told when the package was moved, and told once it is back', async () => {
    const { judgment, folder, takeBack, withdrawn } = await handedOn('moved');
    await rename(folder, `${folder}-elsewhere`);
    expect(await takeBack()).toMatchObject({ toldRecipients: [], untoldRecipients: named('moved') });
    // A folder at the old place is not the package.
    await mkdir(folder);
    expect(await takeBack()).toMatchObject({ toldRecipients: [], untoldRecipients: named('moved') });
    expect(await readdir(folder)).toEqual([]);
    await rmdir(folder);
    await rename(`${folder}-elsewhere`, folder);
    await eraseExpired(endpoint.collector);
    expect(await readFile(withdrawn, 'utf8')).toContain(judgment.id);
    const receipt = await takeBack();
    expect(receipt).toMatchObject({ toldRecipients: named('moved') });
    expect(receipt).not.toHaveProperty('untoldRecipients');
  });

  it('[C5] that cannot be told hold up no receipt, and the others are told once', async () => {
    const first = await handedOn('open');
    const second = join(out, 'shut');
    await handOn(endpoint.collector, { out: second, purpose: 'train-models', name: 'autumn' });
    // Nothing can be written where a folder stands, whoever tries.
    await mkdir(join(second, 'withdrawn.jsonl'));
    for (let time = 0; time < 2; time++) {
      expect(await first.takeBack()).toMatchObject({ toldRecipients: named('open'), untoldRecipients: named('shut') });
      expect((await readFile(first.withdrawn, 'utf8')).trim().split('\n')).toHaveLength(1);
    }
    await rmdir(join(second, 'withdrawn.jsonl'));
    expect(await first.takeBack()).toMatchObject({ toldRecipients: [...named('open'), ...named('shut')] });
  });

  it('[C5] stay told after a crash', async () => {
    const { device, judgment, folder, takeBack } = await handedOn('before-a-crash');
    await takeBack();
    const image = await crashImage(endpoint.folder);
    await rm(folder, { recursive: true });
    const second = await openEndpoint({ folder: image });
    const { recipients } = await second.collector.store.db
      .selectFrom('erasures')
      .select('recipients')
      .where('id', '=', judgment.id)
      .executeTakeFirstOrThrow();
    expect(recipients).toEqual([{ name: 'autumn', folder, told: true }]);
    await second.remove();
    expect(await device.results([device.withdraw(judgment.id)])).toEqual(['erased']);
  });

  it('are told as well when the agreement ended', async () => {
    const device = await endpoint.device();
    const judgment = sampleJudgment();
    await device.send([await device.put(judgment, { expiresOn: '2026-11-23' })]);
    const folder = join(out, 'ended');
    await handOn(endpoint.collector, { out: folder, purpose: 'train-models', name: 'autumn' });
    const { now } = endpoint.clock;
    endpoint.clock.now = Date.parse('2026-12-24T01:00:00Z');
    await rename(folder, `${folder}-elsewhere`);
    expect(await eraseExpired(endpoint.collector)).toBe(1);
    await rename(`${folder}-elsewhere`, folder);
    expect(await eraseExpired(endpoint.collector)).toBe(0);
    endpoint.clock.now = now;
    expect(await readFile(join(folder, 'withdrawn.jsonl'), 'utf8')).toContain(judgment.id);
  });

  it('are never in a folder that an earlier package was given to', async () => {
    const { folder } = await handedOn('used');
    await rm(folder, { recursive: true });
    await expect(handOn(endpoint.collector, { out: folder, purpose: 'train-models', name: 'winter' })).rejects.toThrow(
      'was given to an earlier package. Nothing was written',
    );
  });
});
