// What is in force, one row a value, with where it comes from and since when: the page on which every device explains itself.
import { purposes as purposeWords } from '#lib/judgment/consent.ts';
import { listed } from '#lib/policy/change/mark.ts';
import { placeWords } from '#lib/policy/change/places.ts';
import type { Limits } from '#lib/policy/limits.ts';
import type { ManagedState } from '#lib/policy/managed.ts';
import { basisUnder } from '#lib/policy/told.ts';
import type { Ceiling, Policy } from '#lib/policy/policy.ts';
import { wordsFor } from '#lib/privacy/hand-sorts.ts';

/** managed: by browser management · organisation: by its signed policy · own: nobody but the person decides · floor: no policy can change it. */
export type Source = 'managed' | 'organisation' | 'own' | 'floor';

export interface EffectiveRow {
  part: string;
  name: string;
  value: string;
  sources: readonly Source[];
  /** The day since which it is so, YYYY-MM-DD; nothing where it always was. */
  since?: string;
}

/** What the device knows, as it is stored. */
export interface Known {
  managed: ManagedState;
  managedSince: string;
  current?: { policy: Policy; since: string };
  /** Whether what it loosens waits for the person. */
  isWaiting?: boolean;
  limits: Limits;
}

type Given = readonly [source: 'managed' | 'organisation', document: Ceiling, since: string];

const givenIn = ({ managed, managedSince, current }: Known): Given[] => [
  ...(managed.is === 'set' ? [['managed', managed.settings.ceiling, managedSince] as const] : []),
  ...(current ? [['organisation', current.policy, current.since] as const] : []),
];

const latest = (given: readonly Given[]): Pick<EffectiveRow, 'since'> => {
  const day = given
    .map(([, , since]) => since)
    .toSorted()
    .at(-1);
  return day === undefined ? {} : { since: day };
};

/** One row; its sources are the documents that say something of that part. */
const row = (known: Known, part: string, name: string, value: string, says: (document: Ceiling) => unknown): EffectiveRow => {
  const by = givenIn(known).filter(([, document]) => says(document));
  if (known.managed.is === 'wrong' && value.endsWith(waiting(known)))
    return { part, name, value, sources: ['managed'], since: known.managedSince };
  const sources = by.length > 0 ? [...new Set(by.map(([source]) => source))] : (['own'] as const);
  return { part, name, value, sources, ...latest(by) };
};

const placeRows = (known: Known): EffectiveRow[] => {
  const given = givenIn(known);
  const rows = given.flatMap(([source, { sites = [], elsewhere }, since]) => [
    ...sites.map((rule) => ({ part: 'sites', name: rule.matches.join(', '), value: placeWords(rule), sources: [source], since })),
    ...(elsewhere
      ? [{ part: 'elsewhere', name: 'Everywhere else', value: placeWords(elsewhere), sources: [source], since }]
      : []),
  ]);
  if (known.managed.is === 'wrong')
    return [
      {
        part: 'sites',
        name: 'Everywhere',
        value: 'nothing, until the managed settings can be read',
        sources: ['managed'],
        since: known.managedSince,
      },
    ];
  return rows.length > 0
    ? rows
    : [{ part: 'sites', name: 'Everywhere', value: 'what you ask for, and more on tools that you switch on', sources: ['own'] }];
};

const days = (count: number | null, none: string): string => (count === null ? none : count === 1 ? '1 day' : `${count} days`);
const some = (words: readonly string[], none: string): string => (words.length > 0 ? listed(words) : none);

const floor: EffectiveRow[] = (
  [
    ['What you see', 'You see the exact text before anything leaves'],
    ['Your no', 'You can refuse each judgment by itself, and nothing is agreed to for you'],
    ['Taking back', 'You can take back everything at any time, also after leaving'],
    ['Your data', 'You can save all that is yours to a file, and erase it here'],
    ['Recording', 'Nothing is recorded unless you begin it'],
  ] as const
).map(([name, value]) => ({ part: '', name, value, sources: ['floor'] }));

/** What a value is that waits: for the person, or for managed settings that can be read. */
const waiting = ({ managed, isWaiting }: Known): string =>
  managed.is === 'wrong' ? 'until the managed settings can be read' : isWaiting ? 'until you accept the change' : '';

/** All rows, the floor last. */
export const effectiveRows = (known: Known): EffectiveRow[] => {
  const { limits } = known;
  const until = waiting(known);
  const [recipient] = limits.recipients ?? [];
  const one = (part: keyof Ceiling, name: string, value: string, says: (document: Ceiling) => unknown = (each) => each[part]) =>
    row(known, part, name, value, says);
  // Of what is always hidden, secrets are the product's own floor.
  const ofFloor = (entry: EffectiveRow): EffectiveRow =>
    entry.sources.includes('own') ? { ...entry, sources: ['floor'] } : entry;
  return [
    ...placeRows(known),
    one('workFunctions', 'Kinds of work', some(limits.workFunctions ?? [], 'any'), ({ workFunctions }) => workFunctions?.length),
    one(
      'questions',
      'Standing questions',
      some(
        limits.questions.map(({ wording }) => wording),
        'those of your own',
      ),
      ({ questions }) => questions?.length,
    ),
    one(
      'rubrics',
      'Rubrics',
      some(
        limits.rubrics.map(({ name }) => name),
        'those of your own',
      ),
      ({ rubrics }) => rubrics?.length,
    ),
    one(
      'tools',
      'Tools read as described',
      limits.tools === null
        ? 'those of your own'
        : some(
            limits.tools.map(({ title }) => title),
            `none ${until}`.trim(),
          ),
    ),
    ofFloor(
      one(
        'alwaysHidden',
        'Always hidden',
        some(['secrets', ...limits.alwaysHidden.map(wordsFor)], ''),
        ({ alwaysHidden }) => alwaysHidden?.length,
      ),
    ),
    one('hiddenWords', 'Hidden words', some(limits.hiddenWords, 'those of your own'), ({ hiddenWords }) => hiddenWords?.length),
    one('keeping', 'On this device', days(limits.deviceDays, 'as long as you like'), ({ keeping }) => keeping?.deviceDays),
    one(
      'keeping',
      'An agreement runs',
      days(limits.endpointDays, 'as long as you choose'),
      ({ keeping }) => keeping?.endpointDays,
    ),
    one(
      'purposes',
      'What you may be asked for',
      limits.purposes === null
        ? 'any purpose that Precedent knows'
        : limits.purposes.map(({ purpose }) => purposeWords[purpose]).join('; ') || `nothing ${until}`.trim(),
    ),
    one(
      'recipient',
      'Who gets it',
      recipient
        ? [recipient.name, recipient.address, recipient.contact].filter(Boolean).join(', ')
        : limits.recipients === null
          ? 'who you join'
          : `nobody ${until}`.trim(),
    ),
    one(
      'lawfulBasis',
      'Their basis in law',
      basisUnder(limits) ??
        (givenIn(known).some(([, { lawfulBasis }]) => lawfulBasis) ? `none ${until}`.trim() : 'theirs to name'),
    ),
    one(
      'review',
      'Before sending',
      limits.coolingOffMinutes > 0 ? `${limits.coolingOffMinutes} minutes to undo` : '10 seconds to undo',
      ({ review }) => review?.coolingOffMinutes,
    ),
    one('reminders', 'Reminders', limits.reminders === 'quiet' ? 'a number on the toolbar button' : 'none'),
    ...floor,
  ];
};
