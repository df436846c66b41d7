// A small endpoint that keeps to the lattice of the protocol: absent → stored(hash, consents) → erased, where erased is final.
// It believes no clock but its own, forgets nothing in a restore but what a backup did not hold, and nothing at all in a power cut.
import type { Chance } from '#tests/faults/device/chance.ts';
import { sha256 } from '#tests/faults/device/chance.ts';

export interface Kept {
  hash: string;
  consents: string[];
  /** How often it is stored; a package would hold it as often. */
  copies: number;
}

export interface EndpointFaults {
  noTombstone?: boolean;
  ledgerIgnoredAtRestore?: boolean;
  /** Takes out what the ledger names, and does not note that it was erased. */
  restoresWithoutErasures?: boolean;
  /** Answers a batch before the disk has it: a power cut then takes it away. */
  answersBeforeDurable?: boolean;
  /** Takes a further agreement to the same bytes for the one that it knows. */
  renewalIsDuplicate?: boolean;
  /** Knows a batch that comes again, and not a record that comes again in another batch. */
  deduplicatesByBatchOnly?: boolean;
}

export interface Answer {
  status: number;
  body: unknown;
  nonce?: string;
}

interface SentEvent {
  type: string;
  subject: string;
  data: { payload?: unknown; consent?: { id: string; hash: string; expiresOn: string; contributorEpoch: number } };
}

/** A receipt that only this endpoint can make: a stand-in for the signature. */
const secret = 'only the endpoint knows';
export const sealOf = (claims: object): string => {
  const text = JSON.stringify(claims);
  return JSON.stringify({ text, seal: sha256(secret + text) });
};
export const openSeal = (jws: string, isChecked = true): Record<string, unknown> | undefined => {
  const { text, seal } = JSON.parse(jws) as { text: string; seal: string };
  return !isChecked || seal === sha256(secret + text) ? (JSON.parse(text) as Record<string, unknown>) : undefined;
};

