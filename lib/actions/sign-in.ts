// Joins by signing in at the organisation's identity provider: its page stands in a window of the browser's, and what it answers is good for
// this device alone (rule E2). The endpoint exchanges it; no token ever comes here.
import { browser } from 'wxt/browser';
import { AuthorizationResponseError, calculatePKCECodeChallenge, validateAuthResponse } from 'oauth4webapi';
import { askEndpoint } from '#lib/actions/ask-endpoint.ts';
import { enrolWith, JoinRefused, strange, type EnrolMeans } from '#lib/actions/enrol.ts';
import { joiningKey } from '#lib/actions/joining-key.ts';
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { digest, randomText } from '#lib/store/crypto.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { deviceKey, keyBeside } from '#lib/store/keys.ts';
import { endpointOrigin } from '#lib/sync/address.ts';
import { paths } from '#lib/wire/paths.ts';
import { toldIn } from '#lib/sync/told.ts';
import { nonceOf, signInAnswer } from '#lib/wire/sign-in.ts';

export interface SignInMeans extends EnrolMeans {
  /** Shows the provider's page, and gives the address that it leads back to. Rejects when the person closes it. */
  launch?: (url: string) => Promise<string | undefined>;
  redirectUri?: () => string;
}

const launchWindow = (url: string): Promise<string | undefined> => browser.identity.launchWebAuthFlow({ url, interactive: true });

const kept = 'Nothing was changed.';
const again = `Signing in did not end. ${kept} Try again, or join with a code.`;

const isOnThisComputer = (address: string): boolean => ['127.0.0.1', 'localhost'].includes(new URL(address).hostname);

const isSafe = (address: string, endpoint: string): boolean => {
  const { protocol } = new URL(address);
  const isHere = isOnThisComputer(address) && isOnThisComputer(endpoint);
  return protocol === 'https:' || (protocol === 'http:' && isHere);
};

/** Where people of an endpoint sign in. Rejects with the sentence for the person. */
const aboutOf = async (endpoint: string, means: Required<Omit<EnrolMeans, 'sync'>>) => {
  const { reply } = await askEndpoint({ endpoint, path: paths.signIn, purpose: 'enrol', json: '{}' }, means);
  const about = reply.isReached && reply.status === 200 ? signInAnswer.safeParse(reply.body).data : undefined;
  if (about && URL.canParse(about.authorizationEndpoint) && isSafe(about.authorizationEndpoint, endpoint)) return about;
  const { host } = new URL(endpoint);
  const { code } = toldIn(reply) ?? {};
  if (code === 'sign-in-unavailable')
    throw new Error(`The identity provider of ${host} cannot be reached. ${kept} Try again later, or join with a code.`);
  if (code === 'no-sign-in' || (reply.isReached && reply.status === 404))
    throw new Error(`${host} lets nobody join by signing in. ${kept} Ask there for a code.`);
  if (!reply.isReached) throw new Error(`Could not reach ${host}. ${kept} Check the address and the network, then try again.`);
  throw new Error(strange(host));
};

/** Signs in and joins. Rejects with the sentence for the person; until it resolves nothing has changed but the log of requests. */
export const signIn = async (asked: Takes<'signIn'>, given: SignInMeans = {}): Promise<Gives<'signIn'>> => {
  const { launch = launchWindow, redirectUri = () => browser.identity.getRedirectURL(), ...rest } = given;
  const means = { db: ownDb, key: deviceKey, keyBeside, fetcher: fetch, now: Date.now, ...rest };
  const endpoint = endpointOrigin(asked.endpoint);
  const device = await joiningKey(endpoint, means);
  const about = await aboutOf(endpoint, { ...means, key: async () => device });
  const { thumbprint } = device;
  const [state, verifier, salt] = [randomText(32), randomText(32), randomText(32)];
  const url = new URL(about.authorizationEndpoint);
  const query = {
    response_type: 'code',
    client_id: about.clientId,
    scope: about.scope,
    redirect_uri: redirectUri(),
    state,
    nonce: await nonceOf(thumbprint, salt, digest),
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    // Or a provider that remembers who was refused would answer the same without a word.
    ...(asked.isAnew ? { prompt: 'login' } : {}),
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  // The browser asks this of the provider, for us: it stands in the log like every request (rule C7).
  const log = { at: means.now(), purpose: 'sign-in' as const, address: about.authorizationEndpoint, records: [] };
  const request = (await means.db.requests.add({ ...log, bytesOut: url.href.length, bytesIn: 0, status: 0 })) as number;
  const answered = await launch(url.href).catch(() => undefined);
  if (answered === undefined || !URL.canParse(answered)) throw new Error(again);
  await means.db.requests.update(request, { bytesIn: answered.length, status: 302 });
  const { search } = new URL(answered);
  const server = { issuer: about.issuer, authorization_response_iss_parameter_supported: about.namesIssuer };
  try {
    validateAuthResponse(server, { client_id: about.clientId }, new URLSearchParams(search), state);
  } catch (error) {
    if (error instanceof AuthorizationResponseError)
      throw new Error(`The identity provider did not let you in. ${kept} Try again, or join with a code.`, { cause: error });
    throw new Error(
      `What came back is not the answer to this signing in. ${kept} Try again; should it come back, tell your organisation.`,
      { cause: error },
    );
  }
  const ticket = { response: search.slice(1), state, verifier, salt, redirectUri: query.redirect_uri };
  return enrolWith({ endpoint, signIn: ticket }, means).catch((error: unknown) => {
    throw error instanceof JoinRefused && error.detail
      ? new Error(`${new URL(endpoint).host} did not take it. ${error.detail} ${kept} Sign in again, or join with a code.`)
      : error;
  });
};
