// Asks an endpoint for the devices that joined, by an order that the admin signed in the page; such an order may remove one (rule F1).
import { askEndpoint, type AskMeans } from '#lib/actions/ask-endpoint.ts';
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { deviceKey } from '#lib/store/keys.ts';
import { endpointOrigin } from '#lib/sync/address.ts';
import type { Reply } from '#lib/sync/reply.ts';
import { fleetAnswer } from '#lib/wire/fleet.ts';
import { paths } from '#lib/wire/paths.ts';
import { toldIn } from '#lib/sync/told.ts';

const kept = 'No device was removed or let in.';

/** The sentence for a reply that is no list. */
const refusalOf = (reply: Reply, host: string): string => {
  if (!reply.isReached) return `Could not reach ${host}. ${kept} Check the address and the network, then try again.`;
  const told = toldIn(reply);
  if (told?.code === 'order-refused' || told?.code === 'no-such-device')
    return `${host} refused: ${told.title} ${told.detail ?? ''} Check the key and the address, then try again.`;
  if (reply.status === 429 || reply.status >= 500)
    return `${host} is busy (${reply.status}). ${kept} Try again in a few minutes.`;
  return `${host} answers, but not as a Precedent endpoint that lists devices does. ${kept} Check the address with whoever runs it.`;
};

/** Answers with the list, or with the nonce under which the order is to be signed. Rejects with the sentence for the admin. */
export const fleet = async (about: Takes<'fleet'>, given: Partial<AskMeans> = {}): Promise<Gives<'fleet'>> => {
  const means = { db: ownDb, key: deviceKey, fetcher: fetch, now: Date.now, ...given };
  const endpoint = endpointOrigin(about.endpoint);
  const { reply } = await askEndpoint({ endpoint, path: paths.fleet, purpose: 'fleet', json: canonical(about.request) }, means);
  const devices = reply.isReached && reply.status === 200 ? fleetAnswer.safeParse(reply.body).data?.devices : undefined;
  if (devices) return { devices };
  if (reply.isReached && toldIn(reply)?.code === 'use-nonce' && reply.nonce) return { nonce: reply.nonce };
  throw new Error(refusalOf(reply, new URL(endpoint).host));
};
