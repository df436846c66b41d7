// Names and types of the single values that the device keeps, one row each in `db.settings`.

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
