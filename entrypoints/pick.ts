// Injected into a tab when a person asks to capture, and only then. Asked again, it brings back the card that is open.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCapture, type Capture } from '#lib/page/pick.ts';

const world = globalThis as { precedentCapture?: Capture | undefined; precedentAnew?: { isInWindow: boolean } | undefined };

export default defineUnlistedScript(() => {
  const [open, anew] = [world.precedentCapture, world.precedentAnew];
  world.precedentAnew = undefined;
  if (!anew && open?.isOpen() && open.resume()) return;
  open?.remove();
  world.precedentCapture = startCapture(document, anew);
});
