// Which action answers which call. A new verb is one file in `actions/`, one line in `calls.ts`, one in `guard.ts` and one here.
import { cardHeld, cardReady } from '#lib/actions/card-ready.ts';
import { acknowledgePolicy } from '#lib/actions/acknowledge-policy.ts';
import { publishPolicy } from '#lib/actions/publish-policy.ts';
import { fleet } from '#lib/actions/fleet.ts';
import { publishedPolicies } from '#lib/actions/published-policies.ts';
import { acceptDisclosure, requireDisclosed } from '#lib/actions/accept-disclosure.ts';
import { addSeen } from '#lib/actions/add-seen.ts';
import { acceptDatabase } from '#lib/actions/accept-database.ts';
import { bringBack } from '#lib/actions/bring-back.ts';
import { claimDraft } from '#lib/actions/claim-draft.ts';
import { compareWith } from '#lib/actions/compare-with.ts';
import { consentHere } from '#lib/actions/consent-here.ts';
import { consent } from '#lib/actions/consent.ts';
import { discard } from '#lib/actions/discard.ts';
import { discardUnreadable } from '#lib/actions/discard-unreadable.ts';
import { drain } from '#lib/actions/drain.ts';
import { dropScreenshot } from '#lib/actions/drop-screenshot.ts';
import { enrol } from '#lib/actions/enrol.ts';
import { eraseDevice } from '#lib/actions/erase-device.ts';
import { eraseThere } from '#lib/actions/erase-there.ts';
import { evaluate } from '#lib/actions/evaluate.ts';
import { fieldFocused } from '#lib/actions/field-focused.ts';
import { findEvidence } from '#lib/actions/find-evidence.ts';
import { hideWords } from '#lib/actions/hide-words.ts';
import { giveReason } from '#lib/actions/give-reason.ts';
import { importRecording } from '#lib/actions/import-recording.ts';
import { joinRecording, passStep, recordStep } from '#lib/actions/record-step.ts';
import { reviseSteps } from '#lib/actions/revise-steps.ts';
import { startRecording } from '#lib/actions/start-recording.ts';
import { steerRecording } from '#lib/actions/steer-recording.ts';
import { judgeLike } from '#lib/actions/judge-like.ts';
import { keepQuestion } from '#lib/actions/keep-question.ts';
import { keepRubric } from '#lib/actions/keep-rubric.ts';
import { leaveOrganisation } from '#lib/actions/leave-organisation.ts';
import { likeCount } from '#lib/actions/like-count.ts';
import { addSites, removeSite } from '#lib/actions/keep-sites.ts';
import { keepScreenshot } from '#lib/actions/keep-screenshot.ts';
import { listWords } from '#lib/actions/list-words.ts';
import { lookFirst } from '#lib/actions/look-first.ts';
import { openDashboard } from '#lib/actions/open-dashboard.ts';
import { openDraft } from '#lib/actions/open-draft.ts';
import { openInWindow } from '#lib/actions/open-in-window.ts';
import { openMark } from '#lib/actions/open-mark.ts';
import { preview } from '#lib/actions/preview.ts';
import { quotesSeen } from '#lib/actions/quotes-seen.ts';
import { readPage } from '#lib/actions/read-page.ts';
import { recordFromCard } from '#lib/actions/record-from-card.ts';
import { recordPackage } from '#lib/actions/record-package.ts';
import { renew } from '#lib/actions/renew.ts';
import { reopen } from '#lib/actions/reopen.ts';
import { retireQuestion } from '#lib/actions/retire-question.ts';
import { retireRubric } from '#lib/actions/retire-rubric.ts';
import { revise } from '#lib/actions/revise.ts';
import { joinBySettings, selfJoin } from '#lib/actions/self-join.ts';
import { renewRecoveryCode } from '#lib/actions/renew-recovery-code.ts';
import { signIn } from '#lib/actions/sign-in.ts';
import { setAside } from '#lib/actions/set-aside.ts';
import { setBeforehand } from '#lib/actions/set-beforehand.ts';
import { setLetterKeys } from '#lib/actions/set-letter-keys.ts';
import { setMarks } from '#lib/actions/set-marks.ts';
import { setWorkFunction } from '#lib/actions/set-work-function.ts';
import { showEvidence } from '#lib/actions/show-evidence.ts';
import { showWords } from '#lib/actions/show-words.ts';
import { switchOff } from '#lib/actions/switch-off.ts';
import { syncNow } from '#lib/actions/sync-now.ts';
import { closeCard, foldCard, sizeCard, unfoldCard } from '#lib/actions/tend-card.ts';
import { tendSites } from '#lib/actions/tend-sites.ts';
import { takeScreenshot } from '#lib/actions/take-screenshot.ts';
import { undoConsent } from '#lib/actions/undo-consent.ts';
import { withdrawSome } from '#lib/actions/withdraw-some.ts';
import { withdraw } from '#lib/actions/withdraw.ts';
import type { Actions } from '#lib/bridge/answer.ts';

/**
 * Before a person deals with a record, what its card wrote is in it. Where that fails, the entries stay in the journal and become
 * a record of their own later: it holds up nothing.
 */
const drained = async <T>(act: () => Promise<T>): Promise<T> => {
  await drain().catch((error: unknown) => console.error(error));
  return act();
};

