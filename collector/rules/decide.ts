// What becomes of a batch, given what is known: absent → stored → erased, and never back. Pure, so that order, repetition and
// crashes can be tried by the thousand. Each outcome is known before anything is written: one statement a table takes the whole batch.
import type { Arrived } from '#collector/rules/verify.ts';
import { type Change, put } from '#collector/store/changes.ts';
import type { LedgerEntry } from '#collector/store/ledger.ts';
import type { ConsentRow, ErasureRow, Recipient, RecordRow } from '#collector/store/tables.ts';
import type { Outcome } from '#lib/wire/outcomes.ts';
import { problemOf } from '#lib/wire/problems.ts';

/** What the store holds of one record of this contributor. A foreign record is not among them: it is absent (invariant I14). */
export interface Known {
  hash?: string;
  consents: Set<string>;
  /** Who holds copies that were handed on. */
  recipients: Recipient[];
  erased?: ErasureRow;
}

export interface Whose {
  organisation: string;
  contributor: string;
  /** Consents of an older epoch are void: everything was erased since. */
  epoch: number;
  today: string;
}

export interface Decided {
  outcomes: Outcome[];
  changes: Change[];
  ledger: LedgerEntry[];
  /** Whether content is among what was erased. */
  leavesBytes: boolean;
  /** Tombstones of the records that were answered as erased, by id. */
  erased: Map<string, ErasureRow>;
}

type Verdict = Pick<Outcome, 'result' | 'problem'>;
const refused = (code: Parameters<typeof problemOf>[0], detail?: string): Verdict => ({
  result: 'refused',
  problem: problemOf(code, detail),
});

/** The verdict on a record or a new consent. Changes nothing. */
const judge = ({ type, content, consent, problem }: Arrived, known: Known, epoch: number): Verdict => {
  if (known.erased) return { result: 'gone' };
  if (consent && !problem && consent.contributorEpoch < epoch) return { result: 'gone' };
  const hash = content?.hash ?? (type === 'consent.renewed' ? consent?.hash : undefined);
  // An agreement that ran out after it was stored does not make the stored record untrue.
  if (consent && hash !== undefined && known.hash === hash && known.consents.has(consent.id)) return { result: 'duplicate' };
  if (problem) return refused(problem.code, problem.detail);
  if (consent!.contributorEpoch > epoch) return refused('consent-superseded');
  if (known.hash !== undefined && known.hash !== hash) return { result: 'conflict', problem: problemOf('conflict') };
  if (known.hash === undefined && type === 'consent.renewed') return refused('not-consented');
  return { result: 'stored' };
};

/**
 * Decides a batch in its order. `known` must hold an entry for every id that arrived; it is changed along the way.
 * `receipts` holds the receipt of each event that may be stored, by its place in the batch.
 */
export const decide = (
  arrived: readonly Arrived[],
  known: Map<string, Known>,
  { organisation, contributor, epoch, today }: Whose,
  receipts: readonly (string | undefined)[],
): Decided => {
  const records = new Map<string, RecordRow>();
  const consents = new Map<string, ConsentRow[]>();
  const newlyErased = new Map<string, ErasureRow>();
  const erased = new Map<string, ErasureRow>();
  let leavesBytes = false;

  const erase = (id: string, of: Known): Verdict => {
    if (!of.erased) {
      // What arrived in this very batch was never written; what was stored before leaves bytes in the files.
      leavesBytes ||= of.hash !== undefined && !records.has(id);
      of.erased = { organisation, contributor, id, day: today, recipients: of.recipients };
      newlyErased.set(id, of.erased);
      records.delete(id);
      consents.delete(id);
    }
    erased.set(id, of.erased);
    return { result: 'erased' };
  };

  const store = ({ id, content, consent }: Arrived, of: Known, receipt: string): void => {
    if (of.hash === undefined) {
      of.hash = content!.hash;
      records.set(id, { organisation, contributor, id, ...content! });
    }
    of.consents.add(consent!.id);
    const row = { organisation, contributor, record: id, id: consent!.id, seq: of.consents.size, consent: consent!, receipt };
    consents.set(id, [...(consents.get(id) ?? []), row]);
  };

  const outcomes = arrived.map((one, place): Outcome => {
    const of = known.get(one.id)!;
    const { id, type } = one;
    if (type === 'consent.withdrawn')
      return { id, type, ...(one.problem ? refused(one.problem.code, one.problem.detail) : erase(id, of)) };
    const verdict = judge(one, of, epoch);
    if (verdict.result !== 'stored') return { id, type, ...verdict };
    const receipt = receipts[place]!;
    store(one, of, receipt);
    return { id, type, ...verdict, receipt };
  });
  const changes = [put('records', [...records.values()]), put('consents', [...consents.values()].flat())];
  return {
    outcomes,
    changes: changes.filter(({ rows }) => rows.length > 0),
    ledger: [...newlyErased.values()].map((row) => ({ erased: row })),
    leavesBytes,
    erased,
  };
};
