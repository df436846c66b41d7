// Which action answers which call. A new verb is one file in `actions/`, one line in `calls.ts`, one in `guard.ts` and one here.
import { cardReady } from '#lib/actions/card-ready.ts';
import { acceptDatabase } from '#lib/actions/accept-database.ts';
import { claimDraft } from '#lib/actions/claim-draft.ts';
import { consent } from '#lib/actions/consent.ts';
import { discard } from '#lib/actions/discard.ts';
import { drain } from '#lib/actions/drain.ts';
import { enrol } from '#lib/actions/enrol.ts';
import { openDashboard } from '#lib/actions/open-dashboard.ts';
import { openDraft } from '#lib/actions/open-draft.ts';
import { openInWindow } from '#lib/actions/open-in-window.ts';
import { preview } from '#lib/actions/preview.ts';
import { reopen } from '#lib/actions/reopen.ts';
import { revise } from '#lib/actions/revise.ts';
import { setAside } from '#lib/actions/set-aside.ts';
import { setLetterKeys } from '#lib/actions/set-letter-keys.ts';
import { syncNow } from '#lib/actions/sync-now.ts';
import { closeCard, foldCard, sizeCard, unfoldCard } from '#lib/actions/tend-card.ts';
import { undoConsent } from '#lib/actions/undo-consent.ts';
import { withdraw } from '#lib/actions/withdraw.ts';
import type { Actions } from '#lib/bridge/answer.ts';

/** Nothing but the argument reaches an action that does not depend on where the card is. */
export const actions: Actions = {
  openDraft: (about, sender) => openDraft(about, sender),
  openInWindow: (about, sender) => openInWindow(about, sender),

  claimDraft: (about, sender) => claimDraft(about, sender),
  cardReady: (about, sender) => cardReady(about, sender),
  drainJournal: () => drain(),
  sizeCard: (about) => sizeCard(about),
  foldCard: (about) => foldCard(about),
  unfoldCard: (about) => unfoldCard(about),
  closeCard: (about) => closeCard(about),
  openDashboard: (about) => openDashboard(about),

  drainAll: () => drain(),
  revise: (about) => revise(about),
  discard: (about) => discard(about),
  setAside: (about) => setAside(about),
  reopen: (about) => reopen(about),
  preview: (about) => preview(about),
  consent: (about) => consent(about),
  undoConsent: (about) => undoConsent(about),
  withdraw: (about) => withdraw(about),
  enrol: (about) => enrol(about),
  syncNow: (about) => syncNow(about),
  acceptDatabase: (about) => acceptDatabase(about),
  setLetterKeys: (about) => setLetterKeys(about),
};
