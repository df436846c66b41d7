// Put into a tab by the background when the side panel asks about its page. Leaves one object in our isolated world, where no page sees it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeFindAll, type Finder } from '#lib/page/finder.ts';
import { lookAt, type Look } from '#lib/page/look.ts';
import { holdIn } from '#lib/page/own-world.ts';
import { takeCaseIn, type CaseReader } from '#lib/page/case-reader.ts';

const world = globalThis as CaseReader & Finder & { precedentLook?: Look };

export default defineUnlistedScript(() =>
  holdIn(world, 'precedentLook', lookAt(document, takeCaseIn(world), takeFindAll(world))),
);
