// What the linter holds: the rooms and who may import whom, names and sizes of files, and the traps that reviews kept finding.
import { defineConfig, type OxlintConfig } from 'oxlint';

type Override = NonNullable<OxlintConfig['overrides']>[number];

const pureRooms = ['judgment', 'privacy', 'policy', 'dataset', 'measure', 'precedents', 'wire'];

/** All of lib/ but these rooms, as patterns of import specifiers. */
const libBut = (rooms: string[]): string[] => ['#lib/**', ...rooms.flatMap((room) => [`!#lib/${room}`, `!#lib/${room}/**`])];

/** Refused everywhere. */
const always = {
  paths: [
    { name: 'webextension-polyfill', message: "Import { browser } from 'wxt/browser': one door to the browser." },
    { name: '#imports', message: 'Import each name from where it is: no auto-imports.' },
  ],
  patterns: [{ group: ['../**', './**'], message: 'Write #lib/…, #components/… or #collector/…, so that the room can be seen.' }],
};

interface Room {
  files: string[];
  /** Files among them that belong to another room. */
  but?: string[];
  /** Import specifiers that this room may not name, with what to do instead. */
  refused: { group: string[]; message: string; typesAreFine?: boolean }[];
}

/** Arrows point down. Each room names what it may not reach; the message says what to do instead. */
const rooms: Room[] = [
  {
    files: [`lib/{${pureRooms.join(',')}}/**`],
    refused: [
      { group: libBut(pureRooms), message: 'ROOM 0 imports ROOM 0 only. Take what you need as an argument.' },
      {
        group: ['#components/**', '#collector/**', '#scripts/**', 'wxt', 'wxt/**', 'react', 'dexie', 'jose', 'node:*'],
        message: 'ROOM 0 knows no platform. Take digest, time or randomness as an argument.',
      },
    ],
  },
  // Before the page scripts, which it would let off: of two rooms that hold one file, the later one counts.
  {
    files: ['entrypoints/**'],
    refused: [
      { group: ['#collector/**', '#scripts/**', '#tests/**'], message: 'The extension knows an endpoint by lib/wire only.' },
    ],
  },
  {
    files: ['lib/page/**', 'entrypoints/*.ts'],
    but: ['entrypoints/background.ts', 'entrypoints/awake.ts'],
    refused: [
      {
        group: libBut(['page']),
        message: 'What runs in somebody’s page is DOM only. Use import type, and parse where the message lands.',
        typesAreFine: true,
      },
      {
        group: [
          '#components/**',
          '#collector/**',
          '#scripts/**',
          '#tests/**',
          'wxt/browser',
          'zod',
          'zod/**',
          'react',
          'react-dom',
          'react-dom/**',
          'dexie',
          'idb-keyval',
          'jose',
        ],
        message: 'Page scripts stay light: no library and no polyfill. Use page/port.ts to ask the background.',
        typesAreFine: true,
      },
    ],
  },
  {
    files: ['lib/store/**'],
    refused: [
      { group: libBut([...pureRooms, 'store']), message: 'ROOM 1 (store) imports ROOM 0 only.', typesAreFine: true },
      { group: ['#components/**', '#collector/**', 'react'], message: 'The store knows no screen and no endpoint.' },
    ],
  },
  {
    files: ['lib/sync/**'],
    refused: [
      {
        group: libBut([...pureRooms, 'store', 'sync']),
        message: 'ROOM 2 (sync) imports rooms 0 and 1 only.',
        typesAreFine: true,
      },
      { group: ['#components/**', '#collector/**', 'react'], message: 'Sync knows an endpoint by lib/wire only.' },
    ],
  },
  {
    files: ['lib/actions/**'],
    refused: [
      {
        group: libBut([...pureRooms, 'store', 'sync', 'actions']),
        message: 'ROOM 3 (actions) imports rooms 0 to 2 only. The bridge calls actions, not the reverse.',
        typesAreFine: true,
      },
      { group: ['#components/**', '#collector/**', 'react'], message: 'Actions know no screen.' },
    ],
  },
  {
    files: ['lib/bridge/**'],
    refused: [
      {
        group: ['#lib/page/**', '#components/**', '#collector/**', 'react'],
        message: 'The bridge joins callers and actions, nothing else.',
        typesAreFine: true,
      },
    ],
  },
  {
    files: ['components/**'],
    refused: [
      {
        group: [...libBut([...pureRooms]), '#collector/**', 'wxt/browser', 'dexie', 'dexie-react-hooks', 'idb-keyval'],
        message: 'Components take props and call back. Read and ask in the entrypoint.',
        typesAreFine: true,
      },
    ],
  },
  {
    files: ['collector/**'],
    refused: [
      { group: libBut(pureRooms), message: 'The collector imports ROOM 0 only.' },
      { group: ['#components/**', 'wxt', 'wxt/**', 'react', 'dexie'], message: 'The collector runs on Node alone.' },
    ],
  },
];

