// Browser management for one browser alone: a folder of ours stands where Chromium looks for policies, in a mount namespace that no other
// process sees. Needs Linux with `unshare` and `mount` (util-linux) and the right to use them, and says so where it has not.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '#scripts/find-browser.ts';

/** Where Chromium reads its policies (chromium.org, Linux Quick Start). */
const etc = '/etc/chromium';

/** The id that the manifest's key gives an unpacked extension. */
export const extensionId = async (): Promise<string> => {
  const { builtExtension } = await import('#tests/harness/browser.ts');
  const { readFileSync } = await import('node:fs');
  const { createHash } = await import('node:crypto');
  const { key } = JSON.parse(readFileSync(join(builtExtension, 'manifest.json'), 'utf8')) as { key: string };
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return digest.replaceAll(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
};

/** How a mount is made that no other process sees. */
export const unshare = (): string[] => ['unshare', ...(process.getuid?.() === 0 ? [] : ['--map-root-user']), '--mount'];

/** Throws with what to do where no mount can be made for one process alone. */
export const mayMount = (): void => {
  const [first, ...rest] = unshare();
  try {
    execFileSync(first!, [...rest, 'true'], { stdio: 'pipe' });
  } catch (cause) {
    throw new Error(
      'This test needs to mount a folder for one process (unshare --mount). Run it as root, or allow user namespaces.',
      { cause },
    );
  }
};

/** Makes the folder, with a program that starts the browser under it. */
export const manage = async () => {
  if (!existsSync(etc))
    throw new Error(
      `There is no ${etc} to put policies over. Install the system's Chromium, or make that folder, and run this again.`,
    );
  const folder = await mkdtemp(join(tmpdir(), 'precedent-managed-'));
  const managed = join(folder, 'etc/policies/managed');
  await mkdir(managed, { recursive: true });
  mayMount();
  cpSync(etc, join(folder, 'etc'), { recursive: true });
  const executable = join(folder, 'chromium');
  const inner = `mount --bind ${join(folder, 'etc')} ${etc} && exec "$@"`;
  await writeFile(executable, `#!/bin/sh\nexec ${unshare().join(' ')} sh -c '${inner}' sh ${findBrowser()} "$@"\n`);
  await chmod(executable, 0o755);
  const file = join(managed, 'precedent.json');
  return {
    executable,
    /** Whole text of the file, whatever it is. Moved there at once: a browser that looks meanwhile sees the old or the new. */
    async writeText(text: string): Promise<void> {
      await writeFile(join(folder, 'next'), text);
      await rename(join(folder, 'next'), file);
    },
    /** What an admin sets for the extension. */
    async set(settings: object): Promise<void> {
      const text = JSON.stringify({ '3rdparty': { extensions: { [await extensionId()]: settings } } });
      await this.writeText(text);
    },
    unset: (): Promise<void> => rm(file, { force: true }),
    remove: (): void => rmSync(folder, { recursive: true, force: true }),
  };
};
