// Begins to remember the edits of a document, in its memory and nowhere else: nothing of them is stored, or told before the person asks
// to capture (rule K4), and all of it goes when the tool is switched off (rule K9).
import { watchAgain } from '#lib/page/edits/again.ts';
import type { EditsHolder } from '#lib/page/edits/held.ts';
import { editsOf } from '#lib/page/edits/taken.ts';
import { watchEdits } from '#lib/page/edits/watch-edits.ts';
import { heldIn, holdIn } from '#lib/page/own-world.ts';

/** Again in the same document it changes nothing; nor does it where no script of ours waits. */
export const remember = (holder: EditsHolder, view: Window): void => {
  const watch = heldIn(holder, 'precedentWatch');
  if (!watch || heldIn(holder, 'precedentEdits')) return;
  const { signal, found, pressed } = watch;
  watch.found = watch.pressed = undefined;
  holdIn(holder, 'precedentEdits', editsOf(watchEdits(view, { found, signal }), watchAgain(view, { pressed, signal })));
  signal.addEventListener('abort', () => holdIn(holder, 'precedentEdits', undefined));
};
