// Every request that the extension ever made, as the page of what left reads it (rule C7). Reads only.
import { answerOf } from '#lib/judgment/answer.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { digest } from '#lib/store/crypto.ts';
import type { Database, RequestRow } from '#lib/store/db.ts';

/** Sums over all requests. */
export interface Totals {
  requests: number;
  bytesOut: number;
  bytesIn: number;
  /** Different judgments that any request was about. */
  records: number;
  /** Host names, with how many requests went there. */
  hosts: [string, number][];
}

/** Requests that the extension made, newest first. */
export const requestsMade = (db: Database, limit: number): Promise<RequestRow[]> =>
  db.requests.orderBy('id').reverse().limit(limit).toArray();

/** All of them, oldest first, for a file. */
export const allRequests = (db: Database): Promise<RequestRow[]> => db.requests.orderBy('id').toArray();

/** One row at a time: years of them would fill the memory. */
export const requestTotals = async (db: Database): Promise<Totals> => {
  const records = new Set<RecordId>();
  const hosts = new Map<string, number>();
  const sums = { requests: 0, bytesOut: 0, bytesIn: 0 };
  await db.requests.each((row) => {
    const host = URL.canParse(row.address) ? new URL(row.address).host : row.address;
    hosts.set(host, (hosts.get(host) ?? 0) + 1);
    for (const id of row.records) records.add(id);
    sums.requests++;
    sums.bytesOut += row.bytesOut;
    sums.bytesIn += row.bytesIn;
  });
  return { ...sums, records: records.size, hosts: [...hosts].toSorted((a, b) => b[1] - a[1]) };
};

/** What a judgment of a request says, as it was agreed to. */
export interface LeftText {
  id: RecordId;
  answer: string;
  /** Nothing where it is no longer on this device, or was never agreed to. */
  text?: string;
  hash?: string;
}

/** The exact texts of the judgments that a request was about, with their fingerprints. */
export const textsOf = async (db: Database, ids: readonly RecordId[]): Promise<LeftText[]> => {
  const records = await db.records.bulkGet([...ids]);
  return Promise.all(
    ids.map(async (id, place) => {
      const record = records[place];
      const text = record?.sealed;
      const answer = record ? answerOf(record.judgment) : '';
      return text === undefined ? { id, answer } : { id, answer, text, hash: await digest(text) };
    }),
  );
};
