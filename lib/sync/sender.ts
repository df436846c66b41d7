// Sends one batch (PROTOCOL, "The device", rules 2 to 4). Everything is checked again in the transaction that marks the attempt.
import type { Hash } from '#lib/judgment/case.ts';
import { utcDayOf } from '#lib/judgment/days.ts';
import { may, move } from '#lib/judgment/life.ts';
import type { EnrolmentRow } from '#lib/store/db.ts';
import { unbounded, type Limits } from '#lib/policy/limits.ts';
import type { Change, Decision, Holding, OutboxStore } from '#lib/store/holding.ts';
import { furthestAhead } from '#lib/sync/backoff.ts';
import { batchText, pick } from '#lib/sync/batch.ts';
import { applyAnswer, type Progress } from '#lib/sync/apply.ts';
import { refusalOf, serverNow } from '#lib/sync/check.ts';
import { exchange } from '#lib/sync/exchange.ts';
import { isSendingHeld } from '#lib/sync/held.ts';
import { quarantine, type Sent } from '#lib/sync/outcome.ts';
import type { World } from '#lib/sync/reply.ts';
import { limits } from '#lib/wire/limits.ts';
import { paths } from '#lib/wire/paths.ts';
import { recordProblems } from '#lib/wire/problems.ts';

/** Rows whose own check fails, as changes. What may not leave is put before the person and never sent. */
const refusals = (
  held: Holding[],
  enrolment: EnrolmentRow,
  world: World,
  hashOf: (sealed: string) => Hash | undefined,
  bounds: Limits,
): Change[] =>
  held.flatMap((holding) => {
    const code = holding.row && refusalOf(holding, enrolment, world.now(), hashOf, bounds);
    return code ? [quarantine(holding, code, recordProblems[code], world.now(), world.random())] : [];
  });

const mark = ({ id, row, record }: Holding, isRetry: boolean): Change => ({
  id,
  ...(row ? { row: { ...row, wasSent: true, attempt: row.attempt + (isRetry ? 0 : 1) } } : {}),
  ...(record && may(record.state, 'send') ? { state: move(record.state, 'send') } : {}),
});

const sentOf = ({ id, row, consent }: Holding): Sent => ({
  id,
  action: row!.action,
  eventId: row!.eventId,
  ...(row!.action === 'put' && consent ? { hash: consent.hash, consentId: consent.id } : {}),
});

/** Milliseconds until what a policy holds up is looked at again. */
const heldFor = 3_600_000;

/** What the policy holds up, put off; erasures never are. */
const putOff = (held: Holding[], enrolment: EnrolmentRow, world: World, bounds: Limits): Change[] => {
  const now = world.now();
  if (!isSendingHeld(bounds, utcDayOf(serverNow(enrolment, now) ?? now))) return [];
  return held.flatMap(({ id, row }) => (row?.action === 'put' ? [{ id, row: { ...row, nextAttemptAt: now + heldFor } }] : []));
};

/** Sends what is due, at most one batch, and applies the answer. */
export const sendBatch = async (store: OutboxStore, world: World, endpoint: string): Promise<Progress> => {
  const bounds = (await world.limits?.(endpoint)) ?? unbounded;
  // Twice a batch: enough to see past one refused group while it is being halved.
  const rows = pick(await store.due(endpoint, world.now(), furthestAhead, 2 * limits.batchRecords));
  if (rows.length === 0) return 'idle';
  const read = await store.change(
    endpoint,
    rows.map(({ recordId }) => recordId),
    (held, enrolment) => {
      const changes = putOff(held, enrolment, world, bounds);
      return { result: { held: held.filter(({ row }) => row !== undefined), enrolment, isHeld: changes.length > 0 }, changes };
    },
  );
  if (!read) return 'stop';
  if (read.result.isHeld) return 'again';
  const { held, enrolment } = read.result;

  // WebCrypto would end an IndexedDB transaction, so texts are hashed before it, and the transaction then looks up the hash of
  // the text that it finds: another text has no hash here and is not sent.
  const hashes = new Map<string, Hash>();
  for (const { row, record } of held)
    if (row?.action === 'put' && record?.sealed) hashes.set(record.sealed, await world.digest(record.sealed));
  const hashOf = (sealed: string) => hashes.get(sealed);

  const refused = refusals(held, enrolment, world, hashOf, bounds).map(({ id }) => id);
  const { text, inBatch } = batchText(held, enrolment.deviceKey);
  const admit = (now: Holding[], there: EnrolmentRow, isRetry: boolean): Decision<boolean> => {
    const changes = refusals(now, there, world, hashOf, bounds);
    const isSame = now.every(({ row }) => row) && batchText(now, there.deviceKey).text === text;
    if (changes.length > 0 || !isSame) return { result: false, changes };
    return { result: true, changes: now.map((holding) => mark(holding, isRetry)) };
  };
  if (refused.length > 0 || inBatch.length === 0) {
    await store.change(endpoint, refused, (now, there) => ({ ...admit(now, there, false), result: undefined }));
    return 'again';
  }
  const records = inBatch.map(({ id }) => id);
  const answered = await exchange(store, world, { endpoint, path: paths.events, purpose: 'send', json: text, records, admit });
  return answered ? applyAnswer(store, world, endpoint, inBatch.map(sentOf), answered) : 'again';
};
