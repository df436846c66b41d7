import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSignIn } from '#collector/sign-in/settings.ts';

it('says of a file without settings what is wrong with it, and where', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'precedent-sign-in-'));
  try {
    const file = join(folder, 'sign-in.json');
    await expect(readSignIn(file)).rejects.toThrow('Nothing was started. It cannot be read');
    await writeFile(file, '{');
    await expect(readSignIn(file)).rejects.toThrow('Nothing was started. It is not JSON');
    await writeFile(file, '{"issuer":"http://id.example","clientId":"x"}');
    await expect(readSignIn(file)).rejects.toThrow('Nothing was started. issuer: write it as https://id.example.');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
