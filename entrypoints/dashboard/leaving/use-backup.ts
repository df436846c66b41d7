// The backup as the dashboard keeps it: written soon after something changed, while this page is open and the folder is allowed (rule L3).
import { Dexie } from 'dexie';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import type { BackupStanding } from '#components/leaving/backup.tsx';
import { writeBackup } from '#entrypoints/dashboard/leaving/write-backup.ts';
import { dayOf } from '#lib/judgment/days.ts';
import { newBackupKey } from '#lib/store/backup.ts';
import { askToWrite, backupPlace, dropBackupPlace, mayWrite, putBackupPlace, type Folder } from '#lib/store/backup-place.ts';
import type { Database } from '#lib/store/db.ts';

/** Milliseconds from a change, or from opening, to the write. */
const soon = 8000;

/** The browser's own picker, where it has one. */
const picker = (globalThis as { showDirectoryPicker?: (about: object) => Promise<Folder> }).showDirectoryPicker;

const standingNow = async (isWriting: boolean, hasFailed: boolean): Promise<BackupStanding> => {
  const place = await backupPlace();
  if (!place) return picker ? { is: 'none' } : { is: 'impossible' };
  const { folder, file, writtenAt } = place;
  const is = !(await mayWrite(place)) ? 'asks' : isWriting ? 'writing' : hasFailed ? 'failed' : 'fresh';
  return { is, folder: folder.name, file, writtenAt };
};

export const useBackup = (db: Database, ask: Ask) => {
  const [standing, setStanding] = useState<BackupStanding>();
  const [problem, setProblem] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    setStanding(await standingNow(true, false));
    try {
      await writeBackup(db, ask, dayOf(Date.now()), Date.now());
      setProblem(undefined);
      setStanding(await standingNow(false, false));
    } catch (error) {
      setProblem(
        `The backup was not written: ${(error as Error).message} What is on this device is safe, and so is the backup from before. Look whether the folder is still there and has room, then write it again.`,
      );
      setStanding(await standingNow(false, true));
    }
  }, [db, ask]);
  useEffect(() => {
    const later = (): void => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void backupPlace().then((place) => (place ? write() : undefined)), soon);
    };
    void standingNow(false, false).then(setStanding);
    later();
    // Heard for every change of the database, whichever of our pages or workers made it.
    const changed = (parts: object): void => {
      if (Object.keys(parts).some((part) => part.startsWith(`idb://${db.name}/`))) later();
    };
    Dexie.on('storagemutated', changed);
    return () => {
      clearTimeout(timer.current);
      Dexie.on.storagemutated.unsubscribe(changed);
    };
  }, [db, write]);
  const pick = async (passphrase: string): Promise<void> => {
    setProblem(undefined);
    // Before the picker: a passphrase that is too short is told first. The press still counts a moment later.
    const key = await newBackupKey(passphrase);
    const folder = await picker!({ id: 'precedent-backup', mode: 'readwrite', startIn: 'documents' });
    // A file of its own for each device: none writes over the backup of another, nor over the one that is to be brought back.
    const mark = crypto.randomUUID().slice(0, 8);
    await putBackupPlace({ folder, key, file: `precedent-${mark}.backup` });
    await write();
  };
  const tell = (error: Error): void => {
    // The person closed the picker.
    if (error.name !== 'AbortError') setProblem(error.message);
  };
  return {
    standing,
    problem,
    pick: (passphrase: string) => void pick(passphrase).catch(tell),
    write: () => void write(),
    allow: () =>
      void backupPlace()
        .then((place) => place && askToWrite(place))
        .then((isAllowed) => (isAllowed ? write() : undefined))
        .catch(tell),
    stop: () =>
      void dropBackupPlace()
        .then(() => standingNow(false, false))
        .then(setStanding)
        .catch(tell),
  };
};
