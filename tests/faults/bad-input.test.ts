// Whatever arrives, nothing crashes and nothing wrong is taken: messages to the worker, policies, batches to a collector, answers to a device, each
// good ones with something wrong in them. Again with PRECEDENT_SEED=n; tens of thousands with PRECEDENT_LONG=1.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerWith, type Actions } from '#lib/bridge/answer.ts';
import { callerOf } from '#lib/bridge/caller.ts';
import type { CallName } from '#lib/bridge/calls.ts';
import { guards } from '#lib/bridge/guard.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { inForce } from '#lib/policy/in-force.ts';
import { limitsOf } from '#lib/policy/limits.ts';
import { readPolicyFile } from '#lib/policy/policy-file.ts';
import { results } from '#lib/policy/rules/define.ts';
import { weigh } from '#lib/policy/weigh.ts';
import { batchMediaType } from '#lib/wire/events.ts';
import type { Outcome } from '#lib/wire/outcomes.ts';
import { paths } from '#lib/wire/paths.ts';
import { chanceOf } from '#tests/faults/device/chance.ts';
import { tryAnswer } from '#tests/faults/device/bad-answer.ts';
import { bar } from '#tests/harness/bars.ts';
import { bendJson } from '#tests/harness/bend.ts';
import { abouts } from '#tests/harness/call-arguments.ts';
import { openEndpoint } from '#tests/harness/endpoint.ts';
import { anyDraft, anyPage, anyPolicy, samplePolicy } from '#tests/harness/policies.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { self, senders } from '#tests/harness/senders.ts';
import { isLong } from '#tests/harness/runs.ts';

const seed = Number(process.env['PRECEDENT_SEED'] ?? Date.now() % 1_000_000);
const [messages, policies, batches, answers] = isLong ? [20_000, 10_000, 20_000, 5000] : [1000, 500, 120, 100];

/** What nobody waited for and went wrong. */
let unhandled = 0;
const count = (): void => void unhandled++;
beforeAll(() => void process.on('unhandledRejection', count));
afterAll(() => void process.off('unhandledRejection', count));

/** Writes the line of the table. Answers what must be nothing. */
const tell = (what: string, tried: number, wrong: readonly string[]) => {
  bar(`bad input: ${what}`, '0 crashes, 0 accepted, 0 unhandled', `${wrong.length} wrong, ${unhandled} unhandled of ${tried}`);
  return { seed, wrong: wrong.slice(0, 5), unhandled };
};
const nothing = { seed, wrong: [], unhandled: 0 };
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

