// Third way, which finds nothing: what stood on both sides of the words stands side by side now. They were taken out, and who finds them finds others.
import { near } from '#lib/page/anchor/surroundings.ts';
import type { Way } from '#lib/page/anchor/way.ts';

/** Shorter surroundings meet by chance. */
const least = 16;

/** Ends the search where the passage was taken out. A paragraph that was moved whole looks the same from here, and is given up with it (rule A1). */
export const cutOut: Way = ({ units }, { before = '', after = '' }) => {
  const [left, right] = [before.slice(-near), after.slice(0, near)];
  return left.length >= least && right.length >= least && units.includes(left + right) ? 'cut out' : undefined;
};
