// Writes the backup: the journal drained, everything put together, encrypted, and put in the place of the one before (rule L3).
import type { Ask } from '#components/dashboard/ask.ts';
import { isReplaced } from '#lib/store/birth.ts';
import { sealBackup } from '#lib/store/backup.ts';
import { backupPlace, mayWrite, putBackupPlace, writeInto, type BackupPlace } from '#lib/store/backup-place.ts';
import { digest } from '#lib/store/crypto.ts';
import type { Database } from '#lib/store/db.ts';
import { ownData } from '#lib/store/own-data.ts';

export type Written = 'written' | 'unchanged' | 'not-allowed' | 'none';

/** In this order at a time: two pages of ours do not write over each other. */
export const writeBackup = (db: Database, ask: Ask, day: string, now: number): Promise<Written> =>
  navigator.locks.request('precedent-backup', async (): Promise<Written> => {
    const place = await backupPlace();
    if (!place) return 'none';
    if (!(await mayWrite(place))) return 'not-allowed';
    // An empty database that took the place of a damaged one would take the place of the backup, too.
    if (await isReplaced(db)) throw new Error('The browser has emptied this database, so the backup is left as it is.');
    await ask('drainAll', {}).catch(() => {});
    const { file, judgments } = await ownData(db, day);
    const holds = await digest(new Uint8Array(await file.arrayBuffer()));
    if (holds === place.holds) return 'unchanged';
    await writeInto(place.folder, place.file, await sealBackup(file, { day, judgments }, place.key));
    await putBackupPlace({ ...place, writtenAt: now, holds } satisfies BackupPlace);
    return 'written';
  });
