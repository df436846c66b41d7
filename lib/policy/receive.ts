// Whether a signed policy is to be believed (rule P2): by a key that the pinned root certified for policies, whole, in date, and newer than
// the newest that was believed before. What is refused is refused with its reason, and what was in force before stays in force.
import { canonical } from '#lib/judgment/canonical.ts';
import type { Hash } from '#lib/judgment/case.ts';
import { longestPolicy } from '#lib/policy/policy-file.ts';
import { policy, type Policy } from '#lib/policy/policy.ts';
import { wrongOf } from '#lib/policy/read-json.ts';
import { policyType, signedPolicy } from '#lib/wire/policies.ts';
import { certificateClaims, certificateType, type CertifiedKey, type PublicKey } from '#lib/wire/receipts.ts';

/** What checking needs of a platform. */
export interface PolicyChecks {
  /** The payload of a compact JWS with this `typ`, as text, if this key signed it; nothing otherwise. Never rejects. */
  verify(jws: string, key: PublicKey, typ: string): Promise<string | undefined>;
  /** RFC 7638, SHA-256. */
  thumbprint(key: PublicKey): Promise<Hash>;
  /** SHA-256 of a text's UTF-8 bytes. */
  digest(text: string): Promise<Hash>;
}

/** The newest policy that was believed before. */
export interface Newest {
  version: number;
  hash: Hash;
}

export type Received =
  | { is: 'new'; policy: Policy; hash: Hash }
  | { is: 'same' }
  /** alarm: the endpoint, or somebody with the admin's key, says two things under one version. */
  | { is: 'refused'; why: 'unsigned' | 'malformed' | 'older' | 'alarm' | 'ended'; words: string };

const refused = (why: (Received & { is: 'refused' })['why'], words: string): Received => ({
  is: 'refused',
  why,
  words: `${words} What was in force before stays in force, and you can go on keeping judgments. Tell your organisation.`,
});

const json = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The key that the pinned root certified for a use, where it did. Never rejects. */
export const certifiedFor = async (
  use: 'receipt' | 'policy',
  { root, certificate }: CertifiedKey,
  pinned: Hash,
  checks: Pick<PolicyChecks, 'verify' | 'thumbprint'>,
): Promise<PublicKey | undefined> => {
  if ((await checks.thumbprint(root)) !== pinned) return undefined;
  const { data } = certificateClaims.safeParse(json(await checks.verify(certificate, root, certificateType)));
  return data?.use === use ? data.key : undefined;
};

/** Checks what an endpoint or a file offers. `today` is YYYY-MM-DD in UTC by the endpoint's clock. Never rejects. */
export const receivePolicy = async (
  offered: unknown,
  { root, today, newest, checks }: { root: Hash; today: string; newest?: Newest | undefined; checks: PolicyChecks },
): Promise<Received> => {
  const signed = signedPolicy.safeParse(offered);
  if (!signed.success) return refused('malformed', 'A policy arrived that is cut or no policy at all.');
  const { key, jws } = signed.data;
  const unsigned = refused('unsigned', 'A policy arrived that your organisation did not sign.');
  const signer = await certifiedFor('policy', key, root, checks);
  if (!signer) return unsigned;
  const text = await checks.verify(jws, signer, policyType);
  if (text === undefined) return unsigned;
  const read = text.length > longestPolicy ? undefined : policy.safeParse(json(text));
  if (!read?.success)
    return refused(
      'malformed',
      `A policy arrived that this version cannot read${read ? ` (${wrongOf(read.error, 'The policy')[0]})` : ''}.`,
    );
  const { data } = read;
  const hash = await checks.digest(canonical(data));
  if (newest && data.version < newest.version)
    return refused(
      'older',
      `A policy arrived that is older (version ${data.version}) than the one here (version ${newest.version}).`,
    );
  if (newest && data.version === newest.version)
    return hash === newest.hash
      ? { is: 'same' }
      : refused(
          'alarm',
          `Two different policies call themselves version ${data.version}. Somebody may be deceiving this device.`,
        );
  if (data.notAfter < today) return refused('ended', `A policy arrived that ended on ${data.notAfter}.`);
  return { is: 'new', policy: data, hash };
};
