// Put by the background into a page of a switched-on tool in which judgments were kept. Leaves one object in our isolated world.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { marksIn, type Marking } from '#lib/page/marks/marks.ts';

export default defineUnlistedScript(() => marksIn(globalThis as Marking, document));
