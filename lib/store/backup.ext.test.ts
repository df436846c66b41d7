// An encrypted backup: it opens with its passphrase alone, tells nothing without it, and a byte that was changed is noticed.
import { describe, expect, it } from 'vitest';
import { backupHeader, newBackupKey, openBackup, sealBackup } from '#lib/store/backup.ts';

const text = '{"format":"precedent-data/1","secret":"Invoice 8841"}';
const about = { day: '2026-11-24', judgments: 3 };
const made = async (typed: string) => sealBackup(new Blob([text]), about, await newBackupKey(typed));

describe('[L3] an encrypted backup', () => {
  it('opens with its passphrase and tells before only its day and how many judgments it holds', async () => {
    const backup = await made('four quiet harbour words');
    expect(await backup.text()).not.toContain('Invoice');
    expect(await backupHeader(backup)).toMatchObject(about);
    expect(await openBackup(backup, ' four quiet harbour words ')).toBe(text);
    await expect(openBackup(backup, 'four quiet harbour word')).rejects.toThrow(
      /does not open.*Nothing was changed.*Type it again/,
    );
  });

  it('takes the recovery code in whatever way it is typed', async () => {
    const backup = await made('ABCD-EFGH-JKLM-NPQR-STUV-WXYZ');
    expect(await openBackup(backup, 'abcd efgh jklm npqr stuv wxyz')).toBe(text);
  });

  it('is another file each time, and refuses one in which a byte was changed, anywhere', async () => {
    const key = await newBackupKey('four quiet harbour words');
    const [one, two] = [await sealBackup(new Blob([text]), about, key), await sealBackup(new Blob([text]), about, key)];
    expect(await one.text()).not.toBe(await two.text());
    const bytes = new Uint8Array(await one.arrayBuffer());
    const places = [bytes.indexOf(51), bytes.indexOf(10) + 1, bytes.length - 1];
    for (const place of places) {
      const bent = bytes.slice();
      bent[place]! ^= 1;
      await expect(openBackup(new Blob([bent]), 'four quiet harbour words'), String(place)).rejects.toThrow(
        /Nothing was changed/,
      );
    }
    const short = new Blob([bytes.slice(0, -20)]);
    await expect(openBackup(short, 'four quiet harbour words')).rejects.toThrow(/damaged/);
    await expect(openBackup(new Blob(['{}']), 'x')).rejects.toThrow(/not a backup/);
  });

  it('refuses a passphrase that is tried out in no time', async () => {
    await expect(newBackupKey('elevenchars')).rejects.toThrow(/at least 12 characters.*Nothing was changed/);
  });
});
