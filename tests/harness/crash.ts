// What a crash leaves of a collector's folder, taken while the collector runs on.
import { cpSync } from 'node:fs';
import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Appender, OpenAppender } from '#collector/store/lines.ts';
import { appendTo } from '#collector/store/lines.ts';
import { newScratch } from '#tests/harness/scratch.ts';

/**
 * A copy of the folder as it lies on the disk now, without lock and socket: nobody holds it, and it was not ended in order.
 * The database folder is copied only where asked for, since it is made anew anyway.
 */
export const crashImage = async (folder: string, { withDatabase = false } = {}): Promise<string> => {
  const image = await newScratch('precedent-crash-');
  const left = withDatabase ? /\/(?:control\.sock|lock[^/]*)$/ : /\/(?:control\.sock|lock[^/]*|pg)$/;
  cpSync(folder, image, { recursive: true, filter: (path) => !left.test(path) });
  return image;
};

/** An appender whose text reaches the file only by `sync`, as on a disk whose cache is lost with the power. */
export const losingUnsynced: OpenAppender = async (path) => {
  const real = await appendTo(path);
  let waiting = '';
  return {
    ...real,
    append: async (text) => void (waiting += text),
    async sync() {
      await real.append(waiting);
      waiting = '';
      await real.sync();
    },
  };
};

/** Appenders that note what is done to which file, and fail where `failAt` says so. */
export const watched = (done: string[], failAt: () => string | undefined = () => undefined): OpenAppender => {
  const name = (path: string) => path.split('/').at(-1)!.replace(/\d+/, 'N');
  return async (path): Promise<Appender> => {
    const real = await appendTo(path);
    const note = (what: string) => {
      done.push(`${what} ${name(path)}`);
      if (failAt() === `${what} ${name(path)}`) throw Object.assign(new Error('No space left on device'), { code: 'ENOSPC' });
    };
    return {
      ...real,
      async append(text) {
        note('append');
        await real.append(text);
      },
      async sync() {
        note('sync');
        await real.sync();
      },
    };
  };
};

/** Tears a database folder as a power cut without fsync does: files cut short, filled with zeros, garbled, and missing. */
export const tear = async (folder: string, random: () => number): Promise<void> => {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || random() > 0.5) continue;
    const path = join(entry.parentPath, entry.name);
    const { size } = await stat(path);
    const way = random();
    if (way < 0.25) await truncate(path, Math.floor(random() * size));
    else if (way < 0.5) await writeFile(path, Buffer.alloc(size));
    else if (way < 0.75)
      await writeFile(
        path,
        (await readFile(path)).map((byte) => byte ^ (random() < 0.01 ? 255 : 0)),
      );
    else await rm(path);
  }
};
