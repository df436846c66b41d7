// What must be true at each moment of a history, of each request, and when all has come to rest (the invariants of PROTOCOL.md).
import { limits } from '#lib/wire/limits.ts';
import { sha256 } from '#tests/faults/device/chance.ts';
import { liveConsent } from '#tests/faults/device/disk.ts';
import { openSeal } from '#tests/faults/device/endpoint.ts';
import type { Scene } from '#tests/faults/device/scene.ts';

const minute = 60_000;
const mostRides = Math.ceil(Math.log2(limits.batchRecords));

/** When bytes leave. */
export const checkRequest = (scene: Scene, path: string, text: string): string | undefined => {
  const { disk, left, failures, time, silentUntil } = scene;
  if (time < silentUntil) return `[I8] A request ${silentUntil - time} ms before the endpoint allowed one`;
  for (const [index, at] of failures.entries())
    if ((failures[index + 7] ?? Infinity) - at < minute) return '[I8] More than six further failures within a minute of one';
  if (path !== '/v1/events') return undefined;
  const events = JSON.parse(text) as { subject: string; type: string; data: { payload?: unknown; consent?: { id: string } } }[];
  for (const { subject: id, type, data } of events) {
    left.add(id);
    if (type !== 'judgment.consented') continue;
    const [record, consent] = [disk.records.get(id), liveConsent(disk, id)];
    const payload = JSON.stringify(data.payload);
    if (!record || !consent || consent.id !== data.consent?.id) return `[I1] ${id} left without a live consent`;
    if (sha256(payload) !== consent.hash) return `[I1] ${id} left with other bytes than were agreed to`;
    if (!text.includes(record.sealed ?? '\0')) return `[I1] ${id} left in another encoding than was agreed to`;
    if (!['sent', 'stored'].includes(record.state)) return `[I1] ${id} left while it was ${record.state}`;
  }
  return undefined;
};

/** At any moment, as a power cut would find it. */
export const checkNow = ({ disk, rides, endpoint, opened }: Scene): string | undefined => {
  for (const { jws, recordId } of disk.receipts.values())
    if (!opened.has(jws)) {
      if (openSeal(jws)?.['id'] !== recordId) return `[I7] ${recordId} has a proof that nobody signed`;
      opened.add(jws);
    }
  for (const id of endpoint.acknowledged) if (endpoint.holds(id)) return `[I4] ${id} was erased and is back`;
  for (const { id, state, supersededBy } of disk.records.values()) {
    const row = disk.outbox.get(id);
    if ((state === 'consented' || state === 'sent') && row?.action !== 'put')
      return `[I5] ${id} is ${state} and nothing waits to send it`;
    if (state === 'withdrawn' && row?.action !== 'erase') return `[I3] ${id} is taken back and nothing waits to erase it`;
    if (state === 'refused' && !disk.quarantine.has(id)) return `[O2] ${id} is refused and nobody is told why`;
    if (supersededBy && !['withdrawn', 'erased'].includes(state)) return `[I3] ${id} was replaced and is ${state}`;
    const isReadable = !endpoint.poison.has(id) && !endpoint.large.has(id);
    if (isReadable && (rides.get(id) ?? 0) > mostRides) return `[I6] ${id} was delayed by ${rides.get(id)} refused batches`;
  }
  return undefined;
};

/** Whether everything was erased from elsewhere since this record was agreed to. */
const isOfOldEpoch = ({ disk, endpoint }: Scene, id: string): boolean =>
  (disk.consents.get(id)?.at(-1)?.contributorEpoch ?? 0) < endpoint.epoch();

const mayBeRefused = ({ endpoint, disk, time }: Scene, id: string): boolean => {
  const last = disk.consents.get(id)?.at(-1);
  const hasExpired = last !== undefined && last.expiresOn < new Date(time).toISOString().slice(0, 10);
  return (
    endpoint.poison.has(id) ||
    endpoint.large.has(id) ||
    endpoint.unwanted.has(id) ||
    hasExpired ||
    (last?.contributorEpoch ?? 0) < endpoint.epoch()
  );
};

/** When all has come to rest. */
export const checkAtEnd = (scene: Scene): string | undefined => {
  const { disk, endpoint, left, erasedElsewhere } = scene;
  for (const [id, { action }] of disk.outbox) return `[O1] ${id} still waits to ${action}`;
  for (const { id, state, sealed } of disk.records.values()) {
    const [held, consent] = [endpoint.holds(id), liveConsent(disk, id)];
    if (state === 'stored') {
      if (!held) return `[I2] ${id} counts as stored and is not`;
      if (!consent || held.hash !== consent.hash || sha256(sealed!) !== held.hash) return `[I2] ${id} is stored with other bytes`;
      if (held.copies !== 1) return `[I2] ${id} is stored ${held.copies} times`;
      if (!held.consents.includes(consent.id)) return `[I2] ${id} is stored without its live consent`;
      if (!disk.receipts.has(`${id} stored`)) return `[I2] ${id} is stored and there is no proof`;
    } else if (consent && state !== 'refused') return `[I2] ${id} has a live consent and is ${state}`;
    if (state === 'refused' && !mayBeRefused(scene, id))
      return `[I13] ${id} was refused without a reason: ${disk.quarantine.get(id)?.code}`;
    if (state === 'erased') {
      if (held) return `[I3] ${id} was taken back and is still stored`;
      if (left.has(id) && !erasedElsewhere.has(id) && !isOfOldEpoch(scene, id) && !disk.receipts.has(`${id} erased`))
        return `[I3] ${id} is erased without a proof`;
    }
  }
  return undefined;
};
