// Put into a tab when an admin, in the policy editor, asks to point at a part of it. Leaves one function in our isolated world, which asks.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { holdIn } from '#lib/page/own-world.ts';
import { point, type Pointed } from '#lib/page/point/point.ts';

const world = globalThis as { precedentPoint?: (asked: string) => Promise<Pointed | null> };

export default defineUnlistedScript(() => holdIn(world, 'precedentPoint', (asked: string) => point(document, asked)));
