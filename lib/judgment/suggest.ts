// Which kind is offered for what a person has just done. Kinds say so themselves; the person decides.
import { kinds } from '#lib/judgment/kinds/index.ts';
import type { Kind, Occasion } from '#lib/judgment/kinds/define.ts';

/** The first kind that this speaks for, or nothing. It is shown as a suggestion, and only where the person has not picked one. */
export const suggestedBy = (occasion: Occasion): Kind | undefined => kinds.find((kind) => kind.suggestedBy?.includes(occasion));
