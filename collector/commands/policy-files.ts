// What an admin does with files: a key that signs policies, a policy that is checked and signed, an earlier one under a new number. Needs
// no running collector, and is meant for a machine that is not it.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeSigning } from '#collector/commands/before-signing.ts';
import { jws, newKey, publicPart, readJwk } from '#collector/keys/keys.ts';
import { writeDurably } from '#collector/store/files.ts';
import { policyChecks } from '#collector/policies.ts';
import type { PolicyRow } from '#collector/store/tables.ts';
import { utcDayOf } from '#lib/judgment/days.ts';
import { policyRefusal, policyText, readPolicyFile } from '#lib/policy/policy-file.ts';
import type { Policy } from '#lib/policy/policy.ts';
import type { Received } from '#lib/policy/receive.ts';
import { policyType, type SignedPolicy, signedPolicy } from '#lib/wire/policies.ts';
import { policyKey, type PolicyKey } from '#lib/wire/policy-key.ts';
import { certificateType } from '#lib/wire/receipts.ts';

const readText = async (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(`${path} cannot be read. Nothing was changed. Give the path of a file that is there.`, { cause });
  });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The document in a signed policy, whose signature nobody looked at. */
const documentText = ({ jws: signed }: SignedPolicy): string =>
  Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString('utf8');

const writeNew = async (path: string, text: string): Promise<void> => {
  if (existsSync(path)) throw new Error(`${path} is there already. Nothing was changed. Name a new file.`);
  await writeDurably(path, text);
};

/** Makes a key for policies that this root certifies. */
export const newPolicyKey = async (root: object): Promise<PolicyKey> => {
  const own = await newKey();
  const certificate = await jws(root, certificateType, { use: 'policy', key: publicPart(own) });
  const { kty, crv, x, y, d } = own;
  return policyKey.parse({ privateKey: { kty, crv, x, y, d }, key: { root: publicPart(root), certificate } });
};

/** The policy with the admin's signature. */
export const signPolicy = async ({ privateKey: own, key }: PolicyKey, policy: Policy): Promise<SignedPolicy> => ({
  key,
  jws: await jws(own, policyType, policy),
});

export const makePolicyKey = async (root: string, out: string): Promise<string> => {
  const key = await newPolicyKey(await readJwk(root));
  await writeNew(out, JSON.stringify(key));
  return `Made ${out}. The thumbprint of its root is ${await policyChecks.thumbprint(key.key.root)}. Whoever has it can sign policies of your organisation: keep it with the admin, and off the collector.`;
};

/** The policy in a text. Throws the sentence that says what is wrong with it. */
const policyIn = (text: string): Policy => {
  const read = readPolicyFile(text);
  if ('wrong' in read) throw new Error(policyRefusal(read.wrong));
  return read.policy;
};

/** The policy in a file, signed or not. */
const readAnyPolicy = async (path: string): Promise<Policy> => {
  const text = await readText(path);
  const signed = signedPolicy.safeParse(parsed(text)).data;
  return policyIn(signed ? documentText(signed) : text);
};

/** Checks a policy as the editor does, and signs it. `before` is a file with the one in force. */
export const signPolicyFile = async (
  key: string,
  policy: string,
  out: string,
  { before, isMeant, today = utcDayOf(Date.now()) }: { before?: string | undefined; isMeant?: boolean; today?: string } = {},
): Promise<string> => {
  const { data } = policyKey.safeParse(await readJwk(key));
  if (!data) throw new Error(`${key} is no key for policies. Nothing was changed. Make one with policy-key.`);
  const draft = policyIn(await readText(policy));
  const known = before === undefined ? undefined : await readAnyPolicy(before);
  const told = beforeSigning(draft, { before: known, isMeant, today });
  await writeNew(out, JSON.stringify(await signPolicy(data, draft)));
  return [
    ...(told.length > 0 ? ['People read this of it:', ...told.map((each) => `  ${each}`)] : ['Nothing changes for anybody.']),
    `Signed version ${draft.version} in ${out}. Publish it with publish --policy ${out}.`,
  ].join('\n');
};

export const readSigned = async (path: string): Promise<SignedPolicy> => {
  try {
    return signedPolicy.parse(JSON.parse(await readText(path)));
  } catch (cause) {
    throw new Error(`${path} is no signed policy. Nothing was changed. Make one with sign-policy.`, { cause });
  }
};

/** What came of publishing, for the operator. */
export const publishedWords = (received: Received): string => {
  if (received.is === 'new')
    return `Published version ${received.policy.version}. Devices get it within an hour of being online.`;
  if (received.is === 'same') return 'This very policy is published already. Nothing was changed.';
  return `${received.words.split('. ')[0]!}. Nothing was published. ${received.why === 'older' || received.why === 'alarm' ? 'Give it the next version number and sign it again.' : 'Sign it again with the key of your organisation.'}`;
};

const documentIn = ({ signed }: PolicyRow): Policy => JSON.parse(documentText(signed)) as Policy;

/** Writes an earlier version under the next number: the way back goes forward. */
export const takeVersion = async (rows: readonly PolicyRow[], version: number, out: string): Promise<string> => {
  const row = rows.find((each) => each.version === version);
  if (!row)
    throw new Error(
      `There is no version ${version} among those that were published. Nothing was changed. Choose one of the list.`,
    );
  const next = rows[0]!.version + 1;
  await writeNew(out, policyText({ ...documentIn(row), version: next }));
  return `Wrote version ${version} to ${out} as version ${next}. Look at its last day, sign it and publish it.`;
};