describe('bad input', () => {
  it(
    '[K3] does nothing as a message to the worker that its sender may not, or that is not whole',
    { timeout: 900_000 },
    async () => {
      const names = Object.keys(guards) as CallName[];
      const from = Object.values(senders).map(([sender]) => sender);
      const wrong: string[] = [];
      const done: [CallName, unknown][] = [];
      const actions = Object.fromEntries(
        names.map((name) => [name, (about: unknown) => void done.push([name, about])]),
      ) as unknown as Actions;
      const answer = answerWith({ self, actions, mayHold: async () => true, report: (error) => void wrong.push(String(error)) });
      const proto = Object.getOwnPropertyNames(Object.prototype).join();
      for (let nth = 0; nth < messages; nth++) {
        const chance = chanceOf(seed + nth);
        const call = chance.one(names)!;
        const message = bendJson(chance, { call, about: abouts[call] });
        const sender = chance.is(0.5)
          ? chance.one(from)!
          : Object.values(senders).find(([, kind]) => kind === guards[call].from[0])![0];
        done.length = 0;
        const { ok } = await answer(parsed(message), sender).catch((error: unknown) => {
          wrong.push(`${message}: ${String(error)}`);
          return { ok: false };
        });
        const caller = callerOf(sender, self);
        for (const [name, about] of done)
          if (!caller || !guards[name].from.includes(caller) || !guards[name].about.safeParse(about).success) wrong.push(message);
        if (ok !== (done.length === 1)) wrong.push(message);
      }
      expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(proto);
      expect(tell('messages', messages, wrong)).toEqual(nothing);
    },
  );

  it('[P1] [P2] is refused as a policy, or it is a whole one that can be weighed', { timeout: 900_000 }, () => {
    const wrong: string[] = [];
    let accepted = 0;
    const good = [samplePolicy(), ...fc.sample(anyPolicy, { numRuns: 50, seed })];
    const [drafts, pages] = [fc.sample(anyDraft, { numRuns: 20, seed }), fc.sample(anyPage, { numRuns: 20, seed })];
    const proto = Object.getOwnPropertyNames(Object.prototype).join();
    for (let nth = 0; nth < policies; nth++) {
      const chance = chanceOf(seed + nth);
      const acknowledged = chance.one(good)!;
      const text = bendJson(chance, acknowledged);
      try {
        const read = readPolicyFile(text);
        if ('wrong' in read) {
          if (read.wrong.length === 0) wrong.push(`no reason: ${text.slice(0, 500)}`);
          continue;
        }
        accepted++;
        // What is taken is what was written: nothing that a policy has no place for was passed over.
        if (canonical(read.policy) !== canonical(JSON.parse(text))) wrong.push(`taken in part: ${text.slice(0, 500)}`);
        const limits = inForce({ current: read.policy, acknowledged });
        const verdict = weigh(limits, chance.one(drafts)!, chance.one(pages)!);
        const alone = weigh(limitsOf(read.policy), chance.one(drafts)!, chance.one(pages)!);
        if (![verdict, alone].every(({ result }) => results.includes(result))) wrong.push(`no verdict: ${text.slice(0, 500)}`);
      } catch (error) {
        wrong.push(`${String(error)}: ${text.slice(0, 500)}`);
      }
    }
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(proto);
    // A change of a word leaves a policy that is one.
    expect(accepted).toBeGreaterThan(0);
    expect(tell('policies', policies, wrong)).toEqual(nothing);
  });

  it('[O3] is refused as a batch, and only whole records are stored', { timeout: 1_800_000 }, async () => {
    const endpoint = await openEndpoint();
    const device = await endpoint.device();
    const wrong: string[] = [];
    let stored = 0;
    const proto = Object.getOwnPropertyNames(Object.prototype).join();
    for (let nth = 0; nth < batches; nth++) {
      const chance = chanceOf(seed + nth);
      const put = await device.put(sampleJudgment(nth));
      const good = [put, ...(chance.is(0.2) ? [device.withdraw(chance.id())] : [])];
      const text = bendJson(chance, good);
      const packed = new Uint8Array(gzipSync(text, { level: 1 }));
      // Now and then a byte of what is packed.
      if (chance.is(0.05)) packed[chance.below(packed.length)]! ^= 1 << chance.below(7);
      const headers = { 'content-encoding': 'gzip', 'content-type': batchMediaType };
      endpoint.clock.now += 100;
      const reply = await device.post(paths.events, packed, { headers }).catch((error: unknown) => String(error));
      if (typeof reply === 'string' || ![200, 400, 413, 422].includes(reply.status)) {
        wrong.push(
          `${typeof reply === 'string' ? reply : `${reply.status} ${JSON.stringify(reply.body)}`}: ${text.slice(0, 500)}`,
        );
        continue;
      }
      // What is taken is what was agreed to, whatever else is wrong in its envelope.
      const outcomes = reply.status === 200 ? (reply.body.outcomes as Outcome[]) : [];
      const sent = outcomes.length > 0 ? (JSON.parse(text) as typeof good) : [];
      for (const [place, { result, id }] of outcomes.entries()) {
        if (result !== 'stored') continue;
        stored++;
        const event = sent[place] as typeof put;
        const isWhole =
          id === put.subject &&
          canonical(event.data.payload) === canonical(put.data.payload) &&
          canonical(event.data.consent) === canonical(put.data.consent);
        if (!isWhole) wrong.push(`stored: ${text.slice(0, 500)}`);
      }
    }
    const rows = await endpoint.collector.store.db.selectFrom('records').select('id').execute();
    expect(rows).toHaveLength(stored);
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(proto);
    await endpoint.remove();
    expect(tell('batches', batches, wrong)).toEqual(nothing);
  });

  it('[I5] [I7] loses nothing as an answer to a device, and proves nothing', { timeout: 900_000 }, async () => {
    const wrong: string[] = [];
    for (let nth = 0; nth < answers; nth++) {
      const fault = await tryAnswer(seed + nth);
      if (fault) wrong.push(`PRECEDENT_SEED=${seed + nth} ${fault}`);
    }
    expect(tell('answers', answers, wrong)).toEqual(nothing);
  });
});
