// Policies between admin, collector and device: what is taken, what is refused and why, and what a device gets.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  makePolicyKey,
  newPolicyKey,
  publishedWords,
  signPolicy,
  signPolicyFile,
  takeVersion,
} from '#collector/commands/policy-files.ts';
import { jws, newKey, publicPart } from '#collector/keys/keys.ts';
import { policyChecks, publish, publishedPolicies } from '#collector/policies.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { policyText, readPolicyFile } from '#lib/policy/policy-file.ts';
import type { Policy } from '#lib/policy/policy.ts';
import { receivePolicy, type Received } from '#lib/policy/receive.ts';
import { paths } from '#lib/wire/paths.ts';
import { policyType, publishAnswer, type SignedPolicy } from '#lib/wire/policies.ts';
import { openEndpoint } from '#tests/harness/endpoint.ts';
import { sharedEndpoint } from '#tests/harness/shared-endpoint.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { samplePolicy } from '#tests/harness/policies.ts';

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });

const endpoint = sharedEndpoint();
let key: Awaited<ReturnType<typeof newPolicyKey>>;
const rootFile = (): string => join(endpoint.folder, 'keys/root-MOVE-OFFLINE.jwk');
const signed = (version: number, change = {}): Promise<SignedPolicy> => signPolicy(key, samplePolicy({ version, ...change }));
const why = (received: Received): string => (received.is === 'refused' ? received.why : received.is);

beforeAll(async () => {
  key = await newPolicyKey(JSON.parse(await readFile(rootFile(), 'utf8')) as object);
}, 60_000);

describe('what a device is offered', () => {
  const check = async (offered: unknown, newest?: { version: number; hash: string }, today = '2026-11-29') =>
    receivePolicy(offered, { root: endpoint.collector.keys.root, today, newest, checks: policyChecks });
  const hashOf = (version: number) => policyChecks.digest(canonical(samplePolicy({ version })));

  it('[P2] is believed when the root certified its key, it is whole, in date, and newer', async () => {
    const received = await check(await signed(3), { version: 2, hash: await hashOf(2) });
    expect(received).toEqual({ is: 'new', policy: samplePolicy({ version: 3 }), hash: await hashOf(3) });
    expect(await check(await signed(3), { version: 3, hash: await hashOf(3) })).toEqual({ is: 'same' });
  });

  it('[P2] is refused with its reason when it is older, another one of that version, ended, or signed by somebody else', async () => {
    const newest = { version: 3, hash: await hashOf(3) };
    expect(why(await check(await signed(2), newest))).toBe('older');
    expect(why(await check(await signed(3, { hiddenWords: [] }), newest))).toBe('alarm');
    expect(why(await check(await signed(4, { notAfter: '2026-11-28' }), newest))).toBe('ended');

    const other = await newKey();
    const stranger = await newPolicyKey(other);
    expect(why(await check(await signPolicy(stranger, samplePolicy({ version: 4 })), newest))).toBe('unsigned');
    // Its own root beside a certificate of ours, another key under our certificate, and a key that may sign receipts alone.
    const good = await signed(4);
    expect(why(await check({ ...good, key: { ...good.key, root: publicPart(other) } }, newest))).toBe('unsigned');
    expect(why(await check({ ...good, jws: await jws(other, policyType, samplePolicy({ version: 4 })) }, newest))).toBe(
      'unsigned',
    );
    expect(why(await check({ ...good, key: endpoint.collector.keys.receiptKey }, newest))).toBe('unsigned');
    // Signed by the right key as something else than a policy.
    const asOther = await jws(key.privateKey, 'precedent-receipt+jws', samplePolicy({ version: 4 }));
    expect(why(await check({ ...good, jws: asOther }, newest))).toBe('unsigned');
    const refused = await check(await signed(2), newest);
    expect(refused).toMatchObject({
      words: expect.stringMatching(/older.*What was in force before stays in force, and you can go on keeping judgments\./),
    });
  });

  it('[P1] is refused when it holds what no policy may hold, however well it is signed', async () => {
    const asking = { ...samplePolicy({ version: 4 }), autoConsent: true };
    expect(await check({ key: key.key, jws: await jws(key.privateKey, policyType, asking) })).toMatchObject({
      is: 'refused',
      why: 'malformed',
      words: expect.stringContaining('autoConsent: there is no such field'),
    });
  });

  it('[P2] is refused when it was cut or changed anywhere', async () => {
    const good = await signed(4);
    await fc.assert(
      fc.asyncProperty(fc.nat(good.jws.length - 1), fc.boolean(), async (at, isCut) => {
        const other = good.jws[at] === 'A' ? 'B' : 'A';
        const bent = isCut ? good.jws.slice(0, at) : good.jws.slice(0, at) + other + good.jws.slice(at + 1);
        const received = await check({ ...good, jws: bent });
        // The last character of a signature holds two bits that say nothing.
        if (received.is === 'new') expect(at).toBe(good.jws.length - 1);
        else expect(received.is).toBe('refused');
      }),
      { numRuns: 200 },
    );
    for (const nothing of [null, {}, 'x', { jws: good.jws }, { ...good, more: 1 }])
      expect(why(await check(nothing))).toBe('malformed');
  });
});

