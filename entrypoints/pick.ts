// Injected into a tab when a person asks to capture, and only then. Asked again, it brings back the card that is open.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { captureIn, type CaptureHolder } from '#lib/page/pick.ts';

export default defineUnlistedScript(() => captureIn(globalThis as CaptureHolder, document));
