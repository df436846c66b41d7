// Which kind is offered for what a person has just done. Kinds say so by what they declare; the person decides.
import type { Kind } from '#lib/judgment/kinds/define.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';

/** The kind that a second selection speaks for: the first that has room for one. Shown as a suggestion, where none was picked. */
export const kindForTwo = (): Kind | undefined => kinds.find(({ furtherFields }) => furtherFields !== undefined);

/** The kind that steps are for. */
export const kindWithSteps = (): Kind => kinds.find(({ needs }) => needs?.evidence === 'steps')!;
