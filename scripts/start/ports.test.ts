import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { choosePorts, freePort, keepPorts } from '#scripts/start/ports.ts';

let folder: string;
let file: string;
let holder: Server;
let taken: number;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-ports-'));
  file = join(folder, 'data', 'ports.json');
  holder = createServer();
  await new Promise<void>((done) => holder.listen(0, '127.0.0.1', done));
  taken = (holder.address() as AddressInfo).port;
});
afterEach(() => {
  holder.close();
  rmSync(folder, { recursive: true });
});

it('takes the next port when one is in use', async () => {
  const found = await freePort(taken);
  expect(found).toBeGreaterThan(taken);
  expect(found).toBeLessThan(taken + 20);
});

it('chooses at the first start, and the same at every later one', async () => {
  const first = await choosePorts(file, { collector: taken, practice: taken + 100 });
  expect(first.collector).toBeGreaterThan(taken);
  keepPorts(file, first);
  // The port that was wished for is free again, but the browser has joined the other.
  await new Promise((done) => holder.close(done));
  expect(await choosePorts(file, { collector: taken, practice: taken + 100 })).toEqual(first);
});

it.each(['collector', 'practice'] as const)('moves to no other port when the kept one of the %s is in use', async (which) => {
  const free = await freePort(taken + 30);
  keepPorts(file, { collector: free, practice: free, [which]: taken });
  await expect(choosePorts(file, { collector: free, practice: free })).rejects.toThrow(
    new RegExp(`^Port ${taken} is in use.*Nothing was changed.*Ctrl\\+C`, 's'),
  );
});

it.each(['', '{}', '{"collector":"8787","practice":1}'])(
  'says what to write when the kept ports are unreadable: %s',
  async (text) => {
    keepPorts(file, { collector: 1, practice: 2 });
    writeFileSync(file, text);
    await expect(choosePorts(file, { collector: taken, practice: taken })).rejects.toThrow(
      'cannot be read. Nothing was changed.',
    );
  },
);
