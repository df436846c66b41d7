// One process a data folder: two would each overwrite what the other acknowledged. The lock names its owner;
// it is taken over only from a process of this machine that is dead.
import { readFileSync } from 'node:fs';
import { link, open, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { privateFile } from '#collector/store/files.ts';

/** Who holds the folder, and where it can be talked to. */
export interface Owner {
  pid: number;
  host: string;
  /** When that process began, as the system counts it, so that a pid in use again is not mistaken for it; empty where unknown. */
  began: string;
  /** Address of the control socket; empty when it listens to nobody. */
  control: string;
}

/** Somebody else holds the folder. The message says who and what to do. */
export class FolderInUse extends Error {
  readonly owner: Owner | undefined;
  constructor(message: string, owner?: Owner) {
    super(message);
    this.owner = owner;
  }
}

export interface Lock {
  release(): Promise<void>;
}

const held = new Set<string>();

/** Start time of a process in clock ticks since boot: field 22 of /proc/PID/stat (proc(5)); empty elsewhere. */
const beganAt = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

const isAlive = ({ pid, began }: Owner): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = beganAt(pid);
  return began === '' || now === '' || now === began;
};

/** Reads who holds a folder, or nothing. A lock that cannot be read counts as held by an unknown owner. */
export const ownerOf = async (folder: string): Promise<Owner | undefined> => {
  const text = await readFile(join(folder, 'lock'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return { pid: 0, host: '', began: '', control: '' };
  }
};

const inUse = (folder: string, owner: Owner): FolderInUse => {
  if (owner.host === hostname())
    return new FolderInUse(
      `The data folder ${folder} is in use by process ${owner.pid}. Nothing was changed. ` +
        `Use that one, end it first (kill ${owner.pid}), or choose another folder with --data.`,
      owner,
    );
  return new FolderInUse(
    `The data folder ${folder} is locked by process ${owner.pid} on machine "${owner.host}", which cannot be looked at from here. ` +
      `Nothing was changed. If that machine no longer runs a collector on this folder, delete ${join(folder, 'lock')} and start again.`,
    owner,
  );
};

/** Removes a dead owner's lock. A second file makes sure that only one process does so, after looking again. */
const reap = async (folder: string): Promise<void> => {
  const guard = join(folder, 'lock.reaping');
  const handle = await open(guard, 'wx', privateFile).catch(() => {
    throw new FolderInUse(
      `Another process is taking over the data folder ${folder}. Try again in a moment; ` +
        `if nobody else is starting a collector, delete ${guard}.`,
    );
  });
  try {
    const owner = await ownerOf(folder);
    if (owner && (owner.host !== hostname() || (isAlive(owner) && owner.pid !== process.pid))) throw inUse(folder, owner);
    await rm(join(folder, 'lock'), { force: true });
  } finally {
    await handle.close();
    await rm(guard, { force: true });
  }
};

/** Takes the folder for this process, or throws `FolderInUse`. */
export const lockFolder = async (folder: string, control: string): Promise<Lock> => {
  const path = join(folder, 'lock');
  const mine: Owner = { pid: process.pid, host: hostname(), began: beganAt(process.pid), control };
  const own = join(folder, `lock.${process.pid}`);
  if (held.has(path)) throw inUse(folder, mine);
  await writeFile(own, JSON.stringify(mine), { mode: privateFile });
  try {
    // A hard link appears whole or not at all, and fails where the name is taken.
    await link(own, path).catch(async () => {
      const owner = await ownerOf(folder);
      // A lock with our own pid that we do not hold is from a process before a reboot or in an earlier container.
      if (owner && (owner.host !== hostname() || (isAlive(owner) && owner.pid !== process.pid))) throw inUse(folder, owner);
      if (owner) await reap(folder);
      await link(own, path).catch(() => {
        throw new FolderInUse(`Another process took the data folder ${folder} just now. Use that one, or end it first.`);
      });
    });
  } finally {
    await rm(own, { force: true });
  }
  held.add(path);
  return {
    async release() {
      held.delete(path);
      await rm(path, { force: true });
    },
  };
};
