// Files that survive a power cut: what was written is on the disk, and its name too, before anybody relies on it.
import { cp, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Only the owner may read what lies in a data folder. */
export const privateFile = 0o600;
export const privateFolder = 0o700;

/** Makes the names in a folder durable. Windows has no such call and keeps its directory log by itself. */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Writes a whole file so that after a crash either the old or the new one is there, never a part. */
export const writeDurably = async (path: string, text: string): Promise<void> => {
  const next = `${path}.next`;
  const handle = await open(next, 'w', privateFile);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(next, path);
  await syncFolder(dirname(path));
};

/** Makes every file below a folder durable. */
export const syncTree = async (folder: string): Promise<void> => {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncTree(path);
    else if (entry.isFile()) {
      const handle = await open(path, 'r+');
      await handle.sync().finally(() => handle.close());
    }
  }
  await syncFolder(folder);
};

/** Copies a folder; the copy appears under its name only when it is whole and on the disk. */
export const copyFolderDurably = async (from: string, to: string): Promise<void> => {
  const next = `${to}.next`;
  await rm(next, { recursive: true, force: true });
  await cp(from, next, { recursive: true });
  await syncTree(next);
  await rename(next, to);
  await syncFolder(dirname(to));
};
