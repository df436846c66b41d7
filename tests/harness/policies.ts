// Policies for tests: one as an organisation would write it, and random ones of every shape that the schema takes.
import fc from 'fast-check';
import { kinds } from '#lib/judgment/kinds/index.ts';
import { levels, requirable } from '#lib/policy/places.ts';
import { floorNames, lawfulBases, type Policy } from '#lib/policy/policy.ts';
import type { Draft, Page } from '#lib/policy/rules/define.ts';

/** The policy of an organisation with one tool, one question, one rubric and a required field. */
export const samplePolicy = (change: Partial<Policy> = {}): Policy => ({
  format: 'precedent-policy/1',
  version: 1,
  notAfter: '2099-12-31',
  organisation: 'Nordlicht Handels GmbH',
  sites: [
    {
      matches: ['https://redmine.example/*'],
      level: 'watch',
      kinds: kinds.slice(0, 3).map(({ name }) => name),
      required: ['rationale', 'workFunction'],
    },
    { matches: ['https://redmine.example/admin/*'], level: 'off' },
  ],
  elsewhere: { level: 'capture' },
  workFunctions: ['Payables', 'Support'],
  questions: [
    {
      id: '6e4a0c0e-1f5a-4d0e-9a50-6a2f7f1e0a01',
      version: 1,
      wording: 'Pay this invoice now?',
      answers: ['Pay', 'Hold', 'Return'],
      where: { tool: 'redmine.example', page: '/issues/*', workFunction: '' },
    },
  ],
  rubrics: [
    {
      id: '6e4a0c0e-1f5a-4d0e-9a50-6a2f7f1e0a02',
      version: 1,
      name: 'A good answer to a customer',
      workFunction: 'Support',
      criteria: [
        { id: 'cAbcdefg', words: 'Names the next step', points: 5, steps: [], guidance: '', examples: [], needsNote: false },
      ],
    },
  ],
  tools: [
    {
      name: 'erp-invoices',
      title: 'ERP invoices',
      matches: ['https://erp.example/invoices/*'],
      case: { id: [{ from: 'address', segment: 2 }], title: { selector: 'h1' }, text: [{ selector: '.supplier' }] },
    },
  ],
  alwaysHidden: ['email', 'iban'],
  hiddenWords: ['Nordlicht'],
  keeping: { deviceDays: 365, endpointDays: 180 },
  purposes: [{ purpose: 'run-organisation', notice: 'To answer like cases alike.' }],
  recipient: { name: 'Nordlicht Handels GmbH', contact: 'privacy@nordlicht.example' },
  lawfulBasis: { basis: 'legitimate-interests', words: 'To keep decisions consistent.' },
  review: { coolingOffMinutes: 30 },
  ...change,
});

const some = <T>(from: readonly T[], most = 4): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...from), { minLength: 1, maxLength: most });

/** Few hosts, so that rules meet. */
const hosts = ['a.example', 'b.example', 'x.a.example'] as const;
const pattern = fc.constantFrom(
  ...hosts.flatMap((host) => ['/*', '/issues/*', '/admin'].map((path) => `https://${host}${path}`)),
  'https://*.a.example/*',
  '*://b.example/issues/*',
);

const place = {
  level: fc.constantFrom(...levels),
  kinds: fc.option(some(kinds.map(({ name }) => name)), { nil: undefined }),
  required: fc.option(some(requirable), { nil: undefined }),
};
const put = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;

const base = samplePolicy();
const ids = ['6e4a0c0e-1f5a-4d0e-9a50-6a2f7f1e0a01', '6e4a0c0e-1f5a-4d0e-9a50-6a2f7f1e0a03'] as const;
const days = fc.option(fc.integer({ min: 1, max: 3650 }), { nil: undefined });
const version = fc.integer({ min: 1, max: 4 });

