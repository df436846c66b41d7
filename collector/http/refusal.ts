// A request that is refused as a whole, as RFC 9457 problem details.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Codes that concern a whole request: status, and what happened in one sentence. */
export const requestProblems = {
  'malformed-body': [400, 'The request could not be read.'],
  'use-nonce': [401, 'The proof needs the newest nonce of this endpoint.'],
  'bad-proof': [401, 'The proof that this request comes from an enrolled device is missing or wrong.'],
  'unknown-device': [401, 'This device has not joined, or was removed. Join again with a new code.'],
  'device-revoked': [
    403,
    'Your organisation has removed this device. Nothing more is taken from it; what it sent can still be taken back.',
  ],
  'wrong-code': [403, 'This code is not known here. Look for a typing slip, or ask for a new one.'],
  'used-code': [403, 'This code was used or has run out. Ask for a new one.'],
  'wrong-token': [403, 'This token is not known here. Ask for the one that this organisation made.'],
  'old-token': [403, 'This token has run out. Ask for a new one.'],
  'used-token': [403, 'As many devices have joined with this token as it was made for. Ask for a new one.'],
  'revoked-token': [403, 'This token was withdrawn. Ask for a new one.'],
  'no-sign-in': [404, 'Nobody signs in here. Ask for a code.'],
  'sign-in-refused': [403, 'Signing in did not let this device join.'],
  'sign-in-unavailable': [502, 'The identity provider of this organisation cannot be reached. Try again later.'],
  'not-found': [404, 'There is nothing at this address.'],
  'wrong-method': [405, 'This address does not take that method.'],
  'device-taken': [409, 'This device has already joined as someone else. Ask for a code that was made for the same person.'],
  'order-refused': [403, 'This order was not signed with the key for policies of this endpoint. Nothing was changed.'],
  'no-such-device': [404, 'No device of this name has joined here. Nothing was changed.'],
  'policy-refused': [409, 'This policy cannot be published. What was published before stays as it is.'],
  'too-large': [413, 'The request is larger than this endpoint takes.'],
  'wrong-media-type': [415, 'This endpoint takes application/cloudevents-batch+json.'],
  'malformed-batch': [422, 'An event of this batch names no record or no known act.'],
  'too-many-requests': [429, 'Too many requests in a short time.'],
  stopped: [503, 'The endpoint has stopped after an error and must be started again. Nothing of this request was acknowledged.'],
  internal: [500, 'Something went wrong at the endpoint. Nothing of this request was acknowledged.'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>;
export type RequestProblem = keyof typeof requestProblems;

/** Thrown by routes and guards; answered as problem details. */
export class Refusal extends Error {
  readonly code: RequestProblem;
  readonly detail: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  constructor(code: RequestProblem, detail?: string, headers: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
    this.headers = headers;
  }
}

/** Answers a refusal, with what every answer carries as further members (RFC 9457, section 3.2). */
export const refuse = (context: Context, { code, detail, headers }: Refusal, standing: object): Response => {
  const [status, title] = requestProblems[code];
  const body = { type: `urn:precedent:problem:${code}`, title, status, ...(detail === undefined ? {} : { detail }), ...standing };
  return context.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json', ...headers });
};
