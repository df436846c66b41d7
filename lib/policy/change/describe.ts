// A change of policy in plain sentences, each marked as allowing more or less. What has no sentence allows neither.
import { canonical } from '#lib/judgment/canonical.ts';
import { purposes as purposeWords } from '#lib/judgment/consent.ts';
import { less, listed, looser, tighter, type Change } from '#lib/policy/change/mark.ts';
import { changedPlaces } from '#lib/policy/change/places.ts';
import type { Ceiling, Policy, Recipient } from '#lib/policy/policy.ts';
import { lawfulBases } from '#lib/policy/policy.ts';
import { wordsFor } from '#lib/privacy/hand-sorts.ts';

/** Any part of a policy; an organisation's whole one, or a ceiling. */
export type Document = Ceiling & Partial<Pick<Policy, 'organisation'>>;

const itself = (name: string): string => name;

/** A list of which more allows more, or less: sentences for what comes and what goes. */
const inList = <T>(
  part: string,
  [before, after]: readonly [readonly T[], readonly T[]],
  nameOf: (entry: T) => string,
  [coming, going]: readonly [(entries: T[]) => Change, (entries: T[]) => Change],
): Change[] => {
  const [come, gone] = [less(after, before, nameOf), less(before, after, nameOf)];
  return [...(come.length > 0 ? [coming(come)] : []), ...(gone.length > 0 ? [going(gone)] : [])].map((change) => ({
    ...change,
    part,
  }));
};

const versions = <T extends { id: string; version: number }>(
  part: string,
  [before, after]: readonly [readonly T[], readonly T[]],
  wordsOf: (entry: T) => string,
  [added, changed, gone]: readonly [string, string, string],
): Change[] => {
  const same = (entry: T): T | undefined => before.find(({ id }) => id === entry.id);
  return [
    ...after.flatMap((entry) => {
      const known = same(entry);
      if (!known) return [tighter(part, `${added} ${wordsOf(entry)}`)];
      // A lower version, or others words under the same one, takes the place of nothing that was seen.
      return canonical(known) === canonical(entry)
        ? []
        : [(entry.version > known.version ? tighter : looser)(part, `${changed} ${wordsOf(entry)}`)];
    }),
    ...less(before, after, ({ id }) => id).map((entry) => looser(part, `${gone} ${wordsOf(entry)}`)),
  ];
};

/** A bound in days or minutes: none is the widest. */
const bound = (
  part: string,
  before: number | undefined,
  after: number | undefined,
  wordsOf: (value: number) => string,
  none: string,
): Change[] =>
  before === after
    ? []
    : [((after ?? Infinity) < (before ?? Infinity) ? tighter : looser)(part, after === undefined ? none : wordsOf(after))];

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const recipientWords = ({ name, address, contact }: Recipient): string => [name, address, contact].filter(Boolean).join(', ');

const said = (before: Document, after: Document): Change[] => {
  const [who, next] = [before.recipient, after.recipient];
  const [basis, nextBasis] = [before.lawfulBasis, after.lawfulBasis];
  return [
    ...inList('purposes', [before.purposes ?? [], after.purposes ?? []], (entry) => canonical(entry), [
      (come) =>
        looser(
          '',
          `You may be asked to agree to: ${come.map(({ purpose, notice }) => `${purposeWords[purpose]} (“${notice}”)`).join('; ')}.`,
        ),
      (gone) =>
        tighter(
          '',
          `You are not asked any more to agree to: ${gone.map(({ purpose, notice }) => `${purposeWords[purpose]} (“${notice}”)`).join('; ')}.`,
        ),
    ]),
    ...(before.purposes && !after.purposes
      ? [looser('purposes', 'You may be asked to agree to any purpose that Precedent knows.')]
      : []),
    ...(canonical(who ?? null) === canonical(next ?? null)
      ? []
      : [
          looser(
            'recipient',
            next
              ? `What you agree to send goes to: ${recipientWords(next)}.`
              : 'Who gets what you agree to send is not named any more.',
          ),
        ]),
    ...(canonical(basis ?? null) === canonical(nextBasis ?? null)
      ? []
      : [
          looser(
            'lawfulBasis',
            nextBasis
              ? `They work on this basis: ${lawfulBases[nextBasis.basis]}. “${nextBasis.words}”`
              : 'They name no basis in law any more.',
          ),
        ]),
    ...(before.organisation !== undefined && after.organisation !== undefined && before.organisation !== after.organisation
      ? [looser('organisation', `The organisation calls itself ${after.organisation} now.`)]
      : []),
  ];
};

