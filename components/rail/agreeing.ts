// What a person has chosen for this sitting: nothing until they choose (rule C4).
import { ownPurposes, purposes, type Purpose } from '#lib/judgment/consent.ts';
import { monthsAfter } from '#lib/judgment/days.ts';

/** Purposes and last day, chosen once at the start of a sitting. Each record is still agreed to by itself. */
export interface Sitting {
  purposes: readonly Purpose[];
  expiresOn: string;
  /** Records agreed to and kept to oneself in this sitting. */
  agreed: number;
  own: number;
}

/** The default length of an agreement in months. */
const usualMonths = 12;

/** A sitting in which nothing is chosen yet. */
export const newSitting = (today: string): Sitting => ({
  purposes: [],
  expiresOn: monthsAfter(today, usualMonths),
  agreed: 0,
  own: 0,
});

/** The purposes that are offered, in order, in the words for the recipient. */
export type Offer = Readonly<Partial<Record<Purpose, string>>>;

/** What is offered for an organisation, and without one for packages of this device. */
export const offers = { organisation: purposes, device: ownPurposes } satisfies Record<string, Offer>;

export const namesIn = (offer: Offer): Purpose[] => Object.keys(offer) as Purpose[];

/** The first words of a purpose, for lines with little room. */
export const shortPurpose = (purpose: Purpose, offer: Offer): string => (offer[purpose] ?? purposes[purpose]).split(/[:,]/)[0]!;

/** Chosen purposes in one line, for the middle of a sentence: "run the organisation, share outside the organisation". */
export const shortPurposes = (chosen: readonly Purpose[], offer: Offer): string =>
  chosen.map((purpose) => shortPurpose(purpose, offer).replace(/^./, (first) => first.toLowerCase())).join(', ');
