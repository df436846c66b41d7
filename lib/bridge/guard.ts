// For every call: who may make it, and the one shape its argument may have. What is not listed here does not exist.
import * as z from 'zod';
import type { Caller } from '#lib/bridge/caller.ts';
import type { CallName, Takes } from '#lib/bridge/calls.ts';
import { packageName } from '#lib/dataset/row.ts';
import { hash, readCase } from '#lib/judgment/case.ts';
import { beforehand } from '#lib/judgment/beforehand.ts';
import { ownPurpose, purpose } from '#lib/judgment/consent.ts';
import { edited } from '#lib/judgment/draft.ts';
import { editEvidence, longestEdit } from '#lib/judgment/edit-evidence.ts';
import { coverage, findable, quoteEvidence } from '#lib/judgment/evidence.ts';
import { day, recordId } from '#lib/judgment/judgment.ts';
import { mostSteps, step } from '#lib/judgment/steps-evidence.ts';
import { rawStep } from '#lib/judgment/steps/raw-step.ts';
import { questionDraft } from '#lib/judgment/questions.ts';
import { rubricDraft } from '#lib/judgment/rubrics.ts';
import { clean } from '#lib/judgment/clean.ts';
import { text } from '#lib/judgment/text.ts';
import { siteDescriptions } from '#lib/policy/site.ts';
import { fleetRequest } from '#lib/wire/fleet.ts';
import { signedPolicy } from '#lib/wire/policies.ts';
import { handHidden, handShown } from '#lib/privacy/by-hand.ts';
import { mapStrings } from '#lib/privacy/redact.ts';
import { ownRest, sheaf } from '#lib/store/own-data-rows.ts';
import { mostOfCase } from '#lib/store/precedents.ts';

/** What `callerOf` says must be one of these; the argument must be exactly this. */
export interface Guard<Name extends CallName> {
  readonly from: readonly Caller[];
  readonly about: z.ZodType<Takes<Name>>;
}

const guard = <About>(from: Caller | readonly Caller[], about: z.ZodType<About>) =>
  ({ from: typeof from === 'string' ? [from] : from, about }) as const;

/** A page's text may hold what cannot be stored, a selection cut through an emoji for one. It is made storable before anything else. */
const cleaned = <About>(about: z.ZodType<About>) =>
  z
    .unknown()
    .transform((raw) => mapStrings(raw, clean))
    .pipe(about);

const nonce = z.string().regex(/^[0-9a-f]{32}$/);
const noArgument = z.strictObject({}) as z.ZodType<Record<never, never>>;
const aDraft = z.strictObject({ draft: recordId });
const aRecord = z.strictObject({ id: recordId });
const tab = z.int().nonnegative();
/** Pages as a permission of the browser names them, wider ones than a tool included: those can be taken back as well. */
const sites = z.string().max(300);
const pixels = z.number().min(1).max(4000);

const seen = z.strictObject({
  nonce,
  address: z.string().max(8000),
  title: z.string().max(4000),
  case: readCase,
  // Page scripts describe what was selected or pointed at; the page itself is described from what the browser says.
  evidence: z.array(findable).max(1),
  coverage: z.array(coverage).max(10),
  unreadHosts: z.array(z.string().max(300)).max(5).optional(),
  note: text,
  edit: editEvidence.optional(),
  again: z.array(text.min(1).max(longestEdit)).min(2).max(4).optional(),
});

/** Of an endpoint that was joined. */
const origin = z.string().max(2000);

const box = z.strictObject({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });
const keptPart = z.strictObject({
  draft: recordId,
  part: box,
  shown: z.array(z.int().nonnegative()).max(1000),
  hidden: z.array(box).max(100),
});

