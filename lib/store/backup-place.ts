// The folder that the person picked for backups, and the key that writes them, kept with idb-keyval. A page of ours keeps them: no message
// to the background can carry a folder. Neither passphrase nor recovery code is kept (rule L3).
import { createStore, del, get, set } from 'idb-keyval';
import type { BackupKey } from '#lib/store/backup.ts';

/** What the browser's type library does not have yet: asking for, and keeping, the permission of a folder. */
export interface Folder extends FileSystemDirectoryHandle {
  queryPermission?(about: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(about: { mode: 'readwrite' }): Promise<PermissionState>;
}

export interface BackupPlace {
  folder: Folder;
  key: BackupKey;
  /** The file in the folder; each device has its own. */
  file: string;
  /** When it was written last, in milliseconds since 1970, and the SHA-256 of what it holds. */
  writtenAt?: number;
  holds?: string;
}

const store = () => createStore('precedent-keys', 'keys');
const name = 'backup';

export const backupPlace = (): Promise<BackupPlace | undefined> => get<BackupPlace>(name, store());

export const putBackupPlace = (place: BackupPlace): Promise<void> => set(name, place, store());

/** The folder is used no more; what was written there stays. */
export const dropBackupPlace = (): Promise<void> => del(name, store());

/** Whether the folder may be written to now. A browser asks again after it was closed. */
export const mayWrite = async ({ folder }: BackupPlace): Promise<boolean> =>
  ((await folder.queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';

/** Asks the person for the folder again; to be called at once when they press. */
export const askToWrite = async ({ folder }: BackupPlace): Promise<boolean> =>
  ((await folder.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';

/** Writes a file whole or not at all: it takes the place of the one before when it is complete. */
export const writeInto = async (folder: Folder, file: string, content: Blob): Promise<void> => {
  const handle = await folder.getFileHandle(file, { create: true });
  const stream = await handle.createWritable();
  try {
    await stream.write(content);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => {});
    throw error;
  }
};
