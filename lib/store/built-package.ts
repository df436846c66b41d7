// What the device remembers of a package that was built on it.
import type { OwnPurpose } from '#lib/judgment/consent.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';

/** A package that was built on this device: written down before a byte of it was given to the person (rule W3). */
export interface BuiltPackageRow {
  id: string;
  /** Names the file without its ending. */
  name: string;
  purposes: OwnPurpose[];
  /** The day of building that stands in the package. */
  day: string;
  at: number;
  /** The judgments in it, and at the same places the agreement that each went in by. */
  records: RecordId[];
  consents: string[];
  /** Size and SHA-256 (hex, as `sha256sum` writes it) of the file. */
  bytes: number;
  sha256: string;
}