/** What a page says of a package that it has built. Ids only: its texts stay in the page. */
const builtPackage = z.strictObject({
  name: packageName,
  purpose: ownPurpose,
  day,
  records: z.array(recordId).max(200_000),
  consents: z.array(z.uuidv4()).max(200_000),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const toldStep = { document: z.uuidv4(), seq: z.int().positive(), at: z.number(), step: rawStep };
const address = z.string().max(8000).optional();
const toldBy = z.strictObject({ tab, page: address, url: address, origin: address });

/** What comes over the line from a page that is recorded, or was left before it knew. */
export const lineStep = z.strictObject({ ...toldStep, recording: z.uuidv4().optional() });

export const guards: { readonly [Name in CallName]: Guard<Name> } = {
  openDraft: guard('page', cleaned(seen)),
  cardHeld: guard('page', z.strictObject({ nonce })),
  addSeen: guard('page', cleaned(z.strictObject({ nonce, evidence: z.array(quoteEvidence).length(1) }))),
  openInWindow: guard('page', z.strictObject({ nonce })),
  fieldFocused: guard(['page', 'frame'], noArgument),
  openMark: guard('page', z.strictObject({ turn: z.uuidv4(), nth: z.int().nonnegative() })),

  joinRecording: guard(['page', 'frame'], noArgument),
  recordStep: guard(['page', 'frame'], z.strictObject({ ...toldStep, recording: z.uuidv4() })),
  passStep: guard('steps', z.strictObject({ ...toldStep, from: toldBy })),

  claimDraft: guard('card', z.strictObject({ nonce })),
  cardReady: guard('card', z.strictObject({ nonce })),
  drainJournal: guard('card', aDraft),
  quotesSeen: guard('card', aDraft),
  compareWith: guard('card', aDraft),
  recordFromCard: guard('card', aDraft),
  likeCount: guard('card', aDraft),
  sizeCard: guard('card', z.strictObject({ draft: recordId, size: z.strictObject({ width: pixels, height: pixels }) })),
  foldCard: guard('card', aDraft),
  unfoldCard: guard('card', aDraft),
  closeCard: guard('card', aDraft),
  takeScreenshot: guard('card', aDraft),
  keepScreenshot: guard('card', keptPart),
  dropScreenshot: guard(['card', 'dashboard'], z.strictObject({ draft: recordId, kept: z.boolean() })),
  openDashboard: guard(
    ['card', 'panel'],
    z.strictObject({ draft: recordId.optional(), place: z.enum(['rubrics', 'sending']).optional() }) as z.ZodType<
      Takes<'openDashboard'>
    >,
  ),

  readPage: guard('panel', z.strictObject({ tab })),
  findEvidence: guard('panel', z.strictObject({ tab, ids: z.array(recordId).max(mostOfCase) })),
  showEvidence: guard('panel', z.strictObject({ tab, id: recordId })),
  lookFirst: guard('panel', z.strictObject({ case: hash })),
  judgeLike: guard('panel', z.strictObject({ tab, like: recordId, as: z.enum(['cited', 'differs']) })),
  evaluate: guard('panel', z.strictObject({ id: recordId, from: edited, to: edited })),
  switchOff: guard(['panel', 'dashboard'], z.strictObject({ pattern: sites })),
  setMarks: guard(['panel', 'dashboard'], z.strictObject({ pattern: sites, isOn: z.boolean() })),

  acceptDisclosure: guard('dashboard', z.strictObject({ version: z.int().positive() })),
  acknowledgePolicy: guard('dashboard', z.strictObject({ endpoint: origin, hash })),
  publishPolicy: guard('dashboard', z.strictObject({ endpoint: z.string().max(300), policy: signedPolicy })),
  fleet: guard('dashboard', z.strictObject({ endpoint: z.string().max(300), request: fleetRequest })),
  publishedPolicies: guard('dashboard', z.strictObject({ endpoint: origin })),
  drainAll: guard('dashboard', noArgument),
  revise: guard('dashboard', z.strictObject({ id: recordId, from: edited, to: edited })),
  discard: guard('dashboard', aRecord),
  discardUnreadable: guard('dashboard', z.strictObject({ key: z.string().max(1000) })),
  setAside: guard('dashboard', aRecord),
  reopen: guard('dashboard', aRecord),
  preview: guard('dashboard', z.strictObject({ id: recordId, to: origin.optional() })),
  hideWords: guard('dashboard', z.strictObject({ id: recordId, words: z.array(handHidden).min(1).max(200) })),
  showWords: guard('dashboard', z.strictObject({ id: recordId, value: handShown, to: origin.optional() })),
  listWords: guard('dashboard', z.strictObject({ words: z.array(text.max(200)).max(2000) })),
  consent: guard(
    'dashboard',
    z.strictObject({
      id: recordId,
      hash,
      to: origin.optional(),
      purposes: z.array(purpose).min(1).max(3),
      expiresOn: day,
    }),
  ),
  consentHere: guard(
    'dashboard',
    z.strictObject({ id: recordId, hash, purposes: z.array(ownPurpose).min(1).max(2), expiresOn: day }),
  ),
  renew: guard('dashboard', z.strictObject({ id: recordId, hash, purposes: z.array(purpose).min(1).max(3), expiresOn: day })),
  undoConsent: guard('dashboard', aRecord),
  withdraw: guard('dashboard', aRecord),
  withdrawSome: guard('dashboard', z.strictObject({ ids: z.array(recordId).min(1).max(200) })),
  eraseThere: guard(
    'dashboard',
    z.strictObject({ endpoint: z.string().max(2000), recoveryCode: z.string().max(100).optional() }),
  ),
  leaveOrganisation: guard('dashboard', z.strictObject({ endpoint: z.string().max(2000), isSure: z.boolean() })),
  bringBack: guard('dashboard', z.strictObject({ sheaves: z.array(sheaf).max(200), rest: ownRest.optional() })),
  eraseDevice: guard('dashboard', z.strictObject({ isSure: z.boolean() })),
  recordPackage: guard('dashboard', builtPackage),
  enrol: guard('dashboard', z.strictObject({ endpoint: z.string().max(2000), code: z.string().max(100) })),
  signIn: guard('dashboard', z.strictObject({ endpoint: z.string().max(2000), isAnew: z.boolean() })),
  joinBySettings: guard('dashboard', noArgument),
  renewRecoveryCode: guard('dashboard', z.strictObject({ endpoint: z.string().max(300) })),
  syncNow: guard('dashboard', noArgument),
  acceptDatabase: guard('dashboard', noArgument),
  setLetterKeys: guard('dashboard', z.strictObject({ isOn: z.boolean() })),
  keepQuestion: guard('dashboard', z.strictObject({ id: z.uuidv4().optional(), question: questionDraft })),
  retireQuestion: guard('dashboard', z.strictObject({ id: z.uuidv4(), isRetired: z.boolean() })),
  keepRubric: guard('dashboard', z.strictObject({ id: z.uuidv4().optional(), rubric: rubricDraft })),
  retireRubric: guard('dashboard', z.strictObject({ id: z.uuidv4(), isRetired: z.boolean() })),
  setBeforehand: guard('dashboard', beforehand),
  setWorkFunction: guard('dashboard', z.strictObject({ workFunction: text.max(100) })),
  addSites: guard('dashboard', z.strictObject({ sites: siteDescriptions.min(1) })),
  removeSite: guard('dashboard', z.strictObject({ name: z.string().max(60) })),

  startRecording: guard(
    'panel',
    z.strictObject({ tab, goal: text.max(500), draft: recordId.optional() }) as z.ZodType<Takes<'startRecording'>>,
  ),
  steerRecording: guard(['panel', 'dashboard'], z.strictObject({ to: z.enum(['pause', 'resume', 'stop']) })),
  giveReason: guard('panel', cleaned(z.strictObject({ text: text.min(1).max(2000) }))),
  reviseSteps: guard(
    'dashboard',
    z.strictObject({ id: recordId, revision: z.int().positive(), steps: cleaned(z.array(step).max(mostSteps)) }),
  ),
  importRecording: guard('dashboard', z.strictObject({ text: z.string().max(20_000_000) })),
};

/** Whether a name from a message is a call of ours. */
export const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(guards, name);
