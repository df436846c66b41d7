// Names and types of the single values that the device keeps, one row each in `db.settings`.
import type { Beforehand } from '#lib/judgment/beforehand.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { Recording } from '#lib/store/recording.ts';

export interface Settings {
  /** HMAC key for case ids on this device, base64url. */
  ownCaseKey: string;
  /** Set once every case is called by that key; `rekey-cases.ts` sees to it. */
  casesOwn: true;
  /** Made with the database; `birth.ts` keeps a second copy outside it. */
  born: string;
  /** Whether single letters work as keys in our own pages (WCAG 2.1.4). */
  letterKeys: boolean;
  /** What the person says they do: payables, support, legal …; standing questions may be bound to it, and new records name it. */
  workFunction: string;
  /** Words that are pointed out on the sheet, to be hidden or not: customers, projects, colleagues. */
  listedWords: string[];
  /** What is filled in beforehand for a kind of work. */
  beforehand: Beforehand[];
  /** The record that was made last on the practice page. Whether the person has read the disclosure is in `disclosed.ts`. */
  practice: RecordId;
  /** The recording that runs, for the page that stores its steps; `recording.ts` says whether one does. */
  recording: Recording;
  /** Which run of the worker is sending, and until when that is believed, in milliseconds. */
  syncLease: { holder: string; until: number };
}
