// Joins an organisation: a code or a token against what this device pins from then on. The recovery code is answered and never stored.
import { adoptPolicy } from '#lib/actions/adopt-policy.ts';
import { askEndpoint } from '#lib/actions/ask-endpoint.ts';
import { joiningKey, type Keys } from '#lib/actions/joining-key.ts';
import { settlePolicies } from '#lib/actions/settle-policies.ts';
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { db as ownDb, type Database, type EnrolmentRow } from '#lib/store/db.ts';
import { deviceKey, keyBeside, type DeviceKey } from '#lib/store/keys.ts';
import { codeFrom, endpointOrigin } from '#lib/sync/address.ts';
import { retryAfter } from '#lib/sync/backoff.ts';
import { certifiedReceiptKey, thumbprint } from '#lib/sync/receipt.ts';
import type { Reply } from '#lib/sync/reply.ts';
import { policyState } from '#lib/store/policy.ts';
import { runSync } from '#lib/sync/start.ts';
import { enrolAnswer, type EnrolAnswer } from '#lib/wire/enrolment.ts';
import { paths } from '#lib/wire/paths.ts';
import { toldIn } from '#lib/sync/told.ts';
import type { SignIn } from '#lib/wire/sign-in.ts';

/** What joining needs besides the call. `fetcher` rather than `fetch` alone, so that a test can stand in for the network. */
export interface EnrolMeans extends Partial<Keys> {
  db?: Database;
  fetcher?: typeof fetch;
  now?: () => number;
  sync?: () => Promise<void>;
}

const refusals: Readonly<Record<string, string>> = {
  'wrong-code': 'The endpoint does not know this code. Nothing was changed. Look for a typing slip, or ask for a new code.',
  'used-code': 'This code was used already, or it has run out. Nothing was changed. Ask for a new one.',
  'wrong-token': 'The endpoint does not know the token of this browser. Nothing was changed. Tell whoever manages the browser.',
  'old-token': 'The token of this browser has run out. Nothing was changed. Tell whoever manages the browser.',
  'used-token':
    'As many devices have joined with the token of this browser as it was made for. Nothing was changed. Tell whoever manages the browser.',
  'revoked-token':
    'Your organisation has withdrawn the token of this browser. Nothing was changed. Tell whoever manages the browser.',
  'sign-in-refused': 'Signing in did not let this device join. Nothing was changed. Sign in again, or join with a code.',
  'sign-in-unavailable':
    'The identity provider of your organisation cannot be reached. Nothing was changed. Try again later, or join with a code.',
  'device-revoked':
    'This organisation has removed this device. Nothing was changed, and all that you kept is here. Ask there to let it in again.',
  'device-taken':
    'This device joined before as someone else. Nothing was changed. Ask for a code that was made for the same person.',
  'too-many-requests':
    'The endpoint has had too many tries in a short time. Nothing was changed. Wait a few minutes, then try again.',
};

/** The sentence for what answers at an address without being an endpoint. */
export const strange = (host: string): string =>
  `${host} answers, but not as a Precedent endpoint does. Nothing was changed. Check the address with whoever gave it to you.`;

/** Why joining was refused, in the sentence for the person. */
export class JoinRefused extends Error {
  /** Whether trying the same again would bring the same. */
  readonly isFinal: boolean;
  /** How long the endpoint asks to wait, in milliseconds. */
  readonly wait: number;
  /** What the endpoint says of signing in; nothing where it was about something else. */
  readonly detail: string | undefined;
  constructor(words: string, isFinal: boolean, wait: number, detail?: string) {
    super(words);
    this.isFinal = isFinal;
    this.wait = wait;
    this.detail = detail;
  }
}

/** The sentence for a reply that is no enrolment. */
const refusalOf = (reply: Reply, host: string, code: string | undefined): string => {
  if (!reply.isReached && reply.why !== 'not-understood')
    return `Could not reach ${host}. Nothing was changed, and what you kept is safe on this device. Check the address and the network, then try again.`;
  const known = code === undefined ? undefined : refusals[code];
  if (known) return known;
  if (reply.isReached && reply.status >= 500)
    return `${host} has a problem of its own (${reply.status}). Nothing was changed. Try again later.`;
  return strange(host);
};

