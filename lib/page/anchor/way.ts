// What one way of finding a quote takes and answers.
import type { Standing } from '#lib/bridge/calls.ts';
import type { Sought } from '#lib/page/anchor/sought.ts';
import type { Place } from '#lib/page/anchor/surroundings.ts';
import type { PageText } from '#lib/page/anchor/text.ts';

/** How sure it is that a quote is gone: where several places fit equally well, and where the words were taken out. */
export const ambiguous = 0.2;
export const takenOut = 0.9;

/** A way of finding: what it found; how sure it is that there is nothing to find, which ends the search as well; or nothing. */
export type Way = (
  page: PageText,
  sought: Sought,
) => { status: Exclude<Standing, 'gone'>; sureness: number; place: Place } | number | undefined;