const override = ({ files, but = [], refused }: Room): Override => ({
  files,
  // Tests beside the code may reach for the harness and for rooms above.
  excludeFiles: ['**/*.test.ts', '**/*.test.tsx', ...but],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: always.paths,
        patterns: [
          ...always.patterns,
          ...refused.map(({ group, message, typesAreFine = false }) => ({ group, message, allowTypeImports: typesAreFine })),
        ],
      },
    ],
  },
});

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['node_modules', '.output', '.wxt', '.venv', '.cache', '.data'],
  rules: {
    'no-restricted-imports': ['error', always],
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'react/no-danger': 'error',
    'unicorn/consistent-function-scoping': 'off',
    // Dexie's collections have a `reverse` of their own, and IndexedDB's requests have only `on…` in its own examples.
    'unicorn/no-array-reverse': 'off',
    'unicorn/prefer-add-event-listener': 'off',
    // Regions that scroll must take focus and containers may hear keys (WCAG 2.1.1); axe looks at the result in the journeys.
    'jsx-a11y/no-noninteractive-tabindex': 'off',
    'jsx-a11y/no-noninteractive-element-interactions': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    // These judge by the React compiler, which is not used here.
    'react/refs': 'off',
    'react/set-state-in-effect': 'off',
    'react/exhaustive-effect-dependencies': 'off',
    'no-unmodified-loop-condition': 'off',
    // Takes a copy that is changed while it is walked, and the letters of a string, for useless.
    'unicorn/no-useless-spread': 'off',
    'import/no-named-as-default': 'off',
    'vitest/valid-title': ['error', { allowArguments: true }],
    'promise/always-return': 'off',
    'promise/no-callback-in-promise': 'off',
    'promise/no-promise-in-callback': 'off',
    'vitest/no-conditional-expect': 'off',
    'vitest/no-standalone-expect': 'off',
    'vitest/require-to-throw-message': 'off',
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    // fast-check is written `fc.` everywhere in its own documentation.
    'import/no-named-as-default-member': 'off',
    'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'fc.assert'] }],
    'react/react-in-jsx-scope': 'off',
    'import/no-unassigned-import': 'off',
    'vitest/no-disabled-tests': 'error',
    'vitest/no-focused-tests': 'error',
    'no-restricted-globals': ['error', { name: 'eval', message: 'Nothing of ours runs text as code.' }],
  },
  overrides: [
    ...rooms.map(override),
    // What the language itself offers of clock and chance, which a TypeScript library list cannot take away.
    {
      files: [`lib/{${pureRooms.join(',')}}/**`],
      excludeFiles: ['**/*.test.ts'],
      rules: {
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: 'ROOM 0 has no clock. Take the time as an argument.' },
          { object: 'Math', property: 'random', message: 'ROOM 0 has no randomness. Take it as an argument.' },
        ],
      },
    },
    // A default export is what these readers look for.
    { files: ['*.config.ts', 'entrypoints/**'], rules: { 'import/no-default-export': 'off' } },
  ],
});
