// What an admin reads when an endpoint does not publish, does not say what was published, or does not list devices.
import { beforeEach, expect, it } from 'vitest';
import { fleet } from '#lib/actions/fleet.ts';
import { publishPolicy } from '#lib/actions/publish-policy.ts';
import { publishedPolicies } from '#lib/actions/published-policies.ts';
import { Database } from '#lib/store/db.ts';
import { abouts } from '#tests/harness/call-arguments.ts';
import { sampleEnrolment, sampleKey } from '#tests/harness/samples.ts';

const key = await sampleKey();
let db: Database;
beforeEach(() => {
  db = new Database(`admin-${crypto.randomUUID()}`);
  return () => db.delete();
});

type Answer = Response | Error;
const json = (status: number, body: object, headers: HeadersInit = {}) => new Response(JSON.stringify(body), { status, headers });
const problem = (status: number, code: string, detail?: string) =>
  json(status, { type: `urn:precedent:problem:${code}`, title: 'It was refused.', ...(detail ? { detail } : {}) });
const means = (answer: Answer) => ({
  db,
  key: async () => key,
  fetcher: async () => {
    if (answer instanceof Error) throw answer;
    return answer;
  },
});
const away = (): Answer => new TypeError('Failed to fetch');
const page = (): Answer => new Response('<html>', { status: 200 });

const publishing: [string, Answer, string][] = [
  ['an endpoint that is away', away(), 'Could not reach precedent.example. Nothing was published, and the draft is as it was.'],
  [
    'a policy that it refuses',
    problem(409, 'policy-refused', 'It is older than version 4.'),
    'did not take it: It is older than version 4.',
  ],
  ['a policy that it refuses without more', problem(409, 'policy-refused'), 'did not take it: It was refused.'],
  ['too many tries', problem(429, 'too-many-requests'), 'has had too many tries in a short time. Nothing was published'],
  ['an endpoint in trouble', problem(503, 'stopped'), 'has a problem of its own (503). Nothing was published'],
  ['a page at this address', page(), 'not as a Precedent endpoint that takes policies does. Nothing was published'],
  ['one of before there were policies', problem(404, 'not-found'), 'not as a Precedent endpoint that takes policies does'],
];
for (const [name, answer, words] of publishing)
  it(`[P4] publishing says what happened, that nothing was published, and what to do: ${name}`, async () => {
    await expect(publishPolicy(abouts.publishPolicy, means(answer))).rejects.toThrow(words);
    expect((await db.requests.toArray()).map(({ purpose }) => purpose)).toEqual(['publish']);
  });

const listing: [string, Answer, string][] = [
  ['an endpoint that is away', away(), 'Could not reach precedent.example. No device was removed or let in.'],
  [
    'another key',
    problem(403, 'order-refused', 'Its signature leads elsewhere.'),
    'refused: It was refused. Its signature leads elsewhere.',
  ],
  ['a device that is not there', problem(404, 'no-such-device'), 'refused: It was refused.'],
  ['too many tries', problem(429, 'too-many-requests'), 'is busy (429). No device was removed or let in.'],
  ['an endpoint in trouble', problem(500, 'internal'), 'is busy (500). No device was removed or let in.'],
  ['a page at this address', page(), 'not as a Precedent endpoint that lists devices does. No device was removed or let in.'],
];
for (const [name, answer, words] of listing)
  it(`[F1] the list of devices says what happened, that nobody was removed, and what to do: ${name}`, async () => {
    await expect(fleet(abouts.fleet, means(answer))).rejects.toThrow(words);
    expect((await db.requests.toArray()).map(({ purpose }) => purpose)).toEqual(['fleet']);
  });

it('hands the nonce on under which an order is to be signed, and believes no list that is none', async () => {
  const wanting = json(401, { type: 'urn:precedent:problem:use-nonce', title: 'Nonce' }, { 'DPoP-Nonce': 'n1' });
  const asked: Answer[] = [wanting, wanting.clone()];
  const fetcher = async () => asked.shift() as Response;
  expect(await fleet(abouts.fleet, { ...means(away()), fetcher })).toEqual({ nonce: 'n1' });
  await expect(fleet(abouts.fleet, means(json(200, { devices: [{ device: 'x' }] })))).rejects.toThrow(
    'not as a Precedent endpoint',
  );
});

it('[P2] the history is asked of nobody where none was joined, and of an endpoint that does not tell it is said', async () => {
  await expect(publishedPolicies(abouts.publishedPolicies, means(page()))).rejects.toThrow(
    'has joined no organisation there. Nothing was asked.',
  );
  expect(await db.requests.count()).toBe(0);
  await db.enrolments.add(await sampleEnrolment(key));
  for (const answer of [away(), page(), problem(503, 'stopped')])
    await expect(publishedPolicies(abouts.publishedPolicies, means(answer))).rejects.toThrow(
      'did not say what was published. The draft is as it was.',
    );
  // What is no policy of the pinned root is left out, and said by nobody to be one.
  const standing = { storeEpoch: crypto.randomUUID(), serverTime: '2026-11-22T10:00:00.000Z', minSchema: 1, maxSchema: 1 };
  const forged = json(200, { ...standing, policy: null, history: [abouts.publishPolicy.policy] });
  expect(await publishedPolicies(abouts.publishedPolicies, means(forged))).toEqual({ policies: [] });
});