export const makeEndpoint = (chance: Chance, now: () => number, faults: EndpointFaults = {}) => {
  let stored = new Map<string, Kept>();
  let erased = new Set<string>();
  let ledger = new Set<string>();
  /** Everything that an erasure was acknowledged for, whatever became of the endpoint since. */
  const acknowledged = new Set<string>();
  const batches = new Set<string>();
  let storeEpoch = chance.id();
  let nonce = chance.id();
  /** Raised by erase-me; kept outside of backups, as the ledger is. */
  let epoch = 0;
  let backup: { stored: Map<string, Kept>; erased: Set<string> } | undefined;
  /** What a power cut leaves of an endpoint that answers too early. */
  let durable = { stored, erased, ledger };
  /** Records that this endpoint cannot read, finds too large, or refuses by its policy. */
  const [poison, large, unwanted] = [new Set<string>(), new Set<string>(), new Set<string>()];

  const erase = (id: string): void => {
    stored.delete(id);
    ledger.add(id);
    acknowledged.add(id);
    if (!faults.noTombstone) erased.add(id);
  };
  const standing = () => ({
    storeEpoch,
    serverTime: new Date(now()).toISOString(),
    minSchema: 1,
    maxSchema: 1,
    // Once in a while something that it never reached, as a broken instance tells. Twice the same would be believed for a while.
    contributorEpoch: chance.is(0.01) ? epoch + 1 + chance.below(1_000_000) : epoch,
  });
  const erasedReceipt = (id: string) =>
    sealOf({ state: 'erased', id, day: standing().serverTime.slice(0, 10), storeEpoch, toldRecipients: [] });

  const outcomeOf = ({ type, subject: id, data }: SentEvent, isNewBatch: boolean) => {
    const problem = (code: string) => ({
      id,
      type,
      result: 'refused',
      problem: { type: `urn:precedent:problem:${code}`, title: code },
    });
    if (type === 'consent.withdrawn') {
      erase(id);
      return { id, type, result: 'erased', receipt: erasedReceipt(id) };
    }
    if (erased.has(id)) return { id, type, result: 'gone', receipt: erasedReceipt(id) };
    const { payload, consent } = data;
    const hash = sha256(JSON.stringify(payload));
    if (!consent || consent.hash !== hash) return problem('hash-mismatch');
    if (consent.contributorEpoch < epoch) return { id, type, result: 'gone' };
    if (consent.expiresOn < standing().serverTime.slice(0, 10)) return problem('consent-expired');
    if (unwanted.has(id)) return problem('policy-changed');
    const known = stored.get(id);
    if (known && known.hash !== hash) return { id, type, result: 'conflict' };
    const receiptOf = (consentId: string) => sealOf({ state: 'stored', id, hash, consentId, day: consent.expiresOn, storeEpoch });
    const isDuplicate = known?.consents.includes(consent.id);
    const copies = (known?.copies ?? 1) + (known && isNewBatch && faults.deduplicatesByBatchOnly ? 1 : 0);
    if (known && !isDuplicate && faults.renewalIsDuplicate)
      return { id, type, result: 'duplicate', receipt: receiptOf(known.consents[0]!) };
    if (!isDuplicate) stored.set(id, { hash, consents: [...(known?.consents ?? []), consent.id], copies });
    else if (known) stored.set(id, { ...known, copies });
    return { id, type, result: isDuplicate ? 'duplicate' : 'stored', receipt: receiptOf(consent.id) };
  };

  const handle = (path: string, text: string, used: string | undefined): Answer => {
    if (used !== nonce) return { status: 401, body: { type: 'urn:precedent:problem:use-nonce', title: 'nonce' }, nonce };
    if (path === '/v1/reconcile') {
      const { ids } = JSON.parse(text) as { ids: string[] };
      const missing = ids.filter((id) => !stored.has(id) && !erased.has(id));
      return { status: 200, body: { ...standing(), missing, erased: ids.filter((id) => erased.has(id)) } };
    }
    const events = JSON.parse(text) as SentEvent[];
    if (events.some(({ subject, data }) => data.payload && poison.has(subject)))
      return { status: chance.is(0.5) ? 400 : 422, body: {} };
    if (events.some(({ subject, data }) => data.payload && large.has(subject))) return { status: 413, body: {} };
    if (faults.answersBeforeDurable) durable = { stored: new Map(stored), erased: new Set(erased), ledger: new Set(ledger) };
    const isNewBatch = !batches.has(text);
    batches.add(text);
    return { status: 200, body: { ...standing(), outcomes: events.map((event) => outcomeOf(event, isNewBatch)) } };
  };

  return {
    handle,
    erase,
    poison,
    large,
    unwanted,
    holds: (id: string) => stored.get(id),
    isErased: (id: string) => erased.has(id),
    acknowledged,
    state: () => JSON.stringify([[...stored].toSorted(), [...erased].toSorted()]),
    /** The same without the agreements. */
    contents: () =>
      JSON.stringify([[...stored].map(([id, { hash, copies }]) => [id, hash, copies]).toSorted(), [...erased].toSorted()]),
    /** Everything of this person goes, also what is still on its way. */
    eraseAll: () => {
      for (const id of [...stored.keys()]) erase(id);
      epoch++;
    },
    epoch: () => epoch,
    restart: () => {
      nonce = chance.id();
    },
    /** Off, and on again. */
    cutPower: () => {
      if (faults.answersBeforeDurable) ({ stored, erased, ledger } = durable);
      durable = { stored: new Map(stored), erased: new Set(erased), ledger: new Set(ledger) };
      nonce = chance.id();
    },
    backUp: () => {
      backup = { stored: new Map(stored), erased: new Set(erased) };
    },
    /** Back to the backup, with the ledger replayed for all ids, and under a new store epoch. */
    restore: () => {
      if (!backup) return;
      stored = new Map(backup.stored);
      erased = new Set(backup.erased);
      if (faults.restoresWithoutErasures) for (const id of ledger) stored.delete(id);
      else if (!faults.ledgerIgnoredAtRestore) for (const id of ledger) erase(id);
      storeEpoch = chance.id();
      nonce = chance.id();
    },
  };
};
export type Endpoint = ReturnType<typeof makeEndpoint>;
