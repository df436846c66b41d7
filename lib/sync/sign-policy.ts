// Signs a policy with the admin's key, in the page that holds it: the key is in no message and no storage (rule P2).
import { calculateJwkThumbprint, CompactSign, importJWK } from 'jose';
import { canonical } from '#lib/judgment/canonical.ts';
import { policy as policySchema, type Policy } from '#lib/policy/policy.ts';
import { policyType, type SignedPolicy } from '#lib/wire/policies.ts';
import { policyKey, type PolicyKey } from '#lib/wire/policy-key.ts';

/** The key that a file holds. Rejects with the sentence for the admin. */
export const readPolicyKey = (text: string): PolicyKey => {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    raw = undefined;
  }
  const { data } = policyKey.safeParse(raw);
  if (!data)
    throw new Error(
      'This file is no key for policies. Nothing was signed. Choose the one that `policy-key` made, or make one with it.',
    );
  return data;
};

/** The policy with the admin's signature, as an endpoint takes it. */
export const signPolicy = async ({ privateKey, key }: PolicyKey, policy: Policy): Promise<SignedPolicy> => ({
  key,
  jws: await new CompactSign(new TextEncoder().encode(canonical(policySchema.parse(policy))))
    .setProtectedHeader({ alg: 'ES256', typ: policyType, kid: await calculateJwkThumbprint(privateKey, 'sha256') })
    .sign(await importJWK(privateKey, 'ES256')),
});
