// Put into a tab before each script of ours that looks for evidence there. Leaves one function in our isolated world.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findAll } from '#lib/page/find-all.ts';
import type { Finder } from '#lib/page/finder.ts';
import { holdIn } from '#lib/page/own-world.ts';

export default defineUnlistedScript(() => holdIn(globalThis as Finder, 'precedentFindAll', findAll));
