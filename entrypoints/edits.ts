// Put into a document of a switched-on tool when the person goes into a field there. Leaves one object in our isolated world.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { EditsHolder } from '#lib/page/edits/held.ts';
import { remember } from '#lib/page/edits/remember.ts';

export default defineUnlistedScript(() => remember(globalThis as EditsHolder, window));
