// Second way: the page has exactly as much text as it had, so nothing was taken out of it, and the words stand there once. They were moved.
import { occurrences } from '#lib/page/anchor/occurrences.ts';
import type { Sought } from '#lib/page/anchor/sought.ts';
import type { PageText } from '#lib/page/anchor/text.ts';
import type { Way } from '#lib/page/anchor/way.ts';

/** Shorter words stand somewhere by chance. */
const least = 16;

/** Whether the page has as much text as it had. */
export const isAsLong = ({ length }: PageText, { structure }: Sought): boolean => length === structure?.length;

export const moved: Way = (page, sought) => {
  const [place, other] = occurrences(page.units, sought);
  if (!place || other || sought.length < least || !isAsLong(page, sought)) return undefined;
  return { status: 'moved', sureness: 0.9, place };
};
