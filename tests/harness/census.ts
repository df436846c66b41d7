// Counts what left, request by request: approved payloads and declared calls, nothing else, no exact time, no working time, and nothing of a
// page as a query (rules C1, C7, C10). Made for what a recording proxy saw.
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { decodeJwt } from 'jose';
import { canonical } from '#lib/judgment/canonical.ts';
import { fleetRequest } from '#lib/wire/fleet.ts';
import { enrolRequest, eraseMeRequest, newRecoveryRequest, recoverRequest } from '#lib/wire/enrolment.ts';
import { event } from '#lib/wire/events.ts';
import { reconcileRequest } from '#lib/wire/outcomes.ts';
import { policyRequest, publishRequest } from '#lib/wire/policies.ts';
import { paths } from '#lib/wire/paths.ts';
import { proofClaims, proofHeader } from '#lib/wire/proof.ts';
import type { SeenRequest } from '#tests/harness/proxy.ts';
import type { CompanionRow } from '#lib/store/db.ts';

/** What a session may send, and what it must not. */
export interface Allowed {
  /** Origins of the endpoints. */
  endpoints: readonly string[];
  /** Origins of the tools that were looked at: requests there are the pages' own. */
  tools: readonly string[];
  /** SHA-256 of every text that was agreed to. */
  agreed: ReadonlySet<string>;
  companions: readonly CompanionRow[];
  /** Texts that must be in nothing. */
  secret: readonly string[];
}

export interface Census {
  complaints: string[];
  /** Requests by path, and those of the browser itself. */
  counts: Record<string, number>;
}

// Its maker's servers, and the search engine that Debian's build comes with.
const isBrowsers = (url: string): boolean => /^(http:\/\/)?([\w-]+\.(googleapis|google|gvt1)|duckduckgo)\.com[:/]/.test(url);

/** Chromium opens a connection to where a sign-in hands its answer over, and takes the answer itself before anything is asked there. */
const isHandedOver = (to: string): boolean => /^[a-p]{32}\.chromiumapp\.org:443$/.test(to);

/** A body is exactly one of these and nothing besides. */
const shapes: Readonly<Record<string, (body: unknown) => boolean>> = {
  [paths.enrol]: (body) => enrolRequest.safeParse(body).success,
  [paths.reconcile]: (body) => reconcileRequest.safeParse(body).success,
  [paths.policy]: (body) => policyRequest.safeParse(body).success,
  [paths.fleet]: (body) => fleetRequest.safeParse(body).success,
  [paths.publish]: (body) => publishRequest.safeParse(body).success,
  [paths.signIn]: (body) => canonical(body) === '{}',
  [paths.newRecoveryCode]: (body) => newRecoveryRequest.safeParse(body).success,
  [paths.recover]: (body) => recoverRequest.safeParse(body).success,
  [paths.eraseMe]: (body) => eraseMeRequest.safeParse(body).success,
  [paths.events]: (body) => Array.isArray(body) && body.every((one) => event.safeParse(one).success),
};

const leavesOf = (value: unknown): (string | number)[] =>
  typeof value === 'string' || typeof value === 'number'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(leavesOf)
      : [];

/** A moment: ISO 8601 with a time, or seconds or milliseconds since 1970 of the years around now. */
const isMoment = (leaf: string | number): boolean =>
  typeof leaf === 'string'
    ? /\d{4}-\d\d-\d\dT\d\d/.test(leaf)
    : (leaf > 1.5e9 && leaf < 2.2e9 && leaf % 86_400 !== 0) || (leaf > 1.5e12 && leaf < 2.2e12);

/** UUIDs of version 1, 6 and 7 hold the time at which they were made. */
const hasTime = (id: string): boolean => !/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id);

const proofOf = ({ headers }: SeenRequest): string => String(headers[proofHeader.toLowerCase()] ?? '');

const headersWrong = ({ headers }: SeenRequest): string[] =>
  ['cookie', 'referer', 'authorization', 'x-client-data']
    .filter((name) => headers[name] !== undefined)
    .map((name) => `header ${name}`);

const eventsWrong = (body: unknown, { agreed }: Allowed): string[] =>
  event
    .array()
    .parse(body)
    .flatMap(({ id, data }) => [
      ...(hasTime(id) ? ['an id that could hold a time'] : []),
      ...('payload' in data && !agreed.has(createHash('sha256').update(canonical(data.payload)).digest('base64url'))
        ? ['a payload that nobody agreed to']
        : []),
    ]);

/** What is wrong with one request to the endpoint. */
const wrongWith = (request: SeenRequest, allowed: Allowed): string[] => {
  const url = new URL(request.url);
  const shape = shapes[url.pathname];
  if (request.method === 'OPTIONS') return request.body.length > 0 ? ['a body with OPTIONS'] : [];
  if (request.method !== 'POST' || !shape) return ['a call that is not declared'];
  if (url.search || url.hash) return ['a query'];
  const text = gunzipSync(request.body).toString();
  const body: unknown = JSON.parse(text);
  const { companions, secret } = allowed;
  const claims = proofClaims.safeParse(decodeJwt(proofOf(request)));
  const times = companions.flatMap(({ openedAt, keptAt, changedAt }) => [openedAt, keptAt, changedAt].map(String));
  const work = new Set(companions.flatMap(({ activeMs }) => (activeMs > 0 ? [activeMs] : [])));
  const leaves = leavesOf(body);
  return [
    ...headersWrong(request),
    ...(claims.success ? [] : ['a proof with something else in it']),
    ...(claims.success && isMoment(claims.data.iat) ? ['an exact time in its proof'] : []),
    ...(shape(body) ? (url.pathname === paths.events ? eventsWrong(body, allowed) : []) : ['a body with something else in it']),
    ...(leaves.some(isMoment) || times.some((time) => time !== 'undefined' && text.includes(time)) ? ['an exact time'] : []),
    ...(leaves.some((leaf) => typeof leaf === 'number' && work.has(leaf)) ? ['a working time'] : []),
    ...companions.filter(({ address }) => address.includes('?') && text.includes(address)).map(() => 'a full address'),
    ...secret.filter((one) => text.includes(one) || proofOf(request).includes(one)).map((one) => `"${one}"`),
  ];
};

/** Goes through all that a proxy saw. No complaint means: nothing but approved payloads and declared calls. */
export const census = ({ requests, tunnels }: { requests: SeenRequest[]; tunnels: string[] }, allowed: Allowed): Census => {
  const complaints: string[] = [];
  const counts: Record<string, number> = {};
  const count = (name: string): void => void (counts[name] = (counts[name] ?? 0) + 1);
  for (const request of requests) {
    const { origin, pathname } = new URL(request.url);
    if (isBrowsers(request.url)) count('the browser itself');
    else if (allowed.endpoints.includes(origin)) {
      count(`${request.method} ${pathname}`);
      complaints.push(...wrongWith(request, allowed).map((what) => `${request.method} ${pathname}: ${what}`));
    } else if (allowed.tools.includes(origin)) count('pages of tools');
    else complaints.push(`${request.method} ${request.url}: somewhere else`);
  }
  const known = new Set([...allowed.tools, ...allowed.endpoints]);
  const isKnown = (to: string): boolean => known.has(`https://${to.replace(/:443$/, '')}`);
  complaints.push(
    ...tunnels.filter((to) => !isBrowsers(to) && !isHandedOver(to) && !isKnown(to)).map((to) => `a tunnel to ${to}`),
  );
  return { complaints, counts };
};
