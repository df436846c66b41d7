// Builds the extension into .output: `npm run build`, or `npm run build -- firefox`.
import { tool } from '#scripts/tool.ts';

process.exitCode = await tool('wxt', ['build', ...process.argv.slice(2).flatMap((browser) => ['--browser', browser, '--mv3'])]);
