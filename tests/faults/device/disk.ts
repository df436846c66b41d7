// A disk in memory with the transactions that production code has: each `change` happens whole or not at all. Rows are never altered
// in place, so that what was read stays what it was.
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { ConsentRow, EnrolmentRow, OutboxRow, QuarantineRow, ReceiptRow, RecordRow, RequestRow } from '#lib/store/db.ts';
import type { Change, Holding, OutboxStore } from '#lib/store/holding.ts';

export interface Disk {
  enrolment: EnrolmentRow;
  records: Map<RecordId, RecordRow>;
  consents: Map<RecordId, ConsentRow[]>;
  outbox: Map<RecordId, OutboxRow>;
  receipts: Map<string, ReceiptRow>;
  quarantine: Map<RecordId, QuarantineRow>;
  requests: RequestRow[];
  lease: string;
}

export const emptyDisk = (enrolment: EnrolmentRow): Disk => ({
  enrolment,
  records: new Map(),
  consents: new Map(),
  outbox: new Map(),
  receipts: new Map(),
  quarantine: new Map(),
  requests: [],
  lease: '',
});

export const liveConsent = (disk: Disk, id: RecordId): ConsentRow | undefined =>
  disk.consents.get(id)?.findLast(({ isLive }) => isLive);

export const endConsents = (disk: Disk, id: RecordId): void => {
  disk.consents.set(
    id,
    (disk.consents.get(id) ?? []).map((row) => ({ ...row, isLive: false })),
  );
};

export const holdingsOf = (disk: Disk, ids: RecordId[]): Holding[] =>
  ids.map((id) => {
    const [row, record, consent] = [disk.outbox.get(id), disk.records.get(id), liveConsent(disk, id)];
    const isAgreedAnew = (disk.consents.get(id)?.length ?? 0) > 1;
    return { id, ...(row && { row }), ...(record && { record }), ...(consent && { consent }), isAgreedAnew };
  });

export const write = (disk: Disk, { id, row, state, endsConsent, receipt, quarantine }: Change): void => {
  if (row) disk.outbox.set(id, row);
  if (row === null) disk.outbox.delete(id);
  const record = disk.records.get(id);
  if (state && record) disk.records.set(id, { ...record, state });
  if (endsConsent) endConsents(disk, id);
  if (receipt) disk.receipts.set(`${id} ${receipt.state}`, receipt);
  if (quarantine) disk.quarantine.set(id, quarantine);
  if (quarantine === null) disk.quarantine.delete(id);
};

/** The store of one life of the worker. `gate` is awaited before each operation: there the life can end. */
export const storeOn = (disk: Disk, holder: string, gate: () => Promise<void>): OutboxStore => ({
  enrolments: async () => {
    await gate();
    return [disk.enrolment];
  },
  due: async (_endpoint, now, furthest, count) => {
    await gate();
    return [...disk.outbox.values()]
      .filter(({ nextAttemptAt: at }) => at <= now || at > now + furthest)
      .toSorted((a, b) => Number(b.action === 'erase') - Number(a.action === 'erase') || a.nextAttemptAt - b.nextAttemptAt)
      .slice(0, count);
  },
  nextDue: async () => {
    const times = [...disk.outbox.values()].map(({ nextAttemptAt }) => nextAttemptAt);
    return times.length > 0 ? Math.min(...times) : undefined;
  },
  sentIds: async () => {
    await gate();
    return [...disk.records.values()].flatMap(({ id, state }) =>
      ['sent', 'stored', 'withdrawn'].includes(state) || (state === 'erased' && disk.receipts.has(`${id} erased`)) ? [id] : [],
    );
  },
  change: async (_endpoint, ids, decide) => {
    await gate();
    const { result, changes = [], enrolment, request, ended } = decide(holdingsOf(disk, ids), disk.enrolment);
    if (request && disk.lease !== holder) return undefined;
    for (const change of changes) write(disk, change);
    if (enrolment) disk.enrolment = enrolment;
    if (ended) disk.requests[ended.request] = { ...disk.requests[ended.request]!, status: ended.status, bytesIn: ended.bytesIn };
    return request ? { result, request: disk.requests.push(request) - 1 } : { result };
  },
  lease: async (name, until) => {
    await gate();
    disk.lease = until > 0 ? name : '';
  },
});