describe('publishing', () => {
  it('[P2] gives devices the newest, and refuses what is older or another of the same version', async () => {
    const device = await endpoint.device();
    expect((await device.post(paths.policy, '{}')).body).toMatchObject({ policy: null });
    const first = await signed(1);
    const post = (policy: unknown) =>
      endpoint.app.request(paths.publish, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ policy }),
      });
    const answered = await post(first);
    expect(publishAnswer.parse(await answered.json()).version).toBe(1);
    expect((await device.post(paths.policy, '{}')).body).toMatchObject({ policy: first });
    expect((await post(first)).status).toBe(200);
    const second = await signed(2, { hiddenWords: ['Sonnenhof'] });
    expect(why(await publish(endpoint.collector, second))).toBe('new');
    for (const refused of [first, await signed(2)]) {
      const answer = await post(refused);
      expect([answer.status, ((await answer.json()) as { type: string }).type]).toEqual([
        409,
        'urn:precedent:problem:policy-refused',
      ]);
    }
    expect((await device.post(paths.policy, '{"history":true}')).body).toMatchObject({
      policy: second,
      history: [second, first],
    });
    // Who has not joined gets nothing.
    const stranger = await endpoint.stranger();
    expect((await stranger.post(paths.policy, '{}')).status).toBe(401);
  });
});

describe('what arrives under a policy', () => {
  it('[P5] is refused with the words of the rule when a device with a bent policy sends what is not allowed', async () => {
    const own = await openEndpoint();
    try {
      const its = await newPolicyKey(
        JSON.parse(await readFile(join(own.folder, 'keys/root-MOVE-OFFLINE.jwk'), 'utf8')) as object,
      );
      const [device, sampled] = [await own.device(), sampleJudgment()];
      const early = await device.put();
      expect(await device.results([early])).toEqual(['stored']);
      const sites = (kind: string) => [{ matches: [`https://${sampled.case.tool}/*`], level: 'capture' as const, kinds: [kind] }];
      const other = sampled.kind === 'exception' ? 'correction' : 'exception';
      const purposes = [{ purpose: 'train-models' as const, notice: 'To train a model.' }];
      // Agreements of this device run for longer than the sample lets them.
      const said = { purposes, keeping: {} };
      await publish(own.collector, await signPolicy(its, samplePolicy({ version: 1, sites: sites(other), ...said })));
      const { body } = await device.send([await device.put(sampled)]);
      expect(body.outcomes).toMatchObject([
        {
          result: 'refused',
          problem: { type: 'urn:precedent:problem:policy-changed', detail: expect.stringContaining(`but ${other}.`) },
        },
      ]);
      // What is there already stays there, and is taken back as ever.
      expect(await device.results([early])).toEqual(['duplicate']);
      const allowed = samplePolicy({ version: 2, sites: sites(sampled.kind), ...said });
      await publish(own.collector, await signPolicy(its, allowed));
      const good = await device.put(sampled);
      const asked = { purposes: ['run-organisation' as const] };
      const wider = await device.put(sampleJudgment(), asked);
      expect(await device.results([good, wider, await device.renew(sampled, asked)])).toEqual([
        'stored',
        'refused policy-changed',
        'refused policy-changed',
      ]);
      // Neither from a tool that is left alone, nor for longer than a policy lets an agreement run.
      const off = { matches: [`https://${sampled.case.tool}/*`], level: 'off' as const };
      const narrower: [version: number, change: Partial<Policy>, words: string][] = [
        [3, { ...said, sites: [off] }, 'alone, so nothing can be captured here.'],
        [4, { ...said, sites: sites(sampled.kind), keeping: { endpointDays: 30 } }, 'for 30 days at most.'],
      ];
      for (const [version, change, words] of narrower) {
        await publish(own.collector, await signPolicy(its, samplePolicy({ version, ...change })));
        const answered = await device.send([await device.put(sampleJudgment())]);
        expect(answered.body.outcomes).toMatchObject([
          { result: 'refused', problem: { detail: expect.stringContaining(words) } },
        ]);
      }
      expect(await device.results([device.withdraw(sampled.id)])).toEqual(['erased']);
    } finally {
      await own.remove();
    }
  });
});

