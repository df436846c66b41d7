// The life of a record: which states there are and which acts move it from one to the next.

/** What a person or an endpoint does to a record. */
export type Act =
  | 'keep'
  | 'reopen'
  | 'revise'
  | 'set-aside'
  | 'consent'
  | 'consent-here'
  | 'renew'
  | 'undo-consent'
  | 'send'
  | 'acknowledge'
  | 'refuse'
  | 'withdraw'
  | 'confirm-erased';

/**
 * draft, kept, private (kept to myself), consented (waiting to send), sent (bytes may be in flight), stored,
 * consented-here (for packages built on this device; nothing of it is ever sent), refused (needs the person), withdrawn (erasure not yet confirmed), erased (confirmed gone at the endpoint).
 */
export type State =
  | 'draft'
  | 'kept'
  | 'private'
  | 'consented'
  | 'consented-here'
  | 'sent'
  | 'stored'
  | 'refused'
  | 'withdrawn'
  | 'erased';

const moves: Readonly<Record<State, Readonly<Partial<Record<Act, State>>>>> = {
  draft: { keep: 'kept', revise: 'draft' },
  kept: { reopen: 'draft', revise: 'kept', 'set-aside': 'private', consent: 'consented', 'consent-here': 'consented-here' },
  private: { revise: 'private', reopen: 'kept', consent: 'consented', 'consent-here': 'consented-here' },
  consented: { 'undo-consent': 'kept', send: 'sent', refuse: 'refused', withdraw: 'withdrawn' },
  'consented-here': { 'undo-consent': 'kept', renew: 'consented-here', withdraw: 'withdrawn' },
  sent: { send: 'sent', acknowledge: 'stored', refuse: 'refused', withdraw: 'withdrawn', 'confirm-erased': 'erased' },
  stored: {
    acknowledge: 'stored',
    renew: 'stored',
    withdraw: 'withdrawn',
    send: 'stored',
    refuse: 'refused',
    'confirm-erased': 'erased',
  },
  refused: { withdraw: 'withdrawn', send: 'sent', consent: 'consented' },
  withdrawn: { 'confirm-erased': 'erased', withdraw: 'withdrawn', send: 'withdrawn' },
  erased: { 'confirm-erased': 'erased', withdraw: 'erased' },
};

/** The state that an act leads to. Throws on an act that the state does not allow, which is a defect and not user input. */
export const move = (state: State, act: Act): State => {
  const next = moves[state][act];
  if (!next) throw new Error(`A ${state} record cannot ${act}`);
  return next;
};

/** Whether an act is allowed now; screens offer only these. */
export const may = (state: State, act: Act): boolean => moves[state][act] !== undefined;

/** Every state, for exhaustive tests and lists. */
export const states = Object.keys(moves) as State[];
