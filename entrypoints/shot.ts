// Put into a tab by the background when the person asks for a picture of it. Leaves one object in our isolated world, where no page sees it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { CaptureHolder } from '#lib/page/pick.ts';
import { shotOf, type Shot } from '#lib/page/shot/shot.ts';

const world = globalThis as CaptureHolder & { precedentShot?: Shot };

export default defineUnlistedScript(() => {
  world.precedentShot ??= shotOf(document, world);
});
