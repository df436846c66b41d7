// What the page of one's own data reads: what can be taken back, and the proofs that are kept. Made for live queries: reads only.
import { answerOf } from '#lib/judgment/answer.ts';
import { isForDevice } from '#lib/judgment/consent.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { State } from '#lib/judgment/life.ts';
import type { Database, OutboxRow, RecordRow } from '#lib/store/db.ts';
import { joinedOutbox } from '#lib/store/joined.ts';
import { rowsFor, type InboxRow, type Proof } from '#lib/store/queries.ts';
import { claimsIn } from '#lib/store/receipts.ts';

const agreed: readonly State[] = ['consented', 'sent', 'stored', 'refused', 'consented-here'];

/** A row with the host that it goes to or went to; nothing where it stays on this device. */
export interface TakeableRow extends InboxRow {
  host: string | undefined;
}

const hostOf = ({ audience }: Pick<RecordRow, 'audience'>): string | undefined =>
  audience && !isForDevice(audience) ? new URL(audience.endpoint).host : undefined;

/** All that is agreed to, newest first. */
export const takeable = async (db: Database): Promise<TakeableRow[]> => {
  const records = await db.records.where('state').anyOf(agreed).toArray();
  const hosts = new Map(records.map((record) => [record.id, hostOf(record)]));
  return (await rowsFor(db, records)).map((row) => ({ ...row, host: hosts.get(row.id) }));
};

/** A proof with what was judged, where this device still has it: other devices of the person may have sent it. */
export interface ProofOfOne extends Proof {
  answer: string | undefined;
  /** The host that erased it, where this device knows. */
  host: string | undefined;
}

/** What stands on the page beside the list. */
export interface Leavable {
  judgments: number;
  /** May lie at an endpoint. */
  there: number;
  /** Waits for an endpoint that is joined to confirm: puts on their way, and erasures. */
  unconfirmed: number;
  erasures: number;
  /** Erasures that an organisation was asked for which this device has left since. */
  left: number;
  proofs: ProofOfOne[];
  proofCount: number;
}

/** What there is of one organisation, for leaving it. */
export interface AtOrganisation {
  /** Records that it may hold and that are not taken back. */
  sent: RecordId[];
  /** Agreed to; nothing of them left yet. */
  unsent: number;
  /** Left, and neither confirmed nor refused; counted in `sent` too. */
  inFlight: number;
  erasures: number;
}

/** Reads what there is of the organisation at this endpoint. */
export const atOrganisation = async (db: Database, endpoint: string): Promise<AtOrganisation> => {
  const rows = await db.outbox.filter((row) => row.endpoint === endpoint).toArray();
  const puts = rows.filter(({ action }) => action === 'put');
  const sent: RecordId[] = [];
  await db.records
    .where('state')
    .anyOf('sent', 'stored')
    .each(({ id, audience }) => {
      if (audience && !isForDevice(audience) && audience.endpoint === endpoint) sent.push(id);
    });
  const inFlight = puts.filter(({ wasSent }) => wasSent).length;
  return { sent, unsent: puts.length - inFlight, inFlight, erasures: rows.length - puts.length };
};

/** Counts, and the newest proofs of erasure, at most `limit` of them. */
export const leavable = async (db: Database, limit: number): Promise<Leavable> => {
  const erased = await db.receipts.filter(({ state }) => state === 'erased').toArray();
  const { rows, left } = await joinedOutbox(db);
  const erasuresIn = (some: readonly OutboxRow[]): number => some.filter(({ action }) => action === 'erase').length;
  let there = 0;
  await db.records
    .where('state')
    .anyOf('sent', 'stored')
    .each(({ audience }) => {
      if (audience && !isForDevice(audience)) there++;
    });
  const newest = erased.toSorted((a, b) => b.at - a.at).slice(0, limit);
  const judged = await db.records.bulkGet(newest.map(({ recordId }) => recordId));
  return {
    judgments: await db.records.count(),
    there,
    unconfirmed: rows.length,
    erasures: erasuresIn(rows),
    left: erasuresIn(left),
    proofs: newest.map((each, place) => ({
      ...each,
      claims: claimsIn(each.jws),
      answer: judged[place] ? answerOf(judged[place].judgment) : undefined,
      host: judged[place] && hostOf(judged[place]),
    })),
    proofCount: erased.length,
  };
};

/** Every proof of erasure, as text for a file: who reads it needs nothing else but the organisation's key. */
export const allProofs = async (db: Database): Promise<string> => {
  const erased = await db.receipts.filter(({ state }) => state === 'erased').toArray();
  const keys = (await db.enrolments.toArray()).map(({ organisation, endpoint, root, receiptKey }) => ({
    organisation,
    endpoint,
    root,
    receiptKey,
  }));
  return JSON.stringify(
    { format: 'precedent-proofs/1', keys, proofs: erased.map(({ recordId, jws }) => ({ recordId, jws })) },
    null,
    2,
  );
};
