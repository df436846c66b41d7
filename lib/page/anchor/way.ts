// What one way of finding a quote takes and answers.
import type { Standing } from '#lib/bridge/calls.ts';
import type { Sought } from '#lib/page/anchor/sought.ts';
import type { Place } from '#lib/page/anchor/surroundings.ts';
import type { PageText } from '#lib/page/anchor/text.ts';

/**
 * A way of finding: what it found, `ambiguous` where several places fit equally well, `cut out`
 * where the words were taken out, both of which end the search, or nothing.
 */
export type Way = (
  page: PageText,
  sought: Sought,
) => { status: Exclude<Standing, 'gone'>; sureness: number; place: Place } | 'ambiguous' | 'cut out' | undefined;
