// One file of a whole package. Rule D1: the same files make the same bytes, whatever the clock, the zone or the machine.
import { strToU8, zipSync, type Zippable } from 'fflate';
import { checksumFile, checksumsOf } from '#lib/dataset/checksums.ts';

/** Zip files hold local time without a zone. This is the first moment that they can hold, and the same fields everywhere. */
const fixedTime = new Date(1980, 0, 1);

/** What the zip writer may vary, held still: level, system (Unix) and the time. */
const still = { level: 6, os: 3, attrs: 0o100644 << 16, mtime: fixedTime } as const;

/** The bytes of `name.zip`: the files by name, and their checksums, in a folder of the package's own. `sha256` as in `checksumsOf`. */
export const zipOf = async (
  name: string,
  files: ReadonlyMap<string, string>,
  sha256: (text: string) => string | Promise<string>,
): Promise<Uint8Array<ArrayBuffer>> => {
  const whole = new Map([...files, [checksumFile, await checksumsOf(new Map(files), sha256)]]);
  const entries: Zippable = {};
  for (const file of [...whole.keys()].toSorted()) entries[`${name}/${file}`] = strToU8(whole.get(file)!);
  return zipSync(entries, still);
};
