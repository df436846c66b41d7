// Where the documents of a switched-on tool hold what is known of edits: in our isolated world, where no page sees it, and nowhere else.
import { framesIn } from '#lib/page/edits/frames.ts';
import { heldIn } from '#lib/page/own-world.ts';
import type { Edits, Taken } from '#lib/page/edits/taken.ts';
import type { Watching } from '#lib/page/watch.ts';

export interface EditsHolder extends Watching {
  precedentEdits?: Edits | undefined;
}

/** Those of a page and of the frames in it that a script of ours may look into: each document remembers its own. */
const held = (holder: EditsHolder, page: Document): Edits[] =>
  [holder, ...framesIn(page)].flatMap((world) => heldIn(world, 'precedentEdits') ?? []);

/** The edit that was made last, on the page or in one of its frames; nothing where nobody remembers. */
export const takeEdits = (holder: EditsHolder, page: Document): Taken => {
  const taken = held(holder, page).map((edits) => edits.take());
  return taken.reduce((a, b) => (b.at > a.at ? b : a), { at: -Infinity, coverage: [] });
};

/** The capture became a record: what was edited counts as kept. */
export const keepEdits = (holder: EditsHolder, page: Document): void => held(holder, page).forEach((edits) => edits.keep());
