// An argument that each call of the product accepts, for tests that make every call.
import type { CallName, Takes } from '#lib/bridge/calls.ts';

export const draft = '00000000-0000-4000-8000-000000000001';
export const id = '00000000-0000-4000-8000-000000000002';
export const nonce = '0123456789abcdef0123456789abcdef';
const hash = 'A'.repeat(43);

const blank = { form: { kind: 'decision', rationale: '', fields: {} }, caseText: '' };

const described = { id: [{ from: 'address' as const, segment: 2 }], title: { selector: 'h1' }, text: [] };

/** An argument that each call accepts. */
export const abouts: { [Name in CallName]: Takes<Name> } = {
  openDraft: {
    nonce,
    address: 'https://erp.example/1',
    title: 'Invoice',
    case: { id: '/1', title: '', text: '' },
    evidence: [],
    coverage: [],
    note: '',
  },
  cardHeld: { nonce },
  addSeen: { nonce, evidence: [{ type: 'quote', exact: 'Hold', prefix: '', suffix: '' }] },
  openInWindow: { nonce },
  fieldFocused: {},
  openMark: { turn: draft, nth: 0 },
  claimDraft: { nonce },
  cardReady: { nonce },
  drainJournal: { draft },
  quotesSeen: { draft },
  sizeCard: { draft, size: { width: 420, height: 200 } },
  foldCard: { draft },
  unfoldCard: { draft },
  closeCard: { draft },
  takeScreenshot: { draft },
  keepScreenshot: { draft, part: { left: 0, top: 0, width: 40, height: 20 }, shown: [], hidden: [] },
  dropScreenshot: { draft, kept: true },
  openDashboard: { draft },
  readPage: { tab: 7 },
  findEvidence: { tab: 7, ids: [id] },
  showEvidence: { tab: 7, id },
  lookFirst: { case: hash },
  judgeLike: { tab: 7, like: id, as: 'cited' },
  evaluate: { id, from: blank, to: blank },
  switchOff: { pattern: 'https://erp.example/*' },
  setMarks: { pattern: 'https://erp.example/*', isOn: true },
  acceptDisclosure: { version: 1 },
  drainAll: {},
  revise: { id, from: blank, to: blank },
  discard: { id },
  discardUnreadable: { key: 'j-bad/1' },
  setAside: { id },
  reopen: { id },
  preview: { id },
  hideWords: { id, words: [{ text: 'Kim Larsen', as: 'name' }] },
  showWords: { id, value: { detector: 'email', original: 'kim@example.com' } },
  listWords: { words: ['Northwind'] },
  consent: { id, hash, purposes: ['run-organisation'], expiresOn: '2027-11-22' },
  consentHere: { id, hash, purposes: ['train-models'], expiresOn: '2027-11-22' },
  undoConsent: { id },
  withdraw: { id },
  withdrawSome: { ids: [id] },
  eraseThere: { endpoint: 'https://precedent.example', recoveryCode: 'ABCD-EFGH-JKLM-NPQR-STUV-WXYZ' },
  bringBack: { sheaves: [] },
  eraseDevice: { isSure: true },
  recordPackage: {
    name: 'mine',
    purpose: 'train-models',
    day: '2026-11-22',
    records: [id],
    consents: [draft],
    bytes: 100,
    sha256: '0'.repeat(64),
  },
  enrol: { endpoint: 'https://precedent.example', code: 'ABCD-EFGH-JKLM' },
  syncNow: {},
  setLetterKeys: { isOn: true },
  keepQuestion: {
    question: { wording: 'Pay?', answers: ['Pay', 'Hold'], where: { tool: '', page: '', workFunction: '' } },
    id,
  },
  retireQuestion: { id, isRetired: true },
  keepRubric: {
    rubric: {
      name: 'Replies',
      workFunction: '',
      criteria: [{ words: 'Names the order', points: 5, steps: [], guidance: '', examples: [], needsNote: false }],
    },
  },
  retireRubric: { id, isRetired: true },
  setWorkFunction: { workFunction: 'payables' },
  addSites: { sites: [{ name: 'erp', title: 'ERP', matches: ['https://erp.example/*'], case: described }] },
  removeSite: { name: 'erp' },
  joinRecording: {},
  recordStep: { recording: id, document: draft, seq: 1, at: 1, step: { type: 'key', key: 'Enter', held: [] } },
  startRecording: { tab: 7, goal: 'Pay it' },
  steerRecording: { to: 'stop' },
  giveReason: { text: 'Asked for' },
  reviseSteps: { id, revision: 1, steps: [{ type: 'key', key: 'Enter' }] },
  importRecording: { text: '{}' },
  acceptDatabase: {},
};
