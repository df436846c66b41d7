// Writes every file in the one layout, and mends what the linter can mend: `npm run format`.
import { tool } from '#scripts/tool.ts';

const formatted = await tool('oxfmt', ['.']);
const linted = await tool('oxlint', ['--fix']);
process.exitCode = formatted || linted;
