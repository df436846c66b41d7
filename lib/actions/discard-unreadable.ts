// Removes text that could not be read, once the person has seen it.
import type { Takes } from '#lib/bridge/calls.ts';
import { removeUnreadable } from '#lib/store/journal.ts';

/** Does nothing where it is gone already. */
export const discardUnreadable = async ({ key }: Takes<'discardUnreadable'>): Promise<void> => removeUnreadable(key);