/** No page is read and no organisation joined before the person has read what Precedent does (rule K7). */
const disclosedFirst = async <T>(act: () => T | Promise<T>): Promise<T> => {
  await requireDisclosed();
  return act();
};

/** Nothing but the argument reaches an action that does not depend on where the card is. */
export const actions: Actions = {
  openDraft: (about, sender) => openDraft(about, sender),
  cardHeld: (about, sender) => cardHeld(about, sender),
  addSeen: (about, sender) => addSeen(about, sender),
  openInWindow: (about, sender) => openInWindow(about, sender),
  openMark: async (about, sender) => disclosedFirst(() => openMark(about, sender)),
  fieldFocused: async (_about, sender) => disclosedFirst(() => fieldFocused(sender)),

  joinRecording: async (_about, sender) => disclosedFirst(() => joinRecording(sender)),
  recordStep: (about, sender) => recordStep(about, sender),
  passStep: (about) => passStep(about),

  claimDraft: (about, sender) => claimDraft(about, sender),
  cardReady: (about, sender) => cardReady(about, sender),
  drainJournal: () => drain(),
  quotesSeen: (about) => quotesSeen(about),
  compareWith: async (about) => drained(() => compareWith(about)),
  recordFromCard: async (about) => drained(() => recordFromCard(about)),
  likeCount: (about) => likeCount(about),
  sizeCard: (about) => sizeCard(about),
  foldCard: (about) => foldCard(about),
  unfoldCard: (about) => unfoldCard(about),
  closeCard: (about) => closeCard(about),
  takeScreenshot: (about) => takeScreenshot(about),
  keepScreenshot: async (about) => drained(() => keepScreenshot(about)),
  dropScreenshot: async (about) => drained(() => dropScreenshot(about)),
  openDashboard: (about) => openDashboard(about),

  readPage: async (about) => disclosedFirst(() => readPage(about)),
  findEvidence: async (about) => disclosedFirst(() => findEvidence(about)),
  showEvidence: async (about) => disclosedFirst(() => showEvidence(about)),
  lookFirst: async (about) => drained(() => lookFirst(about)),
  judgeLike: (about, sender) => judgeLike(about, sender),
  evaluate: async (about) => drained(() => evaluate(about)),
  switchOff: (about) => switchOff(about),
  setMarks: (about) => setMarks(about),

  // A tool that was allowed before in the browser's own pages waits for this, and so does joining by itself; nobody waits for that.
  acceptDisclosure: async (about) =>
    acceptDisclosure(about)
      .then(() => tendSites())
      .then(() => void selfJoin()),
  signIn: async (about) => disclosedFirst(() => signIn(about)),
  joinBySettings: async () => disclosedFirst(() => joinBySettings()),
  renewRecoveryCode: async (about) => disclosedFirst(() => renewRecoveryCode(about)),
  acknowledgePolicy: (about) => acknowledgePolicy(about),
  publishPolicy: async (about) => disclosedFirst(() => publishPolicy(about)),
  fleet: async (about) => disclosedFirst(() => fleet(about)),
  publishedPolicies: async (about) => disclosedFirst(() => publishedPolicies(about)),
  drainAll: () => drain(),
  revise: async (about) => drained(() => revise(about)),
  discard: async (about) => drained(() => discard(about)),
  discardUnreadable: (about) => discardUnreadable(about),
  setAside: async (about) => drained(() => setAside(about)),
  reopen: async (about) => drained(() => reopen(about)),
  preview: (about) => preview(about),
  hideWords: async (about) => drained(() => hideWords(about)),
  showWords: async (about) => drained(() => showWords(about)),
  listWords: (about) => listWords(about),
  consent: async (about) => drained(() => consent(about)),
  consentHere: async (about) => drained(() => consentHere(about)),
  renew: async (about) => drained(() => renew(about)),
  undoConsent: async (about) => drained(() => undoConsent(about)),
  withdraw: async (about) => drained(() => withdraw(about)),
  withdrawSome: async (about) => drained(() => withdrawSome(about)),
  eraseThere: async (about) => drained(() => eraseThere(about)),
  leaveOrganisation: async (about) => drained(() => leaveOrganisation(about)),
  bringBack: (about) => bringBack(about),
  eraseDevice: async (about) => drained(() => eraseDevice(about)),
  recordPackage: (about) => recordPackage(about),
  enrol: async (about) => disclosedFirst(() => enrol(about)),
  syncNow: (about) => syncNow(about),
  acceptDatabase: (about) => acceptDatabase(about),
  setLetterKeys: (about) => setLetterKeys(about),
  keepQuestion: (about) => keepQuestion(about),
  retireQuestion: (about) => retireQuestion(about),
  keepRubric: (about) => keepRubric(about),
  retireRubric: (about) => retireRubric(about),
  setBeforehand: (about) => setBeforehand(about),
  setWorkFunction: (about) => setWorkFunction(about),
  addSites: (about) => addSites(about),
  removeSite: (about) => removeSite(about),

  startRecording: async (about) => disclosedFirst(() => startRecording(about)),
  steerRecording: (about) => steerRecording(about),
  giveReason: (about) => giveReason(about),
  reviseSteps: async (about) => drained(() => reviseSteps(about)),
  importRecording: async (about) => disclosedFirst(() => importRecording(about)),
};
