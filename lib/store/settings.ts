// Names and types of the single values that the device keeps, and how they are read and written.
import { db } from '#lib/store/db.ts';

export interface Settings {
  /** HMAC key for case ids on a device without an organisation, base64url. */
  ownCaseKey: string;
  /** Made with the database; `birth.ts` keeps a second copy outside it. */
  born: string;
  /** Whether single letters work as keys in our own pages (WCAG 2.1.4). */
  letterKeys: boolean;
  /** Which run of the worker is sending, and until when that is believed, in milliseconds. */
  syncLease: { holder: string; until: number };
}

/** A setting, or nothing when it was never set. */
export const setting = async <Name extends keyof Settings>(name: Name): Promise<Settings[Name] | undefined> =>
  (await db.settings.get(name))?.value as Settings[Name] | undefined;

/** Writes a setting. Inside a transaction that includes `db.settings` it is part of it. */
export const set = async <Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void> => {
  await db.settings.put({ name, value });
};
