// Databases as earlier versions of the extension left them on people's devices: each version's own schema and a row in every table of it.
import { Dexie } from 'dexie';
import { sampleCompanion, sampleEnrolment, sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';

/** What each version declared, as it was published. Never changed: a new version of the database adds a line. */
export const released: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  1: {
    records: 'id, state',
    companions: 'id, changedAt',
    consents: 'id, recordId',
    outbox: 'recordId, nextAttemptAt, [endpoint+action+nextAttemptAt]',
    receipts: '[recordId+state]',
    quarantine: 'recordId',
    requests: '++id',
    drainMarks: 'draft',
    enrolments: 'endpoint',
    settings: 'name',
  },
  2: {
    records: 'id, state, judgment.case.key',
    companions: 'id, changedAt, setAsideAt',
    looks: 'case',
    consents: 'id, recordId, agreedAt',
    packages: 'id, at, *records',
  },
  3: {
    attachments: '[recordId+sha256], recordId',
    records: 'id, state, judgment.case.key, judgment.case.tool',
    questions: '[id+version]',
  },
  4: { rubrics: '[id+version]', steps: '++nth, draft, [draft+document+seq]' },
};

/** One row of each table of version 1, as it wrote them. */
export const rowsOfFirst = async () => {
  const record = sampleRecord(sampleJudgment(), 'consented');
  const { id } = record;
  const enrolment = await sampleEnrolment(await sampleKey());
  const { endpoint, root } = enrolment;
  return {
    records: { ...record, sealed: '{}', audience: { endpoint, root } },
    companions: sampleCompanion(record, 1000),
    consents: {
      id: 'consent',
      recordId: id,
      audience: { endpoint, root },
      purposes: ['train-models'],
      expiresOn: '2027-11-24',
      isLive: true,
      agreedAt: 2000,
    },
    outbox: { recordId: id, action: 'put', eventId: 'e', endpoint, nextAttemptAt: 12_000, attempt: 0, wasSent: false },
    receipts: { recordId: id, state: 'stored', jws: 'a.b.c', at: 1 },
    quarantine: { recordId: id, code: 'too-large', reason: 'Too large', at: 1 },
    requests: { id: 1, at: 1, purpose: 'send', address: endpoint, bytesOut: 1, bytesIn: 1, status: 200, records: [id] },
    drainMarks: { draft: id, seq: 3 },
    enrolments: enrolment,
    settings: { name: 'ownCaseKey', value: 'a2V5' },
  };
};

/** One row of each table that came with a later version. */
const later: Readonly<Record<number, Readonly<Record<string, object>>>> = {
  2: {
    looks: { case: 'B'.repeat(43), at: 1 },
    packages: { id: 'p', name: 'a', purposes: ['train-models'], day: '2026-11-24', at: 1, records: ['r'], consents: ['consent'] },
  },
  3: {
    attachments: { recordId: 'r', sha256: 'C'.repeat(43), mediaType: 'application/json', bytes: new Uint8Array([1, 2]) },
    questions: { id: 'q', version: 1, wording: 'Pay?', answers: ['Yes', 'No'] },
  },
  4: {
    rubrics: { id: 'u', version: 1, name: 'Replies', criteria: [] },
    steps: { nth: 1, draft: 'r', document: 'd', seq: 1, tab: 0, at: 1, step: { type: 'reason', text: 'why' } },
  },
};

/** Makes a database of that version with a row in each of its tables, and closes it. Answers its name and the rows by table. */
export const releasedDatabase = async (version: number): Promise<{ name: string; rows: Record<string, object> }> => {
  const old = new Dexie(`released-${crypto.randomUUID()}`);
  const rows: Record<string, object> = { ...(await rowsOfFirst()) };
  for (let step = 1; step <= version; step++) {
    old.version(step).stores(released[step]!);
    Object.assign(rows, later[step]);
  }
  for (const [table, row] of Object.entries(rows)) await old.table(table).add(row);
  old.close();
  return { name: old.name, rows };
};
