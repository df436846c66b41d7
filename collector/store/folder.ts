// What lies in a data folder, by name.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Paths inside a data folder. */
export const inFolder = (folder: string) => ({
  dump: join(folder, 'dump.jsonl'),
  nextDump: join(folder, 'dump.jsonl.next'),
  ledger: join(folder, 'ledger.jsonl'),
  /** Ids of the dumps that this folder itself wrote last; any other dump is a restored one. */
  dumpIds: join(folder, 'dump-ids.json'),
  /** Present while nothing runs and the last end was orderly. */
  clean: join(folder, 'clean'),
  keys: join(folder, 'keys'),
  journal: (number: number) => join(folder, `journal-${number}.jsonl`),
});

/** Numbers of the journals that are there. */
export const journalsIn = async (folder: string): Promise<number[]> =>
  (await readdir(folder)).flatMap((name) => {
    const number = /^journal-(\d+)\.jsonl$/.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
