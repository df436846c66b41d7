// Applies the answer to a batch in one transaction, each outcome by record id and act (PROTOCOL, "The device", rules 3 and 4).
import * as z from 'zod';
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { OutboxStore } from '#lib/store/holding.ts';
import { noteFailure, restAfterSuccess } from '#lib/sync/backoff.ts';
import { eventTypeOf } from '#lib/sync/batch.ts';
import { enrolmentAt, type Answered } from '#lib/sync/exchange.ts';
import { isSameAct, settle, split, type Sent } from '#lib/sync/outcome.ts';
import type { World } from '#lib/sync/reply.ts';
import { afterFailure, welcome, withNonce, withRest } from '#lib/sync/standing.ts';
import { batchAnswer, outcome, type Outcome } from '#lib/wire/outcomes.ts';
import type { ReceiptClaims } from '#lib/wire/receipts.ts';

/** idle: nothing is due · again: something moved, there may be more · stop: leave this endpoint alone for now. */
export type Progress = 'idle' | 'again' | 'stop';

// Outcomes are parsed one by one: one that this version does not know leaves its own row waiting and no other.
const answerShape = batchAnswer.extend({ outcomes: z.array(z.unknown()).max(200) });
type Answer = z.infer<typeof answerShape>;

/** The only outcome for each row; two that are about the same act are as good as none. */
const outcomesOf = (sent: Sent[], answer: Answer): Map<RecordId, Outcome> => {
  const parsed = answer.outcomes.flatMap((raw) => outcome.safeParse(raw).data ?? []);
  const found = new Map<RecordId, Outcome>();
  for (const act of sent) {
    const about = parsed.filter(({ id, type }) => id === act.id && type === eventTypeOf(act));
    if (about.length === 1) found.set(act.id, about[0]!);
  }
  return found;
};

/** What the receipts of an answer say, where their signatures lead to the pinned root. */
const claimsOf = async (
  found: Map<RecordId, Outcome>,
  read: (jws: string) => Promise<ReceiptClaims | undefined>,
): Promise<Map<RecordId, ReceiptClaims>> => {
  const claims = new Map<RecordId, ReceiptClaims>();
  for (const [id, { receipt }] of found) {
    const said = receipt === undefined ? undefined : await read(receipt);
    if (said) claims.set(id, said);
  }
  return claims;
};

/** Applies what came back for these acts: the whole answer table. Answers whether there may be more to send. */
export const applyAnswer = async (
  store: OutboxStore,
  world: World,
  endpoint: string,
  sent: Sent[],
  answered: Answered,
): Promise<Progress> => {
  const { reply, meaning, ended } = answered;
  const parsed = meaning.do === 'read' && reply.isReached ? answerShape.safeParse(reply.body) : undefined;
  if (parsed?.success) return applyOutcomes(store, world, endpoint, sent, parsed.data, answered);
  const records = sent.map(({ id }) => id);
  const done = await store.change<Progress>(endpoint, records, (held, enrolment) => {
    const now = world.now();
    if (meaning.do === 'split') {
      const same = held.filter((holding, index) => isSameAct(holding, sent[index]!));
      const changes = split(same, meaning.code, sent.length, now, world.random());
      const rest = noteFailure(enrolment.rest, 'refused-batch', now);
      return { result: 'again', changes, enrolment: withRest(withNonce(enrolment, reply), rest), ended };
    }
    const failed =
      meaning.do === 'pause' || meaning.do === 'rest' ? meaning : { do: 'rest' as const, why: 'not-understood' as const };
    return { result: 'stop', enrolment: afterFailure(enrolment, reply, failed, now, world.random()), ended };
  });
  return done?.result ?? 'stop';
};

const applyOutcomes = async (
  store: OutboxStore,
  world: World,
  endpoint: string,
  sent: Sent[],
  answer: Answer,
  { reply, ended }: Answered,
): Promise<Progress> => {
  const joined = await enrolmentAt(store, endpoint);
  if (!joined) return 'stop';
  const key = answer.receiptKey ?? joined.receiptKey;
  const found = outcomesOf(sent, answer);
  const claims = await claimsOf(found, (jws) => world.readReceipt(jws, key, joined.root));

  const records = sent.map(({ id }) => id);
  const done = await store.change<Progress>(endpoint, records, (held, enrolment) => {
    const now = world.now();
    const settled = held.map((holding, index) =>
      settle(holding, sent[index]!, found.get(holding.id), claims.get(holding.id), now, world.random()),
    );
    const trouble = settled.find((one) => one.trouble)?.trouble;
    const rest = trouble ? noteFailure(enrolment.rest, trouble, now) : restAfterSuccess(enrolment.rest, now);
    // A key that signed something true is worth remembering; the next answer may come without it.
    const learned = key && claims.size > 0 ? { receiptKey: key } : {};
    return {
      result: 'again',
      changes: settled.flatMap(({ change }) => change ?? []),
      enrolment: { ...withNonce(welcome(enrolment, answer, rest, now, world.random()), reply), ...learned },
      ended,
    };
  });
  return done?.result ?? 'stop';
};
