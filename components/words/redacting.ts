// What a person can hide and show where text stands on the sheet. Text that is only read, anywhere else, has none of it.
import { createContext } from 'react';
import type { HandHidden, HandShown } from '#lib/privacy/by-hand.ts';
import type { Hidden } from '#lib/privacy/redact.ts';

export interface Redacting {
  /** What looks like a name or an address, or stands in the person's list. */
  hints: readonly HandHidden[];
  /** What was recognised, and is shown because the person wants it. */
  shown: readonly Hidden[];
  onHide: (words: readonly HandHidden[]) => void;
  onShow: (value: HandShown) => void;
}

/** Given by the sheet of a record that can still be changed. */
export const RedactingContext = createContext<Redacting | undefined>(undefined);
