// One batch: which rows travel together, and its exact text. The payload stands in it byte for byte as it was agreed to (rule C1).
import { canonical } from '#lib/judgment/canonical.ts';
import type { Consent } from '#lib/judgment/consent.ts';
import type { ConsentRow, OutboxRow } from '#lib/store/db.ts';
import type { Holding } from '#lib/store/holding.ts';
import type { EventType } from '#lib/wire/events.ts';
import { limits } from '#lib/wire/limits.ts';

export const eventTypeOf = ({ action }: Pick<OutboxRow, 'action'>): EventType =>
  action === 'put' ? 'judgment.consented' : 'consent.withdrawn';

/**
 * The rows of the next batch: erasures before everything and by themselves, then those that never were in a refused batch, so that a record which
 * an endpoint cannot read delays the others least (I6). Rows that were refused together stay together at half the size.
 */
export const pick = (rows: OutboxRow[]): OutboxRow[] => {
  const limitOf = ({ batchLimit }: OutboxRow) => batchLimit ?? limits.batchRecords;
  const order = rows.toSorted((a, b) => Number(b.action === 'erase') - Number(a.action === 'erase') || limitOf(b) - limitOf(a));
  const first = order[0];
  if (!first) return [];
  const isLike = (row: OutboxRow) => row.action === first.action && limitOf(row) === limitOf(first);
  return order.filter(isLike).slice(0, limitOf(first));
};

/** What was signed and its signature, by name: what else a row holds stays here (rule C10). */
const signed = (row: ConsentRow): Consent => {
  const { id, recordId, hash, audience, purposes, policyHash, noticeHash, day, expiresOn, contributorEpoch, deviceKey, sig } =
    row;
  const terms = { id, recordId, hash, audience, purposes, policyHash, noticeHash, day, expiresOn, contributorEpoch, deviceKey };
  return { ...terms, sig };
};

/**
 * One event in canonical form (RFC 8785). Written by hand around the sealed text, because parsing and writing it again would
 * send an encoding of what was agreed to rather than the thing itself; a test holds it to the canonical form of its own JSON.
 */
const eventText = ({ id, row, record, consent }: Holding, device: string): string => {
  const payload = row?.action === 'put' && record?.sealed && consent ? { sealed: record.sealed, consent } : undefined;
  const data = payload ? `{"consent":${canonical(signed(payload.consent))},"payload":${payload.sealed}}` : '{}';
  const { eventId, action } = row!;
  return (
    `{"data":${data},"datacontenttype":"application/json","id":${canonical(eventId)},` +
    `"source":${canonical(`urn:precedent:device:${device}`)},"specversion":"1.0",` +
    `"subject":${canonical(id)},"type":${canonical(eventTypeOf({ action }))}}`
  );
};

/** The text of a batch of checked holdings, and those of them that fit into it. The first always does. */
export const batchText = (held: Holding[], device: string): { text: string; inBatch: Holding[] } => {
  const events: string[] = [];
  let bytes = 2;
  for (const holding of held) {
    const text = eventText(holding, device);
    bytes += new TextEncoder().encode(text).byteLength + 1;
    if (events.length > 0 && bytes > limits.batchBytes) break;
    events.push(text);
  }
  return { text: `[${events.join(',')}]`, inBatch: held.slice(0, events.length) };
};
