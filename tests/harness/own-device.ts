// The device as people have it, outside a browser: its own store, actions and sending against a real collector, on a clock that a test
// can turn.
import { enrol } from '#lib/actions/enrol.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import type { ConsentTerms } from '#lib/judgment/consent.ts';
import type { Judgment, RecordId } from '#lib/judgment/judgment.ts';
import { payloadOf } from '#lib/privacy/payload.ts';
import { digest } from '#lib/store/crypto.ts';
import { Database, type ConsentRow, type OutboxRow, type RecordRow } from '#lib/store/db.ts';
import { sign } from '#lib/store/keys.ts';
import { newAct } from '#lib/store/new-act.ts';
import { openOutbox } from '#lib/store/outbox.ts';
import { readReceipt } from '#lib/sync/receipt.ts';
import { drain, nextRunAt } from '#lib/sync/runner.ts';
import { prepareWith } from '#lib/sync/transport.ts';
import { sampleCompanion, sampleKey } from '#tests/harness/samples.ts';

const second = 1000;
const day = 24 * 3_600_000;

export type OwnDevice = Awaited<ReturnType<typeof ownDevice>>;

/** A device that has joined with a code. To be used with an IndexedDB in memory in place. */
export const ownDevice = async (endpoint: string, code: string, fetcher: typeof fetch = fetch) => {
  const db = new Database(`device-${crypto.randomUUID()}`);
  const key = await sampleKey();
  /** What the device's clock is ahead: waits are jumped over. */
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const means = { db, key: async () => key, now, sync: async () => {}, fetcher };
  await enrol({ endpoint, code }, means);
  const world = {
    now,
    random: () => Math.random(),
    newId: () => crypto.randomUUID(),
    digest,
    readReceipt,
    prepare: prepareWith(async () => key, fetcher, 5000),
  };
  const { root, contributorEpoch } = (await db.enrolments.get(endpoint))!;

  const rowsFor = async (judgment: Judgment): Promise<{ record: RecordRow; consent: ConsentRow; row: OutboxRow }> => {
    const { id } = judgment;
    const sealed = payloadOf(judgment).text;
    const audience = { endpoint, root };
    const terms: ConsentTerms = {
      id: crypto.randomUUID(),
      recordId: id,
      hash: await digest(sealed),
      audience,
      purposes: ['train-models'],
      policyHash: null,
      noticeHash: await digest('notice'),
      day: '2026-11-24',
      expiresOn: '2099-11-24',
      contributorEpoch,
      deviceKey: key.thumbprint,
    };
    const consent = { ...terms, sig: await sign(key, canonical(terms)), isLive: true, agreedAt: now() };
    return {
      record: { id, state: 'consented', judgment, sealed, audience },
      consent,
      row: newAct(id, 'put', endpoint, now()),
    };
  };

  return {
    db,
    key,
    means,
    /** Judgments as the action of agreeing leaves them when the ten seconds of undo are over, many at once. */
    async agreeAll(judgments: readonly Judgment[]): Promise<RecordId[]> {
      const made = await Promise.all(judgments.map(rowsFor));
      await db.records.bulkAdd(made.map(({ record }) => record));
      await db.companions.bulkAdd(made.map(({ record }) => sampleCompanion(record, 1000)));
      await db.consents.bulkAdd(made.map(({ consent }) => consent));
      await db.outbox.bulkAdd(made.map(({ row }) => row));
      return judgments.map(({ id }) => id);
    },
    /** One run of sending, of all that is due now. */
    async send(isHurried = true): Promise<void> {
      const holder = crypto.randomUUID();
      await drain(openOutbox(holder, db), world, holder, isHurried);
    },
    /** Sends as the alarms would wake it, waits jumped over, until nothing waits. Answers how many runs it took; gives up after `most`. */
    async settle(most: number): Promise<number> {
      for (let runs = 1; runs <= most; runs++) {
        await this.send(false);
        if ((await db.outbox.count()) === 0) return runs;
        const next = await nextRunAt(openOutbox('', db), now());
        ahead += Math.min(Math.max((next ?? 0) - now(), second), day);
      }
      throw new Error(`Something still waits after ${most} runs: ${JSON.stringify(await db.enrolments.toArray())}`);
    },
    /** Another day: what it sent is asked for again. */
    turnOver: () => void (ahead += 25 * 3_600_000),
  };
};
