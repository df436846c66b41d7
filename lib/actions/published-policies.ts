// Asks an endpoint that this device joined for the policies that were published there. Each is believed only when it leads to the pinned
// root; what is in force on this device does not change by it.
import { askEndpoint, type AskMeans } from '#lib/actions/ask-endpoint.ts';
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { receivePolicy } from '#lib/policy/receive.ts';
import { digest } from '#lib/store/crypto.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { deviceKey } from '#lib/store/keys.ts';
import { thumbprint, verified } from '#lib/sync/receipt.ts';
import { paths } from '#lib/wire/paths.ts';
import { policyAnswer } from '#lib/wire/policies.ts';

/** Before every policy: of history, those that have ended are wanted too. */
const firstDay = '0001-01-01';

export const publishedPolicies = async (
  about: Takes<'publishedPolicies'>,
  given: Partial<AskMeans> = {},
): Promise<Gives<'publishedPolicies'>> => {
  const means = { db: ownDb, key: deviceKey, fetcher: fetch, now: Date.now, ...given };
  const enrolment = await means.db.enrolments.get(about.endpoint);
  if (!enrolment)
    throw new Error(
      'This device has joined no organisation there. Nothing was asked. Open an earlier policy from its file instead.',
    );
  const { endpoint, root } = enrolment;
  const { reply } = await askEndpoint(
    { endpoint, path: paths.policy, purpose: 'policy', json: canonical({ history: true }) },
    means,
  );
  const answer = reply.isReached && reply.status === 200 ? policyAnswer.safeParse(reply.body).data : undefined;
  if (!answer)
    throw new Error(
      `${new URL(endpoint).host} did not say what was published. The draft is as it was. Check the network, then try again.`,
    );
  const checks = { verify: verified, thumbprint, digest };
  const received = await Promise.all(
    (answer.history ?? []).map((signed) => receivePolicy(signed, { root, today: firstDay, checks })),
  );
  return { policies: received.flatMap((each) => (each.is === 'new' ? [each.policy] : [])) };
};