/**
 * Sentences for what changes from one document to another; none where nothing does. `before` is undefined where the person has seen none:
 * then what any policy may ask for is named as looser, so that it is seen before it holds.
 */
export const describeChange = (before: Document | undefined, after: Document): Change[] => {
  const from = before ?? {};
  const words = (name: string) => (entries: string[]) => `${name}: ${listed(entries)}.`;
  const works = [from.workFunctions ?? [], after.workFunctions ?? []] as const;
  const areWorksOpen = works.map(({ length }) => length === 0);
  return [
    ...changedPlaces(from, after),
    ...(areWorksOpen[0] && !areWorksOpen[1]
      ? [tighter('workFunctions', `A judgment names one of these kinds of work: ${listed(works[1])}.`)]
      : []),
    ...(areWorksOpen[1] && !areWorksOpen[0] ? [looser('workFunctions', 'A judgment may name any kind of work.')] : []),
    ...(areWorksOpen.includes(true)
      ? []
      : inList('workFunctions', works, itself, [
          (come) => looser('', words('Kinds of work that may be named as well')(come)),
          (gone) => tighter('', words('Kinds of work that may not be named any more')(gone)),
        ])),
    ...versions(
      'questions',
      [from.questions ?? [], after.questions ?? []],
      ({ wording, answers }) => `“${wording}” (${answers.join(', ')})`,
      ['You are asked:', 'A question changed:', 'You are not asked any more:'],
    ),
    ...versions('rubrics', [from.rubrics ?? [], after.rubrics ?? []], ({ name }) => `“${name}”`, [
      'There is a rubric to judge by:',
      'A rubric changed:',
      'There is no longer a rubric:',
    ]),
    ...inList('tools', [from.tools ?? [], after.tools ?? []], (entry) => canonical(entry), [
      (come) =>
        looser(
          '',
          `When you capture, these are read for what the case is: ${listed(come.map(({ title, matches }) => `${title} (${matches.join(', ')})`))}.`,
        ),
      (gone) => tighter('', `These are not read any more as they were: ${listed(gone.map(({ title }) => title))}.`),
    ]),
    ...(from.tools && !after.tools ? [looser('tools', 'Any tool that is described may be read.')] : []),
    ...inList('alwaysHidden', [from.alwaysHidden ?? [], after.alwaysHidden ?? []], itself, [
      (come) => tighter('', `Always hidden, and not to be shown again: ${listed(come.map(wordsFor))}.`),
      (gone) => looser('', `You may show again: ${listed(gone.map(wordsFor))}.`),
    ]),
    ...inList('hiddenWords', [from.hiddenWords ?? [], after.hiddenWords ?? []], itself, [
      (come) => tighter('', words('These words are always hidden')(come)),
      (gone) => looser('', words('These words are not hidden any more')(gone)),
    ]),
    ...bound(
      'keeping.deviceDays',
      from.keeping?.deviceDays,
      after.keeping?.deviceDays,
      (count) => `You are asked to remove judgments from this device after ${days(count)}.`,
      'You are not asked any more to remove judgments from this device.',
    ),
    ...bound(
      'keeping.endpointDays',
      from.keeping?.endpointDays,
      after.keeping?.endpointDays,
      (count) => `An agreement may run for ${days(count)} at most.`,
      'An agreement may run as long as you choose.',
    ),
    ...said(from, after),
    ...bound(
      'review.coolingOffMinutes',
      -(from.review?.coolingOffMinutes ?? 0),
      -(after.review?.coolingOffMinutes ?? 0),
      (minutes) =>
        minutes === 0
          ? 'Nothing waits for a cooling-off time.'
          : `What you agree to waits ${-minutes} minutes before it is sent.`,
      '',
    ),
    ...((from.reminders ?? 'off') === (after.reminders ?? 'off')
      ? []
      : after.reminders === 'quiet'
        ? [looser('reminders', 'The toolbar button shows how many judgments wait for a look.')]
        : [tighter('reminders', 'The toolbar button shows no number any more.')]),
  ];
};
