// The rest of the worker, as a script of its own that `background.ts` takes in when an event needs it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import * as awake from '#lib/bridge/awake.ts';
import type { AwakeHolder } from '#lib/bridge/wake.ts';

export default defineUnlistedScript({
  exclude: ['firefox'],
  main() {
    (globalThis as AwakeHolder).precedentAwake = awake;
  },
});
