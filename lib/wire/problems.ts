// Refusals, as RFC 9457 problem details. Each code has one sentence for the person whose record it is.
import * as z from 'zod';

/** Codes that concern one record, with what happened and what to do. */
export const recordProblems = {
  'malformed-event': 'The endpoint could not read this record. Update the extension, then send it again.',
  'hash-mismatch': 'The text that arrived is not the text you agreed to. Agree to it again.',
  'bad-signature': 'Your agreement could not be verified. Agree again from this device.',
  'wrong-audience': 'You agreed to send this to someone else. Agree again for this recipient.',
  'consent-expired': 'Your agreement had run out. Agree again with a later day.',
  'consent-superseded': 'Everything you had sent was erased since. Agree again if you still want to send this.',
  'policy-changed': "The organisation's policy has changed. Look at the record again under the new policy.",
  'schema-too-new': 'The endpoint is older than this extension. The record stays here until it is updated.',
  'schema-too-old': 'This record is older than the endpoint reads. Open it, keep it again, and agree.',
  'too-large': 'This record is larger than 64 KiB. Shorten it and agree again.',
  'unknown-kind': 'The endpoint does not know this kind of judgment. The record stays here until it is updated.',
  incomplete: 'Something that the endpoint needs is missing. Open the record and fill it in.',
  conflict: 'The endpoint holds another text under this record. Take it back and keep it anew.',
  'not-consented': 'The endpoint has no agreement for this record. Agree again.',
} as const;
export type RecordProblem = keyof typeof recordProblems;

export const problem = z.object({
  type: z.string().max(200),
  title: z.string().max(500),
  status: z.int().optional(),
  detail: z.string().max(2000).optional(),
});
export type Problem = z.infer<typeof problem>;

/** Problem types are URNs of their code, so that they need no server to be read. */
const prefix = 'urn:precedent:problem:';

/** Makes the problem of a code. */
export const problemOf = (code: RecordProblem, detail?: string): Problem => ({
  type: prefix + code,
  title: recordProblems[code],
  ...(detail === undefined ? {} : { detail }),
});

/** The code of a problem, if it is one of ours. */
export const codeOf = ({ type }: Problem): string => (type.startsWith(prefix) ? type.slice(prefix.length) : type);
