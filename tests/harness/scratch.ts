// Where tests make their folders. Most of the time of a test with a database or a browser went into copying a thousand small files on a
// disk; in memory that takes a twentieth. What is tested of durability is the order of calls, which is the same there.
import { existsSync, statfsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const inMemory = '/dev/shm';
/** Bytes that must be free there: containers often have next to nothing. */
const roomNeeded = 4 * 1024 ** 3;

const hasRoom = (): boolean => {
  if (!existsSync(inMemory)) return false;
  const { bavail, bsize } = statfsSync(inMemory);
  return bavail * bsize >= roomNeeded;
};

/** A new folder whose name begins so, in memory where there is room. Whoever asks for it removes it. */
export const newScratch = (prefix: string): Promise<string> => mkdtemp(join(hasRoom() ? inMemory : tmpdir(), prefix));
