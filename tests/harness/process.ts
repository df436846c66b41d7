// Finds and ends the browser processes of one profile, and no others.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const pidsOf = (profile: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`);
      } catch {
        return false; // It ended while we looked.
      }
    })
    .map(Number);

/** The processes that run with this profile folder. Linux only: it reads /proc. */
export const profileProcess = (profile: string) => ({
  /** SIGKILL, as a crash or a power cut would; then removes the lock files that a crash leaves. */
  async kill(): Promise<void> {
    for (const pid of pidsOf(profile))
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended by itself.
      }
    while (pidsOf(profile).length > 0) await wait(20);
    for (const name of readdirSync(profile)) if (name.startsWith('Singleton')) rmSync(join(profile, name), { force: true });
  },
});
