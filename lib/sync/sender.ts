// Sends one batch (PROTOCOL, "The device", rules 2 to 4). Everything is checked again in the transaction that marks the attempt.
import type { Hash } from '#lib/judgment/case.ts';
import { may, move } from '#lib/judgment/life.ts';
import type { EnrolmentRow, OutboxRow } from '#lib/store/db.ts';
import { unbounded, type Limits } from '#lib/policy/limits.ts';
import type { Change, Decision, Holding, OutboxStore } from '#lib/store/holding.ts';
import { furthestAhead } from '#lib/sync/backoff.ts';
import { batchText, pick } from '#lib/sync/batch.ts';
import { applyAnswer, type Progress } from '#lib/sync/apply.ts';
import { isSendingHeld, refusalOf, serverNow, utcDayOf } from '#lib/sync/check.ts';
import { exchange } from '#lib/sync/exchange.ts';
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

/** Puts off what the policy holds up, erasures never. Answers whether there was any. */
const putsWait = async (
  store: OutboxStore,
  world: World,
  endpoint: string,
  due: OutboxRow[],
  bounds: Limits,
): Promise<boolean> => {
  const puts = due.filter(({ action }) => action === 'put').map(({ recordId }) => recordId);
  if (puts.length === 0) return false;
  const done = await store.change(endpoint, puts, (held, enrolment) => {
    const now = world.now();
    const isHeld = isSendingHeld(bounds, utcDayOf(serverNow(enrolment, now) ?? now));
    const later = held.flatMap(({ id, row }): Change[] =>
      row?.action === 'put' ? [{ id, row: { ...row, nextAttemptAt: now + heldFor } }] : [],
    );
    return isHeld ? { result: true, changes: later } : { result: false };
  });
  return done?.result ?? false;
};

/** Sends what is due, at most one batch, and applies the answer. */
export const sendBatch = async (store: OutboxStore, world: World, endpoint: string): Promise<Progress> => {
  const bounds = (await world.limits?.()) ?? unbounded;
  // Twice a batch: enough to see past one refused group while it is being halved.
  const due = await store.due(endpoint, world.now(), furthestAhead, 2 * limits.batchRecords);
  if (await putsWait(store, world, endpoint, due, bounds)) return 'again';
  const rows = pick(due);
  if (rows.length === 0) return 'idle';
  const read = await store.change(
    endpoint,
    rows.map(({ recordId }) => recordId),
    (held, enrolment) => ({
      result: { held: held.filter(({ row }) => row !== undefined), enrolment },
    }),
  );
  if (!read) return 'stop';
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
