// In pages of switched-on tools while a recording that the person began is running, and in no others (rules K4, K6). Goes where the tab is
// not part of it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { recordIn, type Recording } from '#lib/page/record/record.ts';

export default defineUnlistedScript(() => recordIn(globalThis as Recording, window, document));
