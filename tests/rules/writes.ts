// Only actions write: no screen, call, entrypoint or page script changes the database.
import { isTest, places, type Rule } from '#tests/rules/sources.ts';

/** Screens, the bridge, entrypoints and page scripts read; what changes a table is a verb in lib/actions. */
export const onlyActionsWrite: Rule = (files) =>
  places(
    files.filter((file) => /^(components|entrypoints|lib\/bridge|lib\/page)\/.*\.tsx?$/.test(file.path) && !isTest(file)),
    /\bdb\.(?:\w+\.)+(?:put|add|update|upsert|delete|clear|bulk\w+|modify)\(|\bdb\.(?:\w+)\.where\(.*\.(?:delete|modify)\(|\bdb\.delete\(/,
    'Write in an action of lib/actions and ask for it by the bridge:',
  );
