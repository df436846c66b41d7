// The reader of cases, which one script brings for all others of ours that ask which case the page shows. It is held in our own world only
// until one of these takes it: what is left in a page afterwards costs the page memory.
import type { ReadCase } from '#lib/judgment/case.ts';
import type { SiteDescription } from '#lib/policy/site.ts';
import { heldIn, holdIn } from '#lib/page/own-world.ts';

/** Which case a page shows, with the sites that are described as data for its address. */
export type CaseIn = (page: Document, described?: readonly SiteDescription[]) => ReadCase;

export interface CaseReader {
  precedentCaseIn?: CaseIn | undefined;
}

const unknown: CaseIn = () => ({ id: '', title: '', text: '' });

/** Takes the reader, once; where nobody brought one, nothing is known of the case. */
export const takeCaseIn = (world: CaseReader): CaseIn => {
  const caseIn = heldIn(world, 'precedentCaseIn') ?? unknown;
  holdIn(world, 'precedentCaseIn', undefined);
  return caseIn;
};
