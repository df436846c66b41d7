// A policy that is signed in the editor is what a collector takes and a device believes.
import { expect, it } from 'vitest';
import { newPolicyKey } from '#collector/commands/policy-files.ts';
import { newKey, publicPart } from '#collector/keys/keys.ts';
import { policyChecks } from '#collector/policies.ts';
import { receivePolicy } from '#lib/policy/receive.ts';
import { readPolicyKey, signPolicy } from '#lib/sync/sign-policy.ts';
import { thumbprint } from '#lib/sync/receipt.ts';
import { samplePolicy } from '#tests/harness/policies.ts';

it('[P2] signs in the page what is believed everywhere, with the key that the collector’s command made', async () => {
  const root = await newKey();
  const key = readPolicyKey(JSON.stringify(await newPolicyKey(root)));
  const signed = await signPolicy(key, samplePolicy());
  const about = { root: await thumbprint(publicPart(root)), today: '2026-11-29', checks: policyChecks };
  expect(await receivePolicy(signed, about)).toMatchObject({ is: 'new', policy: samplePolicy() });
  expect(JSON.stringify(signed)).not.toContain(key.privateKey.d);
});

it.each(['', '{', '{}', '{"privateKey":{"kty":"EC","crv":"P-256","x":"a","y":"b","d":"c"}}'])(
  'says of a file that is no key what to do: %s',
  (text) => expect(() => readPolicyKey(text)).toThrow(/no key for policies\. Nothing was signed\. Choose/),
);
