// Packages: records with a live consent for a purpose, handed on to a folder. The folder is registered as a recipient before a byte is
// written, so that taking back always knows of it (rule C5).
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Collector, today } from '#collector/collector.ts';
import { tellHolders } from '#collector/erasure.ts';
import { put } from '#collector/store/changes.ts';
import { privateFile, privateFolder, syncFolder } from '#collector/store/files.ts';
import { buildPackage } from '#lib/dataset/build.ts';
import { checksumFile, checksumsOf } from '#lib/dataset/checksums.ts';
import type { PackageRow } from '#lib/dataset/row.ts';
import type { Purpose } from '#lib/judgment/consent.ts';
import { judgment } from '#lib/judgment/judgment.ts';

export interface HandOn {
  out: string;
  purpose: Purpose;
  name: string;
}
export interface HandedOn {
  folder: string;
  records: number;
  files: string[];
}

interface Held {
  contributor: string;
  row: PackageRow;
}

/** Records whose latest consent names the purpose and has not run out. */
const held = async (db: Collector['store']['db'], organisation: string, wanted: Purpose, day: string): Promise<Held[]> => {
  const rows = await db
    .selectFrom('records')
    .innerJoin('consents', (on) =>
      on
        .onRef('consents.organisation', '=', 'records.organisation')
        .onRef('consents.contributor', '=', 'records.contributor')
        .onRef('consents.record', '=', 'records.id'),
    )
    .select(['records.contributor', 'records.id', 'records.text', 'consents.consent', 'consents.receipt'])
    .distinctOn(['records.contributor', 'records.id'])
    .where('records.organisation', '=', organisation)
    .orderBy('records.contributor')
    .orderBy('records.id')
    .orderBy('consents.seq', 'desc')
    .execute();
  return rows
    .filter(({ consent }) => consent.purposes.includes(wanted) && consent.expiresOn >= day)
    .map(({ contributor, text, consent, receipt }) => ({
      contributor,
      row: { judgment: judgment.parse(JSON.parse(text)), text, consent, receipt },
    }));
};

const emptyFolder = async (out: string): Promise<string> => {
  const folder = resolve(out);
  await mkdir(folder, { recursive: true, mode: privateFolder });
  if ((await readdir(folder)).length > 0)
    throw new Error(`The folder ${folder} is not empty. Nothing was written. Choose a new folder with --out.`);
  return folder;
};

/** Refuses a folder of an earlier package, which went elsewhere since: telling the folder would no longer tell whoever has that one. */
const refuseUsed = async (db: Collector['store']['db'], organisation: string, folder: string): Promise<void> => {
  const query = db.selectFrom('packages').select('id').where('organisation', '=', organisation);
  if (await query.where('folder', '=', folder).executeTakeFirst())
    throw new Error(`The folder ${folder} was given to an earlier package. Nothing was written. Choose a new folder with --out.`);
};

const writeFiles = async (folder: string, files: ReadonlyMap<string, string>): Promise<void> => {
  for (const [name, text] of files) {
    const file = await open(join(folder, name), 'wx', privateFile);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
  }
  await syncFolder(folder);
};

/** Builds a package and writes it into a new or empty folder. */
export const handOn = async (collector: Collector, { out, purpose, name }: HandOn): Promise<HandedOn> => {
  const { store, keys, now } = collector;
  const folder = await emptyFolder(out);
  const organisation = keys.root;
  const day = today({ now });
  const { rows, about } = await store.change(async (db) => {
    await refuseUsed(db, organisation, folder);
    const chosen = await held(db, organisation, purpose, day);
    const row = await db
      .selectFrom('organisations')
      .select('name')
      .where('organisation', '=', organisation)
      .executeTakeFirstOrThrow();
    const id = randomUUID();
    const copies = chosen.map(({ contributor, row: { judgment: one } }) => ({
      organisation,
      contributor,
      record: one.id,
      package: id,
    }));
    return {
      value: { rows: chosen.map(({ row: one }) => one), about: { name, organisation: row.name, purposes: [purpose], day } },
      changes: [put('packages', [{ organisation, id, name, folder, day, purposes: [purpose] }]), put('copies', copies)],
    };
  });
  const files = buildPackage(rows, about);
  files.set(checksumFile, await checksumsOf(files, (text) => createHash('sha256').update(text).digest('hex')));
  await writeFiles(folder, files);
  // What was taken back while the files were being written.
  await tellHolders(collector);
  return { folder, records: rows.length, files: [...files.keys()] };
};
