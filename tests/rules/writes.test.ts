import { hold } from '#tests/rules/hold.ts';
import { onlyActionsWrite } from '#tests/rules/writes.ts';

hold('writes only through actions', onlyActionsWrite, {
  refused: {
    'a screen that stores': {
      files: { 'entrypoints/dashboard/a.tsx': 'await db.records.put(record);' },
      says: 'entrypoints/dashboard/a.tsx:1: Write in an action',
    },
    'a component that clears': { files: { 'components/a.tsx': 'void db.outbox.clear();' }, says: 'components/a.tsx:1' },
    'a call that removes what it found': {
      files: { 'lib/bridge/a.ts': "db.records.where('id').equals(id).delete();" },
      says: 'lib/bridge/a.ts:1',
    },
    'the end of the whole database': { files: { 'entrypoints/a.ts': 'await db.delete();' }, says: 'entrypoints/a.ts:1' },
  },
  taken: {
    'a screen that reads': { 'entrypoints/dashboard/a.tsx': 'await db.records.get(id);\nseen.delete(id);' },
    'an action': { 'lib/actions/a.ts': 'await db.records.put(record);' },
    'a test that prepares': { 'lib/bridge/a.ext.test.ts': 'await db.records.put(record);' },
  },
});