/** Any policy that the schema takes, over a few hosts, kinds and words. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    version: fc.integer({ min: 1, max: 50 }),
    notAfter: fc.constantFrom('2025-01-01', '2026-11-29', '2030-06-30'),
    organisation: fc.constantFrom('Nordlicht', 'Sonnenhof'),
    sites: fc.array(fc.record({ matches: fc.uniqueArray(pattern, { minLength: 1, maxLength: 3 }), ...place }).map(put), {
      maxLength: 4,
    }),
    elsewhere: fc.record(place).map(put),
    workFunctions: fc.subarray(['Payables', 'Support', 'Legal']),
    questions: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...ids),
        version,
        wording: fc.constantFrom('Pay now?', 'Approve?'),
        answers: fc.constantFrom<string[]>(['Yes', 'No'], ['Pay', 'Hold', 'Return']),
        where: fc.constantFrom(
          { tool: '', page: '', workFunction: '' },
          { tool: 'a.example', page: '/issues/*', workFunction: '' },
        ),
      }),
      { selector: ({ id }) => id, maxLength: 2 },
    ),
    rubrics: fc.uniqueArray(
      fc.record({ id: fc.constantFrom(...ids), version }).map((ref) => ({ ...base.rubrics[0]!, ...ref })),
      { selector: ({ id }) => id, maxLength: 2 },
    ),
    tools: fc.subarray([base.tools[0]!, { ...base.tools[0]!, name: 'other', title: 'Another' }]),
    alwaysHidden: fc.subarray([...floorNames], { maxLength: 4 }),
    hiddenWords: fc.subarray(['Nordlicht', 'Kim Larsen', 'Projekt Ö']),
    keeping: fc.record({ deviceDays: days, endpointDays: days }).map(put),
    purposes: fc.uniqueArray(
      fc.record({
        purpose: fc.constantFrom('run-organisation', 'train-models', 'share-outside'),
        notice: fc.constantFrom('To run.', 'To run, in other words.'),
      }),
      { selector: ({ purpose }) => purpose, maxLength: 3 },
    ),
    recipient: fc.constantFrom({ name: 'Nordlicht' }, { name: 'Sonnenhof', contact: 'x@sonnenhof.example' }),
    lawfulBasis: fc.option(
      fc.record({
        basis: fc.constantFrom(...(Object.keys(lawfulBases) as (keyof typeof lawfulBases)[])),
        words: fc.constant('So.'),
      }),
      { nil: undefined },
    ),
    review: fc.record({ coolingOffMinutes: fc.option(fc.integer({ min: 0, max: 10_080 }), { nil: undefined }) }).map(put),
    reminders: fc.constantFrom('off', 'quiet', undefined),
  })
  .map((parts) => put({ format: 'precedent-policy/1' as const, ...parts }) as Policy);

/** Pages on those hosts and others, one of them unknown; a frame in it now and then. */
export const anyPage: fc.Arbitrary<Page> = fc
  .array(
    fc.option(
      fc
        .tuple(
          fc.constantFrom('http', 'https'),
          fc.constantFrom(...hosts, 'c.example'),
          fc.constantFrom('/', '/issues/1', '/issues/2?tab=notes', '/admin'),
        )
        .map(([scheme, host, path]) => new URL(`${scheme}://${host}${path}`)),
      { nil: undefined, freq: 8 },
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((addresses) => ({ addresses }));

const sentence = fc.constantFrom(
  '',
  'Sole source.',
  'Ask Kim Larsen, kim@nordlicht.example.',
  'Nordlicht pays; Projekt Ö waits.',
);
const purposeNames = ['run-organisation', 'train-models', 'share-outside'] as const;

/** Drafts of every kind, filled in or not, agreed to or not. */
export const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    kind: fc.constantFrom(...kinds.map(({ name }) => name), undefined),
    workFunction: fc.constantFrom(null, 'Payables', 'Legal', 'Gardening', undefined),
    rationale: sentence,
    fields: fc.dictionary(fc.constantFrom('question', 'chosen', 'rule', 'instead', 'before', 'after'), sentence, { maxKeys: 3 }),
    hasEvidence: fc.boolean(),
    cannotJudge: fc.constantFrom(true, undefined),
    words: fc.array(sentence, { maxLength: 2 }),
    agreement: fc.option(
      fc
        .record({
          purposes: fc.subarray([...purposeNames], { minLength: 1 }),
          days: fc.integer({ min: 1, max: 4000 }),
          today: fc.constantFrom('2024-12-31', '2026-11-29', '2031-01-01'),
          minutesAgo: fc.option(fc.integer({ min: 0, max: 11_000 }), { nil: undefined }),
        })
        .map(put),
      { nil: undefined },
    ),
  })
  .map((parts) => put(parts) as Draft);
