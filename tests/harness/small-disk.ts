// A disk that can be filled: in memory and of its own. Only root may mount one.
import { spawnSync } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  folder: string;
  /** Takes all that is left of it. */
  fill(): Promise<void>;
  /** Gives that back. */
  free(): Promise<void>;
  remove(): Promise<void>;
}

const piece = Buffer.alloc(64 * 1024);

/** Writes until the disk takes nothing more, not even a byte. */
const writeAll = async (path: string): Promise<void> => {
  const file = await open(path, 'a');
  try {
    for (let size = piece.length; size >= 1;) {
      const written = await file.write(piece, 0, size).then(
        ({ bytesWritten }) => bytesWritten,
        (error: NodeJS.ErrnoException) => {
          if (error.code !== 'ENOSPC') throw error;
          return 0;
        },
      );
      if (written < size) size = Math.floor(size / 2);
    }
  } finally {
    await file.close();
  }
};

/** One of so many megabytes. Rejects, and says what to do, where this process may not mount. */
export const smallDisk = async (megabytes: number): Promise<SmallDisk> => {
  const folder = await mkdtemp(join(tmpdir(), 'precedent-disk-'));
  const run = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)) {
    await rm(folder, { recursive: true });
    throw new Error('No small disk could be mounted, so nothing was tried on a full one. Run this as root.');
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: () => writeAll(ballast),
    free: () => rm(ballast, { force: true }),
    async remove() {
      if (!run('umount', '-l', folder)) throw new Error(`${folder} could not be unmounted`);
      await rm(folder, { recursive: true });
    },
  };
};
