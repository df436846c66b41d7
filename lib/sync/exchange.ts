// One request of the device: prepared, admitted in a transaction, sent, and asked again once when the endpoint wants a fresh nonce.
// Nothing is awaited between the admission and the bytes leaving, so that what leaves is what was allowed at that moment (I1).
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { EnrolmentRow, RequestRow } from '#lib/store/db.ts';
import type { Decision, Holding, OutboxStore } from '#lib/store/holding.ts';
import { meaningOf, type Meaning } from '#lib/sync/outcome.ts';
import type { Reply, World } from '#lib/sync/reply.ts';

export interface Exchange {
  endpoint: string;
  path: string;
  purpose: RequestRow['purpose'];
  json: string;
  records: RecordId[];
  /** Decides inside the transaction whether these bytes may leave; `false` stops the exchange. */
  admit: (held: Holding[], enrolment: EnrolmentRow, isRetry: boolean) => Decision<boolean>;
}

export interface Answered {
  reply: Reply;
  meaning: Meaning;
  /** How the request ended, for the log. */
  ended: NonNullable<Decision<unknown>['ended']>;
}

/** The newest enrolment row at an endpoint. */
export const enrolmentAt = async (store: OutboxStore, endpoint: string): Promise<EnrolmentRow | undefined> =>
  (await store.change(endpoint, [], (_held, enrolment) => ({ result: enrolment })))?.result;

/** What came of it, or nothing when the bytes were not allowed to leave. The caller writes the end of the request. */
export const exchange = async (store: OutboxStore, world: World, about: Exchange): Promise<Answered | undefined> => {
  const { endpoint, path, purpose, json, records, admit } = about;
  let nonce = (await enrolmentAt(store, endpoint))?.nonce;
  for (let isRetry = false; ; isRetry = true) {
    const prepared = await world.prepare(endpoint, path, json, nonce);
    const log = { purpose, address: prepared.address, bytesOut: prepared.bytesOut, bytesIn: 0, status: 0, records };
    const admitted = await store.change(endpoint, records, (held, enrolment) => {
      const decision = admit(held, enrolment, isRetry);
      return decision.result ? { ...decision, request: { ...log, at: world.now() } } : decision;
    });
    if (!admitted?.result || admitted.request === undefined) return undefined;
    const reply = await prepared.send();
    const meaning = meaningOf(reply, nonce, isRetry);
    const ended = { request: admitted.request, status: reply.isReached ? reply.status : 0, bytesIn: reply.bytesIn };
    if (meaning.do !== 'ask-again') return { reply, meaning, ended };
    nonce = meaning.nonce;
    await store.change(endpoint, [], (_held, enrolment) => ({
      result: undefined,
      enrolment: { ...enrolment, nonce: meaning.nonce },
      ended,
    }));
  }
};
