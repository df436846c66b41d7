// Which rows are the person's own data, each with the shape in which a file of it may bring it back (rule L2). What a newer version adds
// to a row is taken along.
import * as z from 'zod';
import { beforehand } from '#lib/judgment/beforehand.ts';
import { hash } from '#lib/judgment/case.ts';
import { audience, consent } from '#lib/judgment/consent.ts';
import { edited, journalEntry } from '#lib/judgment/draft.ts';
import { day, judgment, recordId } from '#lib/judgment/judgment.ts';
import { states, type State } from '#lib/judgment/life.ts';
import { standingQuestion } from '#lib/judgment/questions.ts';
import { rubric } from '#lib/judgment/rubrics.ts';
import { agreedUnder } from '#lib/policy/agreed-under.ts';
import { siteDescriptions } from '#lib/policy/site.ts';
import { byHand } from '#lib/privacy/by-hand.ts';
import { longestReceipt } from '#lib/wire/receipts.ts';

/** Milliseconds since 1970, or a count. */
const number = z.number().nonnegative();
const short = z.string().max(10_000);

const record = z.looseObject({
  id: recordId,
  state: z.enum(states as [State, ...State[]]),
  judgment,
  sealed: z.string().max(200_000).optional(),
  audience: audience.optional(),
  supersededBy: recordId.optional(),
  byHand: byHand.optional(),
});
const companion = z.looseObject({ id: recordId, openedAt: number, changedAt: number, activeMs: number, address: short });
const agreement = z.looseObject({
  ...consent.shape,
  isLive: z.boolean(),
  agreedAt: number,
  told: z.string().max(10_000).optional(),
  under: agreedUnder.optional(),
});
const receipt = z.looseObject({ recordId, state: z.enum(['stored', 'erased']), jws: z.string().max(longestReceipt), at: number });
const setAside = z.looseObject({ recordId, code: short, reason: short, at: number });
const request = z.looseObject({
  at: number,
  purpose: short,
  address: short,
  bytesOut: number,
  bytesIn: number,
  status: z.int(),
  records: z.array(recordId).max(5000),
});
const look = z.looseObject({ case: hash, at: number });
const builtPackage = z.looseObject({
  id: z.uuidv4(),
  name: short,
  purposes: z.array(short).max(10),
  day,
  at: number,
  records: z.array(recordId),
  consents: z.array(z.uuidv4()),
  bytes: number,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const file = { recordId, sha256: hash, bytes: z.base64() };
const attachment = z.union([
  z.looseObject({
    ...file,
    mediaType: z.literal('image/png'),
    width: number,
    height: number,
    masks: z.array(z.unknown()).max(10_000),
  }),
  z.looseObject({ ...file, mediaType: z.literal('application/json') }),
]);
/** Of which organisations a version is; of one's own, of none. */
const asked = { at: number, retiredAt: number.optional(), from: z.array(z.url()).max(100).optional() };
const question = z.looseObject({ ...standingQuestion.shape, ...asked });
const rubricRow = z.looseObject({ ...rubric.shape, ...asked });

/** Settings that are the person's, by name. */
const setting = z.union([
  z.looseObject({ name: z.literal('letterKeys'), value: z.boolean() }),
  z.looseObject({ name: z.literal('workFunction'), value: z.string().max(100) }),
  z.looseObject({ name: z.literal('beforehand'), value: z.array(beforehand).max(200) }),
  z.looseObject({ name: z.literal('ownCaseKey'), value: hash }),
  z.looseObject({ name: z.literal('listedWords'), value: z.array(z.string().max(200)).max(2000) }),
]);
export const ownSettings: readonly string[] = ['letterKeys', 'workFunction', 'beforehand', 'ownCaseKey', 'listedWords'];

/** Where this device had joined: told to the person after bringing back. Keys and codes are not among it. */
const joined = z.looseObject({ endpoint: short, organisation: z.string().max(200) });

/** A row of each table as it stands in a file. */
export const ownRows = {
  records: record,
  companions: companion,
  consents: agreement,
  receipts: receipt,
  quarantine: setAside,
  requests: request,
  looks: look,
  packages: builtPackage,
  attachments: attachment,
  questions: question,
  rubrics: rubricRow,
  settings: setting,
  enrolments: joined,
} as const;
export type OwnTable = keyof typeof ownRows;
export const ownTables = Object.keys(ownRows) as OwnTable[];

/** Tables that say something of this device alone, with why they are not in the file. */
export const notOwn: Readonly<Record<string, string>> = {
  outbox: 'What is under way: follows from the state of each record where it is brought back',
  steps: 'What a recording that runs has so far: it is in its record once that is stopped',
  drainMarks: 'How far the journal of an open card is stored; the journal itself is drained first',
};

/** Values of `storage.local` that belong to the person, by how their keys begin. */
export const ownLocal: readonly { begins: string; shape: z.ZodType; isOnlyRescued?: true }[] = [
  // The journal is drained before a file is made; of a database that did not open it is all that says what was typed last.
  { begins: 'j/', shape: journalEntry, isOnlyRescued: true },
  { begins: 'unsaved/', shape: z.looseObject({ from: edited, to: edited }) },
  { begins: 'unsaved-steps/', shape: z.record(z.string(), z.strictObject({ text: z.string(), reason: z.string() })) },
  // Text that could not be read is shown as it is; what it holds is not for us to judge.
  { begins: 'j-bad/', shape: z.unknown() },
  { begins: 'described-sites', shape: siteDescriptions },
];

/** A record with all that belongs to it: it is brought back whole or not at all. */
export const sheaf = z.strictObject({
  record,
  companion: companion.optional(),
  consents: z.array(agreement),
  receipts: z.array(receipt),
  attachments: z.array(attachment),
  quarantine: setAside.optional(),
});
export type Sheaf = z.infer<typeof sheaf>;

/** What belongs to no record on the device. */
export const ownRest = z.strictObject({
  receipts: z.array(receipt),
  requests: z.array(request),
  looks: z.array(look),
  packages: z.array(builtPackage),
  questions: z.array(question),
  rubrics: z.array(rubricRow),
  settings: z.array(setting),
  local: z.record(z.string(), z.unknown()),
});
export type OwnRest = z.infer<typeof ownRest>;
