// Registered for the pages of tools that the person switched on, and for no others (rule K6): at rest there, it only listens.
import { watchIn, type Watching } from '#lib/page/watch.ts';

// What `defineUnlistedScript` would make of it; its own code is a tenth of what this script may weigh.
export default { main: (): void => watchIn(globalThis as Watching, document) };
