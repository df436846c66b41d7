import { expect, it } from 'vitest';
import { hold } from '#tests/rules/hold.ts';
import { everyEntryListed, everyFormatLoaded, noKindNamed } from '#tests/rules/registries.ts';
import { tree } from '#tests/rules/sources.ts';

const folder = 'lib/dataset/formats';
const row = "import { plainRow } from '#lib/dataset/formats/plain-row.ts';";
const registry = (index: string) => ({
  [`${folder}/define.ts`]: '',
  [`${folder}/index.ts`]: index,
  [`${folder}/plain-row.ts`]: '',
});

hold('lists every entry of a registry', everyEntryListed, {
  refused: {
    'a file that the index does not know': {
      files: registry('export const formats: readonly Format[] = [];'),
      says: [`${folder}/index.ts lacks this line: ${row}`, `${folder}/index.ts: Put plainRow into the list`],
    },
    'an import that is not in the list': {
      files: registry(`${row}\nexport const formats: readonly Format[] = [other];\nexport const one = plainRow;`),
      says: 'Put plainRow into the list',
    },
    'an import that is not in a list of wrapped ones': {
      files: registry(`${row}\nexport const formats: readonly Format[] = [wide(other), wide(more)];`),
      says: 'Put wide(plainRow) into the list',
    },
    'a registry without an index': {
      files: { 'lib/page/sites/define.ts': '', 'lib/page/sites/wiki.ts': '' },
      says: [
        "lacks this line: import { wiki } from '#lib/page/sites/wiki.ts';",
        'lib/page/sites/index.ts: Put wiki into the list',
      ],
    },
  },
  taken: {
    'a file with its line, and its test': {
      ...registry(`${row}\nexport const formats: readonly Format[] = [\n  plainRow,\n];`),
      [`${folder}/plain-row.test.ts`]: '',
    },
    'a folder that is no registry': { 'lib/wire/index.ts': '', 'lib/wire/a.ts': '' },
  },
});

it('finds the registries that there are', () => {
  const withoutIndex = tree.filter(({ path }) => !path.endsWith('/index.ts'));
  for (const known of ['lib/judgment/kinds', 'lib/privacy/detectors', folder])
    expect(everyEntryListed(withoutIndex)).toContainEqual(expect.stringContaining(`${known}/index.ts lacks`));
});

const kinds = { 'lib/judgment/kinds/decision.ts': '', 'lib/judgment/kinds/trade-off.ts': '' };
const refusedIn = (path: string, text: string) => ({ files: { ...kinds, [path]: text }, says: `${path}:1: Let each kind` });

hold('names no kind outside the registry of kinds', noKindNamed, {
  refused: {
    'a branch on a name': refusedIn('components/a.tsx', "if (judgment.kind === 'decision') ask();"),
    'a branch on the kind’s own name': refusedIn('lib/dataset/a.ts', "return kind.name !== 'trade-off';"),
    'a case': refusedIn('collector/a.ts', "  case 'decision':"),
    'a look-up by name': refusedIn('entrypoints/a.ts', "const first = kindNamed('decision');"),
    'a value by name': refusedIn('lib/actions/a.ts', "const draft = { kind: 'decision' };"),
    'an import past the registry': refusedIn('lib/store/a.ts', "import { decision } from '#lib/judgment/kinds/decision.ts';"),
  },
  taken: {
    'the registry, tests and other words': {
      ...kinds,
      'lib/judgment/kinds/index.ts': "import { decision } from '#lib/judgment/kinds/decision.ts';",
      'lib/actions/a.ext.test.ts': "const draft = { kind: 'decision' };",
      'lib/actions/b.ts': "const word = 'decision'; const first = kinds[0];",
    },
  },
});

const format = { [`${folder}/define.ts`]: '', [`${folder}/plain-row.ts`]: '' };
const check = 'tests/conformance/check.py';

hold('opens every export format with its consumer’s loader', everyFormatLoaded, {
  refused: {
    'a format that nobody loads': {
      files: { ...format, [check]: 'check("[D2] loads plain-row-wide", f)' },
      says: `${check} lacks a check of plain-row`,
    },
    'one that only a comment names': { files: { ...format, [check]: '# plain-row' }, says: 'lacks a check of plain-row' },
  },
  taken: {
    'a check that names it': { ...format, [check]: 'check("[D2] Loader takes plain-row", plain_row_loads)' },
  },
});
