// The person saves their agreements as a record of consent that other programs read (rule C12). Nothing is sent.
import { consentReceipt } from '#lib/dataset/w3c/consent-record.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { consentAbouts } from '#lib/store/consent-abouts.ts';
import type { Database } from '#lib/store/db.ts';

/** Gives a text to the person as a file of that type. */
export type GiveText = (name: string, text: string, type: string) => void;

/** Of one record, or of all; JSON-LD in a file that says so by its name. */
export const saveConsent = async (db: Database, day: string, of: RecordId | undefined, give: GiveText): Promise<void> => {
  const receipt = consentReceipt(await consentAbouts(db, day, of), { id: crypto.randomUUID(), day });
  give(`consent-${of ? of.slice(0, 8) : day}.jsonld`, `${JSON.stringify(receipt, null, 2)}\n`, 'application/ld+json');
};
