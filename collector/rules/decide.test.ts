import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { decide, type Decided, type Known } from '#collector/rules/decide.ts';
import type { Arrived } from '#collector/rules/verify.ts';
import type { Change } from '#collector/store/changes.ts';
import type { SentConsent } from '#lib/judgment/consent.ts';

vi.setConfig({ testTimeout: 30_000 });

const whose = { organisation: 'o', contributor: 'c', epoch: 1, today: '2026-11-22' };
const consentOf = (id: string, hash: string, contributorEpoch: number) => ({ id, hash, contributorEpoch }) as SentConsent;

// Two records, two texts and two consents each: few enough that histories meet in every way.
const id = fc.constantFrom('r1', 'r2');
const hash = fc.constantFrom('h1', 'h2');
const consent = fc.record({ id: fc.constantFrom('k1', 'k2'), epoch: fc.constantFrom(0, 1, 1, 1, 2) });
const problem = fc.option(fc.constant({ code: 'consent-expired' as const }), { nil: undefined, freq: 6 });
const arrived: fc.Arbitrary<Arrived> = fc.oneof(
  fc
    .record({ id, hash, consent, problem })
    .map(({ id: record, hash: text, consent: { id: own, epoch }, problem: wrong }): Arrived => {
      const agreed = consentOf(`${record}-${text}-${own}`, text, epoch);
      return {
        id: record,
        type: 'judgment.consented',
        content: { hash: text, text },
        consent: agreed,
        ...(wrong && { problem: wrong }),
      };
    }),
  fc.record({ id, hash, consent }).map(({ id: record, hash: text, consent: { id: own, epoch } }): Arrived => ({
    id: record,
    type: 'consent.renewed',
    consent: consentOf(`${record}-${text}-${own}`, text, epoch),
  })),
  id.map((record): Arrived => ({ id: record, type: 'consent.withdrawn' })),
);
const history = fc.array(fc.array(arrived, { maxLength: 5 }), { maxLength: 8 });

/** A store as simple as can be: what the changes of each batch leave. */
const makeStore = () => {
  const records = new Map<string, string>();
  const consents = new Map<string, Set<string>>();
  const erased = new Map<string, Known['erased'] & object>();
  const apply = ({ changes, ledger }: Decided): void => {
    for (const entry of ledger)
      if ('erased' in entry) {
        records.delete(entry.erased.id);
        consents.delete(entry.erased.id);
        erased.set(entry.erased.id, entry.erased);
      }
    for (const change of changes as (Change & { rows: { id: string; hash: string; record: string }[] })[])
      for (const row of change.rows) {
        if ('put' in change && change.put === 'records') records.set(row.id, row.hash);
        if ('put' in change && change.put === 'consents')
          consents.set(row.record, new Set([...(consents.get(row.record) ?? []), row.id]));
      }
  };
  const known = (ids: string[]): Map<string, Known> =>
    new Map(
      ids.map((one) => {
        const [text, tomb] = [records.get(one), erased.get(one)];
        return [
          one,
          { ...(text && { hash: text }), consents: new Set(consents.get(one)), recipients: [], ...(tomb && { erased: tomb }) },
        ];
      }),
    );
  const send = (batch: Arrived[]): Decided => {
    const decided = decide(
      batch,
      known([...new Set(batch.map((one) => one.id))]),
      whose,
      batch.map((_, place) => `receipt ${place}`),
    );
    apply(decided);
    return decided;
  };
  const state = () => ({
    records: [...records].toSorted(),
    consents: [...consents].map(([one, set]) => [one, [...set].toSorted()]),
    erased: [...erased.keys()].toSorted(),
  });
  return { send, state, records, erased, consents };
};

it('[I4] never brings back what was erased, and never keeps content of it', () => {
  fc.assert(
    fc.property(history, (batches) => {
      const store = makeStore();
      const taken = new Set<string>();
      for (const batch of batches) {
        const { outcomes } = store.send(batch);
        for (const { id: record, result } of outcomes) {
          if (taken.has(record)) expect(['gone', 'erased']).toContain(result);
          if (result === 'erased') taken.add(record);
        }
        for (const record of taken)
          expect([store.records.has(record), store.consents.has(record), store.erased.has(record)]).toEqual([false, false, true]);
      }
    }),
    { numRuns: 1500 },
  );
});

it('[I10] changes nothing when whatever was taken is replayed in any order', () => {
  fc.assert(
    fc.property(history, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (batches, order) => {
      const store = makeStore();
      const taken = batches.flatMap((batch) => {
        const { outcomes } = store.send(batch);
        return batch.filter((_, place) => ['stored', 'duplicate', 'erased', 'gone'].includes(outcomes[place]!.result));
      });
      const before = store.state();
      const replay = taken
        .map((event, place) => ({ event, at: order[place % order.length]! }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ event }) => event);
      store.send(replay);
      for (const event of replay) store.send([event]);
      expect(store.state()).toEqual(before);
    }),
    { numRuns: 1500 },
  );
});

it('[I7] gives a receipt for exactly what its changes store', () => {
  fc.assert(
    fc.property(history, (batches) => {
      const store = makeStore();
      for (const batch of batches) {
        const { outcomes } = store.send(batch);
        outcomes.forEach(({ id: record, result, receipt }, place) => {
          expect(receipt !== undefined).toBe(result === 'stored');
          if (result !== 'stored' || store.erased.has(record)) return;
          const { consent: agreed } = batch[place]!;
          expect([store.records.get(record), store.consents.get(record)?.has(agreed!.id)]).toEqual([agreed!.hash, true]);
        });
      }
    }),
    { numRuns: 1500 },
  );
});

it('decides the same whether events come in one batch or one by one', () => {
  fc.assert(
    fc.property(fc.array(arrived, { maxLength: 12 }), (events) => {
      const [together, apart] = [makeStore(), makeStore()];
      const results = (decided: Decided[]) =>
        decided.flatMap(({ outcomes }) => outcomes.map(({ result, problem: about }) => [result, about?.type]));
      expect(results([together.send(events)])).toEqual(results(events.map((event) => apart.send([event]))));
      expect(together.state().records).toEqual(apart.state().records);
      expect(together.state().erased).toEqual(apart.state().erased);
    }),
    { numRuns: 1500 },
  );
});
