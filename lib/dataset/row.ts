// What goes into a package: agreed records with the consent for their bytes, and what the package is for.
import * as z from 'zod';
import type { Consent, Purpose } from '#lib/judgment/consent.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';

/** One record that was agreed to. Who builds has checked that `consent` is live and that `consent.hash` is the hash of `text`. */
export interface PackageRow {
  judgment: Judgment;
  /** The canonical payload that `judgment` was read from. */
  text: string;
  consent: Consent;
  /** The endpoint's receipt for it, if there is one. */
  receipt?: string;
}

/** Names a package, its folder and its file on every system: small letters, digits and dashes. */
export const packageName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/);

/** What the package is. All of it is given, so that the same inputs make the same bytes (rule D1). */
export interface PackageAbout {
  /** Names the folder and the card: letters, digits, dots, dashes. */
  name: string;
  organisation: string;
  /** Only records agreed to for every one of these go in. */
  purposes: Purpose[];
  /** The day of building, YYYY-MM-DD; consents that ended before it do not count. */
  day: string;
  /** How the card says the purposes where they were agreed to in other words than an organisation's. */
  purposeWords?: Readonly<Partial<Record<Purpose, string>>>;
}
