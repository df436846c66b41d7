// Runs unit tests and those of the collector on its store, all or those whose path is named: `npm run unit -- lib/privacy`. Builds first where there is no build.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, tool } from '#scripts/tool.ts';

const built = existsSync(join(root, '.output/chrome-mv3/manifest.json')) ? 0 : await tool('wxt', ['build']);
const projects = ['unit', 'ext', 'dom', 'store'].flatMap((project) => ['--project', project]);
process.exitCode = built || (await tool('vitest', ['run', ...projects, ...process.argv.slice(2)]));
