import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { controlAddress, order } from '#collector/control.ts';
import { bar } from '#tests/harness/bars.ts';
import { newDataFolder, runCollector, runCollectorIn, type RunningCollector, startCollector } from '#tests/harness/collector.ts';
import { makeDevice } from '#tests/harness/wire-device.ts';
import { isLong } from '#tests/harness/runs.ts';

const failing = async (...args: string[]): Promise<{ code: number; stderr: string; stdout: string }> => {
  try {
    await runCollector(...args);
  } catch (error) {
    return error as { code: number; stderr: string; stdout: string };
  }
  throw new Error(`Did not fail: ${args.join(' ')}`);
};

const times = isLong ? 20 : 1;

describe('one process a folder', () => {
  let dataDir: string;
  let running: RunningCollector;
  beforeAll(async () => {
    dataDir = await newDataFolder();
    running = await startCollector({ dataDir });
  }, 120_000);
  afterAll(async () => {
    await running.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('refuses a second collector, names the first and says what to do', { timeout: 600_000 }, async () => {
    let refused = 0;
    onTestFinished(() => bar('second process on the folder', `refused ${times} of ${times}`, `${refused} of ${times}`));
    for (let time = 0; time < times; time++) {
      const { code, stderr } = await failing('serve', '--data', dataDir, '--port', '0');
      expect(code).toBe(1);
      expect(stderr).toContain(`in use by process ${running.pid}`);
      expect(stderr).toContain('Nothing was changed');
      expect(stderr).toContain('--data');
      refused++;
    }
  });

  it('makes codes and packages through the one that serves', async () => {
    const device = await makeDevice(running.url);
    expect((await device.enrol(await running.enrolCode('Kim'))).status).toBe(200);
    const event = await device.put();
    expect(await device.results([event])).toEqual(['stored']);
    const out = join(dataDir, '../', `precedent-package-${process.pid}`);
    await running.package(out);
    expect(await readdir(out)).toEqual(expect.arrayContaining(['README.md', 'SHA256SUMS', 'lineage.jsonl']));
    const again = await failing('package', '--data', dataDir, '--out', out);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('is not empty. Nothing was written')]);
    await rm(out, { recursive: true });
  });

  it('writes a package where the command was typed, not where the collector runs', async () => {
    const here = await realpath(await mkdtemp(join(tmpdir(), 'precedent-here-')));
    const { stdout } = await runCollectorIn(here, 'package', '--data', relative(here, dataDir), '--out', 'handed-on');
    expect(stdout.trim()).toBe(join(here, 'handed-on'));
    expect(await readdir(join(here, 'handed-on'))).toContain('SHA256SUMS');
    await expect(
      order(controlAddress(dataDir), { act: 'package', out: 'here', purpose: 'train-models', name: 'a' }),
    ).rejects.toThrow('Give an absolute path');
    await rm(here, { recursive: true });
  });

  it('keeps everything in the folder from other people of the machine', async () => {
    expect((await stat(dataDir)).mode & 0o077).toBe(0);
    expect((await stat(join(dataDir, 'control.sock'))).mode & 0o077).toBe(0);
    for (const name of await readdir(join(dataDir, 'keys')))
      expect((await stat(join(dataDir, 'keys', name))).mode & 0o077).toBe(0);
  });

  it('takes over from a process that was killed, and from nobody else', { timeout: 900_000 }, async () => {
    await running.kill();
    expect(existsSync(join(dataDir, 'lock'))).toBe(true);
    const lock = JSON.parse(await readFile(join(dataDir, 'lock'), 'utf8')) as object;
    await writeFile(join(dataDir, 'lock'), JSON.stringify({ ...lock, host: `${hostname()}-elsewhere` }));
    const { code, stderr } = await failing('enrol', '--data', dataDir);
    expect([code, stderr]).toEqual([1, expect.stringContaining('delete')]);
    await writeFile(join(dataDir, 'lock'), JSON.stringify(lock));
    // Somebody else has the dead process's number now.
    await writeFile(join(dataDir, 'lock'), JSON.stringify({ ...lock, pid: process.pid, began: '1' }));
    let recovered = 0;
    onTestFinished(() => bar('stale lock on the folder', `recovered ${times} of ${times}`, `${recovered} of ${times}`));
    for (let time = 0; time < times; time++) {
      if (time > 0) await running.kill();
      running = await startCollector({ dataDir });
      expect(running.err.join('\n')).toContain('Everything that was acknowledged is safe');
      recovered++;
    }
  });

  it('ends in order when asked to, and then begins without building anew', async () => {
    expect(await running.stop()).toBe(0);
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
    expect(existsSync(join(dataDir, 'clean'))).toBe(true);
    running = await startCollector({ dataDir });
    expect(running.err.join('\n')).not.toContain('did not end in order');
  });

  it('makes codes in a folder that nobody serves', async () => {
    await running.stop();
    expect((await runCollector('enrol', '--data', dataDir)).stdout).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){2}\n$/);
  });
});

describe('command line', () => {
  it('says what a port in use means, and leaves the folder free', async () => {
    const dataDir = await newDataFolder();
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    const { port } = server.address() as AddressInfo;
    const { code, stderr } = await failing('serve', '--data', dataDir, '--port', String(port));
    expect([code, stderr]).toEqual([1, expect.stringContaining(`Port ${port} is in use`)]);
    server.close();
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
    await rm(dataDir, { recursive: true });
  });

  it('ends with 2 and its usage when it is not understood', async () => {
    const folder = join(tmpdir(), 'precedent-never-made');
    const misuses = [
      [],
      ['dance'],
      ['serve', '--port', 'x'],
      ['serve', '--colour', 'red'],
      ['serve', '--public-url', 'http://example.org'],
      ['serve', '--public-url', 'https://example.org/path'],
      ['package'],
      ['package', '--out', folder, '--purpose', 'fame'],
      ['package', '--out', folder, '--name', '../up'],
    ];
    const answers = await Promise.all(misuses.map((args) => failing(...args)));
    for (const [place, { code, stderr }] of answers.entries())
      expect([misuses[place], code, stderr]).toEqual([misuses[place], 2, expect.stringContaining('Usage:')]);
    expect(existsSync(folder)).toBe(false);
    expect((await runCollector('--help')).stdout).toContain('Usage:');
  });
});
