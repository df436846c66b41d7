// Put into a document of a switched-on tool when the person goes into a field there. Leaves one object in our isolated world.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rememberIn, type Remembering } from '#lib/page/edits/remember.ts';

export default defineUnlistedScript(() => rememberIn(globalThis as Remembering, document));