const refused = (reply: Reply, host: string, now: number): JoinRefused => {
  const { code, detail } = toldIn(reply) ?? {};
  const isFinal = code !== undefined && code !== 'too-many-requests' && code in refusals;
  const wait = reply.isReached ? retryAfter(reply.retryAfter, now) : 0;
  return new JoinRefused(refusalOf(reply, host, code), isFinal, wait, code === 'sign-in-refused' ? detail : undefined);
};

const rowOf = async (
  endpoint: string,
  answer: EnrolAnswer,
  { thumbprint: own }: DeviceKey,
  now: number,
): Promise<EnrolmentRow> => ({
  endpoint,
  organisation: answer.organisation,
  contributor: answer.contributor,
  contributorEpoch: answer.contributorEpoch,
  root: await thumbprint(answer.receiptKey.root),
  caseKey: answer.caseKey,
  deviceKey: own,
  storeEpoch: answer.storeEpoch,
  receiptKey: answer.receiptKey,
  clock: { server: Date.parse(answer.serverTime), local: now },
});

/** What lets this device join at an endpoint. */
export type Ticket = { endpoint: string } & ({ code: string } | { token: string; name?: string } | { signIn: SignIn });

/** Joins with a code that the person typed. */
export const enrol = async (about: Takes<'enrol'>, given: EnrolMeans = {}): Promise<Gives<'enrol'>> =>
  enrolWith({ endpoint: endpointOrigin(about.endpoint), code: codeFrom(about.code) }, given);

/**
 * Joins, beside whatever else this device has joined. Pins the thumbprint of the organisation's root after checking that it certified the
 * receipt key. Rejects with the sentence for the person; until it resolves nothing has changed on this device but the log of requests.
 */
export const enrolWith = async ({ endpoint, ...ticket }: Ticket, given: EnrolMeans = {}): Promise<Gives<'enrol'>> => {
  const means = { db: ownDb, key: deviceKey, keyBeside, fetcher: fetch, now: Date.now, sync: runSync, ...given };
  const { db } = means;
  const { host } = new URL(endpoint);
  const device = await joiningKey(endpoint, means);
  const { reply, nonce } = await askEndpoint(
    { endpoint, path: paths.enrol, purpose: 'enrol', json: canonical({ ...ticket, deviceKey: device.publicKey }) },
    { ...means, key: async () => device },
  );
  const answer = reply.isReached && reply.status === 200 ? enrolAnswer.safeParse(reply.body).data : undefined;
  if (!answer) throw refused(reply, host, means.now());
  const row = await rowOf(endpoint, answer, device, means.now());
  if (!(await certifiedReceiptKey(answer.receiptKey, row.root))) throw new Error(strange(host));
  const state = await policyState();
  const pinned = state?.managed.is === 'set' ? state.managed.settings.root : undefined;
  if (pinned !== undefined && pinned !== row.root)
    throw new Error(
      `${host} shows another organisation's key than the one that this browser is managed for. Nothing was changed. Tell whoever manages it.`,
    );

  // A policy that was kept before there could be several belongs to the one that is joined, and never to this one.
  await settlePolicies({ db, now: means.now });
  await db.transaction('rw', db.enrolments, async () => {
    const before = await db.enrolments.get(endpoint);
    if (before && before.root !== row.root)
      throw new Error(
        `${host} now shows another organisation's key than the one this device joined. Nothing was changed. Ask your organisation before you go on.`,
      );
    const lacksRecovery = answer.recoveryCode === undefined && 'token' in ticket;
    await db.enrolments.put({
      ...row,
      ...(nonce === undefined ? {} : { nonce }),
      ...(lacksRecovery ? { lacksRecoveryCode: true } : {}),
    });
  });
  // What browser management asks is asked for this one too. The recovery code must be shown whatever happens to this.
  await adoptPolicy({ db, now: means.now }).catch(() => {});
  void means.sync();
  return { organisation: answer.organisation, ...(answer.recoveryCode ? { recoveryCode: answer.recoveryCode } : {}) };
};
