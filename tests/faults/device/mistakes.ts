// Mistakes that somebody could make in the device's code, as wrappers around its ports and switches of the models around it.
// A simulation that one of them passes is worth nothing: each must fail it (the "teeth" of PROTOCOL.md).
import type { Change, Decision, Holding, OutboxStore } from '#lib/store/holding.ts';
import { sha256 } from '#tests/faults/device/chance.ts';
import type { EndpointFaults } from '#tests/faults/device/endpoint.ts';
import type { PersonFaults } from '#tests/faults/device/person.ts';

type Wrap = (store: OutboxStore) => OutboxStore;

export interface Mistake {
  /** The promises of which it must be seen to break one. */
  breaks: string[];
  wrap?: Wrap;
  person?: PersonFaults;
  endpoint?: EndpointFaults;
  believesEveryReceipt?: boolean;
}

type Decided = Decision<unknown>;

/** Alters what is decided, or what it is decided on. */
const altering = (
  alter: (decided: Decided, held: Holding[]) => Decided,
  see: (held: Holding[]) => Holding[] = (held) => held,
): Wrap => {
  return (store) => ({
    ...store,
    change: (endpoint, ids, decide) =>
      store.change(endpoint, ids, (held, enrolment) => alter(decide(see(held), enrolment), held) as ReturnType<typeof decide>),
  });
};

const changes = (alter: (change: Change, held: Holding | undefined, decided: Decided) => Change[]) =>
  altering((decided, held) => ({
    ...decided,
    changes:
      decided.changes?.flatMap((change) =>
        alter(
          change,
          held.find(({ id }) => id === change.id),
          decided,
        ),
      ) ?? [],
  }));

/** Decides on what was read before, and writes that over whatever is there by now. */
const checksTooEarly: Wrap = (store) => {
  const seen = new Map<string, Holding>();
  return {
    ...store,
    change: async (endpoint, ids, decide) =>
      store.change(endpoint, ids, (held, enrolment) => {
        const decision = decide(
          held.map((one) => seen.get(one.id) ?? one),
          enrolment,
        );
        const isRead = !decision.changes?.length && !decision.request && !decision.ended;
        for (const one of held)
          if (isRead) seen.set(one.id, one);
          else seen.delete(one.id);
        return decision;
      }),
  };
};

/** Takes any outcome of a record for the outcome of whatever waits of it now. */
const clearsAnyAct: Wrap = (store) => {
  const sent = new Map<string, Holding>();
  return {
    ...store,
    change: (endpoint, ids, decide) =>
      store.change(endpoint, ids, (held, enrolment) => {
        const isAnswer = held.some(({ id }) => sent.has(id));
        const decision = decide(isAnswer ? held.map((one) => (one.row && sent.get(one.id)) || one) : held, enrolment);
        if (decision.ended) sent.clear();
        if (decision.request) for (const one of held) sent.set(one.id, one);
        return decision;
      }),
  };
};

export const mistakes: Readonly<Record<string, Mistake>> = {
  'delete before acknowledgement': {
    breaks: ['I5'],
    wrap: changes((change, _held, { request }) => [request && change.row?.action === 'put' ? { ...change, row: null } : change]),
  },
  'drop on 4xx': { breaks: ['I5', 'I2'], wrap: changes((change) => [change.quarantine ? { id: change.id, row: null } : change]) },
  "a put's acknowledgement clears an erase": { breaks: ['I5', 'I3'], wrap: clearsAnyAct },
  'check outside the send transaction': { breaks: ['I1'], wrap: checksTooEarly },
  'no reconcile': { breaks: ['I2'], wrap: changes((change, held) => (change.row && held && !held.row ? [] : [change])) },
  'superseded record not erased': { breaks: ['I3'], person: { supersededNotErased: true } },
  'outbox in a second transaction': { breaks: ['I5'], person: { outboxInSecondTransaction: true } },
  'consent not bound to the hash': {
    breaks: ['I1'],
    person: { changedAfterConsent: true },
    // Whatever text is there counts as the one that was agreed to.
    wrap: altering(
      (decided) => decided,
      (held) =>
        held.map((one) =>
          one.consent && one.record?.sealed ? { ...one, consent: { ...one.consent, hash: sha256(one.record.sealed) } } : one,
        ),
    ),
  },
  'an epoch believed when it is told once': {
    breaks: ['I13', 'O1'],
    wrap: altering((decided) => {
      if (decided.enrolment?.epochTold === undefined) return decided;
      const { epochTold, ...enrolment } = decided.enrolment;
      return { ...decided, enrolment: { ...enrolment, contributorEpoch: Math.max(epochTold, enrolment.contributorEpoch) } };
    }),
  },
  'receipts believed unread': { breaks: ['I7'], believesEveryReceipt: true },
  'Retry-After ignored': {
    breaks: ['I8'],
    wrap: altering((decided) => {
      const { enrolment } = decided;
      return enrolment?.rest
        ? { ...decided, enrolment: { ...enrolment, rest: { ...enrolment.rest, until: 0, floor: 0 } } }
        : decided;
    }),
  },
  'the minute of failures not counted': {
    breaks: ['I8'],
    wrap: altering((decided) => {
      const { enrolment } = decided;
      return enrolment?.rest
        ? { ...decided, enrolment: { ...enrolment, rest: { ...enrolment.rest, failedAt: [], until: 0 } } }
        : decided;
    }),
  },
  'a time that a wrong clock wrote is waited for': {
    breaks: ['O1'],
    wrap: (store) => ({ ...store, due: (endpoint, now, _furthest, count) => store.due(endpoint, now, Infinity, count) }),
  },
  'a missing outcome taken for a good one': {
    breaks: ['I2'],
    wrap: changes((change, held, { ended }) => [
      ended && change.row?.action === 'put' && !change.row.batchLimit && held?.row?.eventId === change.row.eventId
        ? { id: change.id, row: null, state: 'stored' }
        : change,
    ]),
  },
  'a refused batch is not halved': {
    breaks: ['O1', 'I6'],
    wrap: changes((change) => {
      if (!change.row?.batchLimit) return [change];
      const { batchLimit: _halved, ...row } = change.row;
      return [{ ...change, row }];
    }),
  },
  'no tombstone': { breaks: ['I4', 'I10'], endpoint: { noTombstone: true } },
  'deduplication by batch only': { breaks: ['I2'], endpoint: { deduplicatesByBatchOnly: true } },
  'answer before durable': { breaks: ['I4', 'I2'], endpoint: { answersBeforeDurable: true } },
  'renewal answered as duplicate': { breaks: ['O1', 'I2'], endpoint: { renewalIsDuplicate: true } },
  'restore without erasures': { breaks: ['I4', 'I10'], endpoint: { restoresWithoutErasures: true } },
  'ledger ignored at restore': { breaks: ['I4'], endpoint: { ledgerIgnoredAtRestore: true } },
};