describe('the commands of an admin', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'precedent-policy-'));
    return () => rm(folder, { recursive: true, force: true });
  });

  it('make a key, sign, publish, and go back by a new version', async () => {
    const at = (name: string): string => join(folder, name);
    await makePolicyKey(rootFile(), at('key.json'));
    await writeFile(at('p.json'), policyText(samplePolicy({ version: 7 })));
    expect(await signPolicyFile(at('key.json'), at('p.json'), at('signed.json'))).toMatch(
      /^People read this of it:\n {2}holds at once: On https:[^]*waits for the person: What you agree to send goes to[^]*Signed version 7/,
    );
    const offered = JSON.parse(await readFile(at('signed.json'), 'utf8')) as SignedPolicy;
    expect(publishedWords(await publish(endpoint.collector, offered))).toMatch(/^Published version 7/);
    expect(publishedWords(await publish(endpoint.collector, await signed(5)))).toMatch(
      /older.*Nothing was published\. Give it the next/,
    );
    await publish(endpoint.collector, await signed(8, { hiddenWords: [] }));
    expect(await takeVersion(await publishedPolicies(endpoint.collector), 7, at('back.json'))).toMatch(/as version 9/);
    expect(readPolicyFile(await readFile(at('back.json'), 'utf8'))).toEqual({ policy: samplePolicy({ version: 9 }) });
  });

  it('[P4] sign no policy that locks people out or can never apply, and none that allows more without a word unless it is meant', async () => {
    const at = (name: string): string => join(folder, name);
    await makePolicyKey(rootFile(), at('key.json'));
    const sign = async (change: Partial<Policy>, options: Parameters<typeof signPolicyFile>[3] = {}) => {
      await rm(at('out.json'), { force: true });
      await writeFile(at('p.json'), policyText(samplePolicy(change)));
      return signPolicyFile(at('key.json'), at('p.json'), at('out.json'), options);
    };
    await expect(sign({ purposes: [] }, { isMeant: true })).rejects.toThrow(
      /^This policy is not signed:\n {2}purposes: No purpose is named[^]*Nothing was changed\. Mend it, and run this again\.$/,
    );
    expect(existsSync(at('out.json'))).toBe(false);
    await expect(sign({ notAfter: '2026-11-28' }, { today: '2026-11-29' })).rejects.toThrow('It would end on 2026-11-28');
    await writeFile(at('before.json'), JSON.stringify(await signed(7)));
    const wider = { version: 8, workFunctions: [], rubrics: [] };
    const before = at('before.json');
    await expect(sign(wider, { before })).rejects.toThrow(/: No kind of work is named .*Mend it, or say --meant, and run/s);
    await expect(sign({ version: 7 }, { before })).rejects.toThrow('Make it version 8');
    expect(await sign(wider, { before, isMeant: true })).toMatch(/waits for the person: A judgment may name any kind of work/);
    expect(await sign({ version: 8 }, { before })).toMatch(/^Nothing changes for anybody\.\nSigned version 8/);
  });

  it('say what is wrong with a policy before anything is signed, and write over nothing', async () => {
    const at = (name: string): string => join(folder, name);
    await makePolicyKey(rootFile(), at('key.json'));
    await writeFile(at('p.json'), JSON.stringify({ ...samplePolicy(), autoConsent: true }));
    await expect(signPolicyFile(at('key.json'), at('p.json'), at('out.json'))).rejects.toThrow(
      /autoConsent: there is no such field\. Nothing was changed\./,
    );
    await expect(makePolicyKey(rootFile(), at('key.json'))).rejects.toThrow(/is there already/);
    await expect(takeVersion([], 3, at('x'))).rejects.toThrow(/no version 3/);
  });
});
