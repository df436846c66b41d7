// Brings judgments of a file of own data back, each whole or not at all, and never in the place of what is here (rule L2).
// Nothing that a file says can make anything leave: what was on its way asks for the person's agreement again.
import { browser } from 'wxt/browser';
import { drain } from '#lib/actions/drain.ts';
import { rekeyCases } from '#lib/actions/rekey-cases.ts';
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { isForDevice } from '#lib/judgment/consent.ts';
import { clean } from '#lib/judgment/clean.ts';
import { mapStrings } from '#lib/privacy/redact.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import type { AttachmentRow } from '#lib/store/attachments.ts';
import { db as ownDb, type Database, type RecordRow } from '#lib/store/db.ts';
import { requireRoom } from '#lib/store/room.ts';
import type { OwnRest, Sheaf } from '#lib/store/own-data-rows.ts';
import { newAct } from '#lib/store/new-act.ts';

const unsure =
  'It was on its way when this file was made, and nobody knows here whether it arrived. Agree again, edit it, or take it back.';

/** The record as it stands after it was brought back. */
const stateOf = ({ state, audience }: Sheaf['record']): RecordRow['state'] =>
  (state === 'consented' || state === 'sent') && audience && !isForDevice(audience) ? 'refused' : state;

/** What was never agreed to passes the detectors again, as before every write (rule C6); bytes that were agreed to never change (rule C3). */
const safe = (record: Sheaf['record']): RecordRow => {
  if (record.sealed !== undefined) return record as RecordRow;
  const { case: judged, body, ...rest } = mapStrings(record.judgment, clean);
  const evidence = body.evidence.map((piece) => (piece.type === 'screenshot' ? piece : scrub(piece)));
  const cleared = { ...body, verdict: scrub(body.verdict), evidence };
  return {
    ...record,
    ...(record.byHand ? { byHand: scrub(record.byHand) } : {}),
    judgment: { ...rest, case: { ...judged, text: scrub(judged.text), asked: scrub(judged.asked) }, body: cleared },
  } as RecordRow;
};

const fileOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));

/** Inside the caller's transaction. Answers whether it was new here. */
const putSheaf = async (db: Database, sheaf: Sheaf, now: number): Promise<boolean> => {
  const { record, companion, consents, receipts, attachments, quarantine } = sheaf;
  const { id, audience } = record;
  if (await db.records.get(id)) return false;
  const state = stateOf(record);
  const isUnsure = state !== record.state;
  await db.records.put({ ...safe(record), state });
  if (companion) await db.companions.put(companion);
  for (const consent of consents)
    if (!(await db.consents.get(consent.id)))
      await db.consents.put({ ...(consent as Parameters<typeof db.consents.put>[0]), isLive: consent.isLive && !isUnsure });
  await db.receipts.bulkPut(receipts);
  for (const { bytes, ...row } of attachments) await db.attachments.put({ ...row, bytes: fileOf(bytes) } as AttachmentRow);
  if (isUnsure) await db.quarantine.put({ recordId: id, code: 'brought-back', reason: unsure, at: now });
  else if (quarantine) await db.quarantine.put(quarantine);
  // Taken back stays taken back: the endpoint is asked again as soon as this device has joined it.
  if (state === 'withdrawn' && audience && !isForDevice(audience))
    await db.outbox.put(newAct(id, 'erase', audience.endpoint, now));
  return true;
};

const putRest = async (db: Database, rest: OwnRest): Promise<void> => {
  const { receipts, requests, looks, packages, questions, rubrics, settings, local } = rest;
  await db.transaction(
    'rw',
    [db.receipts, db.requests, db.looks, db.packages, db.questions, db.rubrics, db.settings],
    async () => {
      const absent = async <Row>(
        table: { get(key: never): Promise<unknown>; put(row: never): unknown },
        key: unknown,
        row: Row,
      ) => {
        if ((await table.get(key as never)) === undefined) await table.put(row as never);
      };
      for (const row of receipts) await absent(db.receipts, [row.recordId, row.state], row);
      for (const row of looks) await absent(db.looks, row.case, row);
      for (const row of packages) await absent(db.packages, row.id, row);
      for (const row of questions) await absent(db.questions, [row.id, row.version], row);
      for (const row of rubrics) await absent(db.rubrics, [row.id, row.version], row);
      for (const row of settings) await absent(db.settings, row.name, row);
      const made = new Set((await db.requests.toArray()).map(({ at, address, bytesOut }) => `${at} ${address} ${bytesOut}`));
      for (const { id: _id, ...row } of requests)
        if (!made.has(`${row.at} ${row.address} ${row.bytesOut}`))
          await db.requests.add(row as Parameters<typeof db.requests.add>[0]);
    },
  );
  const here = await browser.storage.local.get(null);
  const marks = new Set(await db.drainMarks.toCollection().primaryKeys());
  const isNew = (key: string): boolean => !(key in here) && !(key.startsWith('j/') && marks.has(key.split('/')[1]!));
  const brought = Object.fromEntries(Object.entries(local).filter(([key]) => isNew(key)));
  await browser.storage.local.set(scrub(brought));
  await drain({ db });
  // Cases meet those of this device, which may have a key of its own.
  await rekeyCases(db).catch(() => {});
};

/**
 * Some records with all that belongs to them, in one transaction; `rest`, which comes last, is what belongs to none. What is here is
 * passed over, so that a file which was brought back half way can be brought back again. Answers how many records were new.
 */
export const bringBack = async (
  { sheaves, rest }: Takes<'bringBack'>,
  { db = ownDb, now = Date.now, room = requireRoom } = {},
): Promise<Gives<'bringBack'>> => {
  await room();
  const tables = [db.records, db.companions, db.consents, db.receipts, db.attachments, db.quarantine, db.outbox];
  const added = await db.transaction('rw', tables, async () => {
    let count = 0;
    for (const each of sheaves) if (await putSheaf(db, each, now())) count++;
    return count;
  });
  if (rest) await putRest(db, rest);
  return { added };
};
