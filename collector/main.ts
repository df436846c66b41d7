// The collector's command line: serve, who joins, package, and policies.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { usage } from '#collector/commands/usage.ts';
import { type Order, obeyIn, orders } from '#collector/commands/orders.ts';
import { makePolicyKey, publishedWords, readSigned, signPolicyFile, takeVersion } from '#collector/commands/policy-files.ts';
import { serve } from '#collector/commands/serve.ts';
import { readSettings, writeRollout } from '#collector/rollout/write.ts';
import { newTokenWords, tokenLine } from '#collector/commands/token-words.ts';
import type { HandedOn } from '#collector/packages.ts';
import type { NewCode } from '#collector/people.ts';
import type { PolicyRow } from '#collector/store/tables.ts';
import type { NewToken, ToldToken } from '#collector/tokens.ts';
import type { Received } from '#lib/policy/receive.ts';

/** Something was typed that makes no command. */
class Misuse extends Error {}

const options = {
  data: { type: 'string', default: '.data/collector' },
  port: { type: 'string', default: '8787' },
  'public-url': { type: 'string' },
  organisation: { type: 'string' },
  'sign-in': { type: 'string' },
  name: { type: 'string' },
  days: { type: 'string', default: '30' },
  uses: { type: 'string' },
  note: { type: 'string' },
  revoke: { type: 'string' },
  out: { type: 'string' },
  purpose: { type: 'string', default: 'train-models' },
  root: { type: 'string' },
  key: { type: 'string' },
  policy: { type: 'string' },
  before: { type: 'string' },
  meant: { type: 'boolean', default: false },
  take: { type: 'string' },
  settings: { type: 'string' },
  extension: { type: 'string' },
  'update-url': { type: 'string' },
  'firefox-url': { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const read = (args: string[]) => {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Misuse((error as Error).message);
  }
};
type Values = ReturnType<typeof read>['values'];

const portIn = ({ port }: Values): number => {
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65_535) throw new Misuse(`--port ${port} is not a port. Give a number from 0 to 65535.`);
  return number;
};

const originIn = (url: string | undefined): string | undefined => {
  if (url === undefined) return undefined;
  const parsed = URL.parse(url);
  const isLoopback = parsed !== null && ['127.0.0.1', 'localhost', '[::1]'].includes(parsed.hostname);
  if (
    !parsed ||
    (parsed.protocol !== 'https:' && !(parsed.protocol === 'http:' && isLoopback)) ||
    parsed.origin !== url.replace(/\/$/, '')
  )
    throw new Misuse(`--public-url ${url} is not an origin. Give one like https://judgments.example.org, without a path.`);
  return parsed.origin;
};

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

const ask = (values: Values, what: object): Promise<unknown> => {
  const { data, error } = orders.safeParse(what);
  if (!data) throw new Misuse(error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'));
  return obeyIn(values.data, data satisfies Order, say);
};

/** Of this project, and so of the extension that is built from it. */
const ownVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;

/** As the manifest for Firefox names the extension. */
const firefoxId = 'precedent@precedent.example';

const needed = (
  values: Values,
  ...names: ('root' | 'key' | 'uses' | 'policy' | 'out' | 'settings' | 'extension' | 'update-url' | 'firefox-url')[]
): string[] =>
  names.map((name) => {
    const value = values[name];
    if (!value) throw new Misuse(`This needs --${name}.`);
    return value;
  });

const commands: Record<string, (values: Values) => Promise<number>> = {
  serve: (values) => {
    const version = ownVersion();
    const publicUrl = originIn(values['public-url']);
    return serve({
      folder: values.data,
      port: portIn(values),
      publicUrl,
      organisation: values.organisation,
      signIn: values['sign-in'],
      version,
    });
  },
  async enrol(values) {
    const { code, expires, isFurtherDevice } = (await ask(values, { act: 'enrol', name: values.name })) as NewCode;
    process.stdout.write(`${code}\n`);
    const whom = isFurtherDevice ? `A further device of ${values.name} joins with it` : 'One device joins with it';
    say(`${whom}, once, until ${expires.slice(0, 10)}. It is not shown again.`);
    return 0;
  },
  async token(values) {
    const [uses] = needed(values, 'uses');
    const what = { act: 'token', days: Number(values.days), uses: Number(uses), note: values.note };
    const made = (await ask(values, what)) as NewToken;
    process.stdout.write(`${made.token}\n`);
    say(newTokenWords(made));
    return 0;
  },
  async tokens(values) {
    for (const token of (await ask(values, { act: 'tokens', revoke: values.revoke })) as ToldToken[])
      process.stdout.write(`${tokenLine(token)}\n`);
    return 0;
  },
  async package(values) {
    if (!values.out) throw new Misuse('package needs --out DIR, a new or empty folder.');
    const what = { act: 'package', out: resolve(values.out), purpose: values.purpose, name: values.name ?? 'judgments' };
    const { folder, records, files } = (await ask(values, what)) as HandedOn;
    process.stdout.write(`${folder}\n`);
    say(`${records === 1 ? '1 judgment' : `${records} judgments`} in ${files.length} files.`);
    return 0;
  },
  'policy-key': async (values) => {
    const [root, out] = needed(values, 'root', 'out');
    say(await makePolicyKey(root!, out!));
    return 0;
  },
  'sign-policy': async (values) => {
    const [key, policy, out] = needed(values, 'key', 'policy', 'out');
    say(await signPolicyFile(key!, policy!, out!, { before: values.before, isMeant: values.meant }));
    return 0;
  },
  publish: async (values) => {
    const [file] = needed(values, 'policy');
    const received = (await ask(values, { act: 'publish', policy: await readSigned(file!) })) as Received;
    say(publishedWords(received));
    return received.is === 'refused' ? 1 : 0;
  },
  policies: async (values) => {
    const rows = (await ask(values, { act: 'policies' })) as PolicyRow[];
    for (const { version, day, hash } of rows) process.stdout.write(`${version}\t${day}\t${hash}\n`);
    if (values.take === undefined) return 0;
    const [out] = needed(values, 'out');
    say(await takeVersion(rows, Number(values.take), out!));
    return 0;
  },
  async rollout(values) {
    const [settings, id, updateUrl, firefoxUrl, out] = needed(
      values,
      'settings',
      'extension',
      'update-url',
      'firefox-url',
      'out',
    );
    if (!/^[a-p]{32}$/.test(id!)) throw new Misuse('--extension is the id of the extension: 32 letters from a to p.');
    for (const url of [updateUrl!, firefoxUrl!]) if (!URL.canParse(url)) throw new Misuse(`${url} is not an address.`);
    const plan = {
      id: id!,
      firefoxId,
      updateUrl: updateUrl!,
      firefoxUrl: firefoxUrl!,
      version: ownVersion(),
      settings: await readSettings(settings!),
    };
    for (const name of await writeRollout(out!, plan)) process.stdout.write(`${name}\n`);
    return 0;
  },
};

const main = async (args: string[]): Promise<number> => {
  const { values, positionals } = read(args);
  const command = commands[positionals[0] ?? ''];
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (!command || positionals.length > 1)
    throw new Misuse(positionals.length === 0 ? 'Which command?' : `"${positionals.join(' ')}" is not a command.`);
  return command(values);
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isMisuse = error instanceof Misuse;
  say(isMisuse ? `${error.message}\n\n${usage}` : (error as Error).message);
  process.exitCode = isMisuse ? 2 : 1;
}
