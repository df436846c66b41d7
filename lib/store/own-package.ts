// Builds a package on the device, by the code that an organisation's collector uses. Rule D1: the same judgments make the same bytes.
import { buildPackage } from '#lib/dataset/build.ts';
import { sift, type LeftOut } from '#lib/dataset/sift.ts';
import { zipOf } from '#lib/dataset/zip.ts';
import { ownPurposes, type OwnPurpose } from '#lib/judgment/consent.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { readAgreed } from '#lib/store/agreed.ts';
import { hexDigest } from '#lib/store/crypto.ts';
import type { Database } from '#lib/store/db.ts';

/** A package that is ready, and that nobody has been given yet. */
export interface OwnPackage {
  file: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the file in hex. */
  sha256: string;
  records: RecordId[];
  /** At the same places: the agreement that each went in by. */
  consents: string[];
  leftOut: Partial<Record<LeftOut, number>>;
}

/** What a package of one's own says of whose judgment it is: no name is asked for, so none is written. */
const organisation = 'one person';

/** Puts a package together in memory. Writes nothing and gives it to nobody; `day` is the day of building. */
export const buildOwnPackage = async (
  db: Database,
  { name, purpose, day }: { name: string; purpose: OwnPurpose; day: string },
  tell?: (done: number, all: number) => void,
): Promise<OwnPackage> => {
  const rows = await readAgreed(db, purpose, tell);
  const about = { name, organisation, purposes: [purpose], day, purposeWords: ownPurposes };
  const { used, leftOut } = sift(rows, about);
  // Neither of the two pauses by itself; the page draws between them.
  await new Promise((done) => setTimeout(done));
  const file = await zipOf(name, buildPackage(rows, about), hexDigest);
  return {
    file,
    sha256: await hexDigest(file),
    records: used.map(({ judgment }) => judgment.id),
    consents: used.map(({ consent }) => consent.id),
    leftOut,
  };
};
