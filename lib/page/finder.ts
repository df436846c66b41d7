// The finder of quotes and elements, which one script brings for the two that look for them, as `case-reader.ts` holds the reader of cases.
import type { findAll } from '#lib/page/find-all.ts';
import { heldIn, holdIn } from '#lib/page/own-world.ts';

export type FindAll = typeof findAll;

export interface Finder {
  precedentFindAll?: FindAll | undefined;
}

/** Takes the finder, once. Throws where nobody brought one: what was not looked for must not be told as gone. */
export const takeFindAll = (world: Finder): FindAll => {
  const found = heldIn(world, 'precedentFindAll');
  if (!found) throw new Error('The finder was not put in before');
  holdIn(world, 'precedentFindAll', undefined);
  return found;
};
