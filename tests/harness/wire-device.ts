// A device that speaks the wire contract by hand, so that tests can also send what the real one never would.
import { createHash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { base64url, calculateJwkThumbprint, compactVerify, importJWK, SignJWT } from 'jose';
import { canonical } from '#lib/judgment/canonical.ts';
import type { Consent, ConsentTerms } from '#lib/judgment/consent.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import type { EnrolAnswer } from '#lib/wire/enrolment.ts';
import { batchMediaType, type Event } from '#lib/wire/events.ts';
import type { Outcome } from '#lib/wire/outcomes.ts';
import { paths } from '#lib/wire/paths.ts';
import { nonceHeader, proofHeader, proofType } from '#lib/wire/proof.ts';
import { certificateClaims, type CertifiedKey, receiptClaims, type ReceiptClaims } from '#lib/wire/receipts.ts';
import { sampleJudgment, sampleKey } from '#tests/harness/samples.ts';

/** How a request reaches an endpoint: a socket, or the app itself. */
export type Reach = (request: Request) => Promise<Response> | Response;

export interface Reply {
  status: number;
  headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every form
  body: any;
}

/** What a test may bend in a proof: claims over the right ones, header members over the right ones. */
export interface Bend {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  headers?: Record<string, string>;
  /** Bytes that are sent instead of the ones that are proved. */
  sent?: Uint8Array<ArrayBuffer> | string;
  without?: 'proof' | 'nonce';
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('base64url');

/** Reads a receipt with nothing but the pinned root: root → certificate → receipt key → receipt. Rejects when any link is wrong. */
export const readReceipt = async (jws: string, { root, certificate }: CertifiedKey, pinned: string): Promise<ReceiptClaims> => {
  if ((await calculateJwkThumbprint(root, 'sha256')) !== pinned) throw new Error('Another root');
  const parse = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
  const { payload: stated } = await compactVerify(certificate, await importJWK({ ...root }, 'ES256'));
  const { key } = certificateClaims.parse(parse(stated));
  const { payload } = await compactVerify(jws, await importJWK({ ...key }, 'ES256'));
  return receiptClaims.parse(parse(payload));
};

export type Device = Awaited<ReturnType<typeof makeDevice>>;

/** A device with a key of its own, for the endpoint at an origin. */
export const makeDevice = async (origin: string, reach: Reach = fetch) => {
  const key = await sampleKey();
  let nonce: string | undefined;
  let joined: EnrolAnswer | undefined;
  let root = '';

  const proof = async (path: string, body: string | Uint8Array, { claims = {}, header = {}, without }: Bend): Promise<string> => {
    const own = {
      jti: randomUUID(),
      htm: 'POST',
      htu: origin + path,
      bodyHash: sha256(body),
      iat: 1,
      ...(nonce === undefined || without === 'nonce' ? {} : { nonce }),
    };
    return new SignJWT({ ...own, ...claims })
      .setProtectedHeader({ typ: proofType, alg: 'ES256', jwk: key.publicKey, kid: key.thumbprint, ...header })
      .sign(key.privateKey);
  };

  /** One request as it is, without asking again. */
  const once = async (path: string, body: string | Uint8Array<ArrayBuffer>, bend: Bend = {}): Promise<Reply> => {
    const headers: Record<string, string> = {
      'content-type': path === paths.events ? batchMediaType : 'application/json',
      ...(bend.without === 'proof' ? {} : { [proofHeader]: await proof(path, body, bend) }),
      ...bend.headers,
    };
    const answer = await reach(new Request(origin + path, { method: 'POST', headers, body: bend.sent ?? body }));
    nonce = answer.headers.get(nonceHeader) ?? nonce;
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text.startsWith('{') ? JSON.parse(text) : text };
  };

  /** One request, and once more when the endpoint asks for its nonce. */
  const post = async (path: string, body: string | Uint8Array<ArrayBuffer>, bend: Bend = {}): Promise<Reply> => {
    const first = await once(path, body, bend);
    return first.body?.type?.endsWith(':use-nonce') && bend.without === undefined ? once(path, body, bend) : first;
  };

  const consentFor = async (text: string, recordId: string, change: Partial<ConsentTerms> = {}): Promise<Consent> => {
    const terms: ConsentTerms = {
      id: randomUUID(),
      recordId,
      hash: sha256(text),
      audience: { endpoint: origin, root },
      purposes: ['train-models'],
      policyHash: null,
      noticeHash: sha256('notice'),
      day: '2026-11-22',
      expiresOn: '2027-11-22',
      contributorEpoch: joined?.contributorEpoch ?? 0,
      deviceKey: key.thumbprint,
      ...change,
    };
    const bytes = new TextEncoder().encode(canonical(terms));
    const raw = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key.privateKey, bytes);
    return { ...terms, sig: base64url.encode(new Uint8Array(raw)) };
  };
  const envelope = (subject: string) => ({
    specversion: '1.0' as const,
    id: randomUUID(),
    source: `urn:precedent:device:${key.thumbprint}`,
    subject,
    datacontenttype: 'application/json' as const,
  });

  return {
    key,
    once,
    post,
    consentFor,
    get joined() {
      return joined!;
    },
    get nonce() {
      return nonce;
    },
    /** Thumbprint that was pinned at enrolment. */
    get root() {
      return root;
    },
    enrol(code: string): Promise<Reply> {
      return this.enrolWith({ code });
    },
    /** Joins with whatever is to let it in. */
    async enrolWith(ticket: object): Promise<Reply> {
      const reply = await post(paths.enrol, canonical({ ...ticket, deviceKey: key.publicKey }));
      if (reply.status === 200) {
        joined = reply.body as EnrolAnswer;
        root = await calculateJwkThumbprint(joined.receiptKey.root, 'sha256');
      }
      return reply;
    },
    /** A record with a consent for exactly its bytes; `change` bends the consent before it is signed. */
    async put(judgment: Judgment = sampleJudgment(), change: Partial<ConsentTerms> = {}) {
      const consent = await consentFor(canonical(judgment), judgment.id, change);
      return { ...envelope(judgment.id), type: 'judgment.consented' as const, data: { payload: judgment, consent } };
    },
    async renew(judgment: Judgment, change: Partial<ConsentTerms> = {}) {
      const consent = await consentFor(canonical(judgment), judgment.id, change);
      return { ...envelope(judgment.id), type: 'consent.renewed' as const, data: { consent } };
    },
    withdraw: (id: string): Event => ({ ...envelope(id), type: 'consent.withdrawn', data: {} }),
    /** Sends a batch as the real device does: canonical JSON, gzipped. */
    async send(events: readonly object[]): Promise<Reply> {
      const body = new Uint8Array(gzipSync(JSON.stringify(events)));
      return post(paths.events, body, { headers: { 'content-encoding': 'gzip' } });
    },
    /** Sends a batch and gives its outcomes by result. */
    async results(events: readonly object[]): Promise<string[]> {
      const { status, body } = await this.send(events);
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
      return (body.outcomes as Outcome[]).map(({ result, problem }) =>
        problem ? `${result} ${problem.type.split(':').at(-1)}` : result,
      );
    },
    readReceipt: (jws: string, receiptKey: CertifiedKey = joined!.receiptKey) => readReceipt(jws, receiptKey, root),
  };
};
