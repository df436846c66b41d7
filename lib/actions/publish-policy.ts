// Sends a policy that the admin signed to an endpoint. The endpoint checks who signed it; nothing is published that it does not take.
import { askEndpoint, type AskMeans } from '#lib/actions/ask-endpoint.ts';
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { deviceKey } from '#lib/store/keys.ts';
import { endpointOrigin } from '#lib/sync/address.ts';
import type { Reply } from '#lib/sync/reply.ts';
import { paths } from '#lib/wire/paths.ts';
import { publishAnswer } from '#lib/wire/policies.ts';
import { toldIn } from '#lib/sync/told.ts';

const kept = 'Nothing was published, and the draft is as it was.';

/** The sentence for a reply that is no publication. */
const refusalOf = (reply: Reply, host: string): string => {
  if (!reply.isReached) return `Could not reach ${host}. ${kept} Check the address and the network, then try again.`;
  const told = toldIn(reply);
  if (told?.code === 'policy-refused')
    return `${host} did not take it: ${told.detail ?? told.title} ${kept} Check the key and the version, then publish it again.`;
  if (told?.code === 'too-many-requests')
    return `${host} has had too many tries in a short time. ${kept} Wait a few minutes, then try again.`;
  if (reply.status >= 500) return `${host} has a problem of its own (${reply.status}). ${kept} Try again later.`;
  return `${host} answers, but not as a Precedent endpoint that takes policies does. ${kept} Check the address with whoever runs it.`;
};

/** Answers with the version that is the newest there now. Rejects with the sentence for the admin. */
export const publishPolicy = async (
  about: Takes<'publishPolicy'>,
  given: Partial<AskMeans> = {},
): Promise<Gives<'publishPolicy'>> => {
  const means = { db: ownDb, key: deviceKey, fetcher: fetch, now: Date.now, ...given };
  const endpoint = endpointOrigin(about.endpoint);
  const { reply } = await askEndpoint(
    { endpoint, path: paths.publish, purpose: 'publish', json: canonical({ policy: about.policy }) },
    means,
  );
  const answer = reply.isReached && reply.status === 200 ? publishAnswer.safeParse(reply.body).data : undefined;
  if (!answer) throw new Error(refusalOf(reply, new URL(endpoint).host));
  return { version: answer.version };
};
