// Put into a tab before each script of ours that asks which case the page shows. Leaves one function in our isolated world.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { holdIn } from '#lib/page/own-world.ts';
import type { CaseReader } from '#lib/page/case-reader.ts';
import { caseIn } from '#lib/page/sites/index.ts';

export default defineUnlistedScript(() => holdIn(globalThis as CaseReader, 'precedentCaseIn', caseIn));
