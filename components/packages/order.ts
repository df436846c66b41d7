// What a person can order: a package of one purpose under a name.
import type { OwnPurpose } from '#lib/judgment/consent.ts';

/** What a person wants built. */
export interface Order {
  name: string;
  purpose: OwnPurpose;
}

/** How many judgments are agreed for each purpose. */
export type Counts = Readonly<Record<OwnPurpose, number>>;
