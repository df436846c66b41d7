// The collector's command line: serve, enrol, package, and policies.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Order, obeyIn, orders } from '#collector/commands/orders.ts';
import { makePolicyKey, publishedWords, readSigned, signPolicyFile, takeVersion } from '#collector/commands/policy-files.ts';
import { serve } from '#collector/commands/serve.ts';
import { readSettings, writeRollout } from '#collector/rollout/write.ts';
import type { HandedOn } from '#collector/packages.ts';
import type { NewCode } from '#collector/people.ts';
import type { PolicyRow } from '#collector/store/tables.ts';
import { purposes } from '#lib/judgment/consent.ts';
import type { Received } from '#lib/policy/receive.ts';

const usage = `Usage: collector COMMAND [OPTIONS]

serve     run the endpoint on 127.0.0.1
  --data DIR            data folder (.data/collector)
  --port NUMBER         port, 0 for a free one (8787)
  --public-url URL      origin under which devices reach it, when a proxy with https stands before it
  --organisation NAME   name that people see when they join

enrol     make a one-time code with which a device joins, good for seven days
  --data DIR
  --name NAME           whose device it is; the same name again adds a device of that person

package   write the judgments that may be used for a purpose as training and evaluation files
  --data DIR
  --out DIR             a new or empty folder
  --purpose PURPOSE     ${Object.keys(purposes).join(', ')} (train-models)
  --name NAME           small letters, digits and dashes (judgments)

policy-key   make the key that signs policies, certified by the root. It lives with the admin, not with the collector
  --root FILE           the root key (root-MOVE-OFFLINE.jwk)
  --out FILE            a new file

sign-policy  check a policy and sign it
  --key FILE            made by policy-key
  --policy FILE         the policy, as JSON
  --out FILE            a new file

publish      give a signed policy to devices. It must be newer than the one before
  --data DIR
  --policy FILE         made by sign-policy, or by the policy editor

policies     list what was published
  --data DIR
  --take NUMBER         write that version to --out under the next version number, to sign it again: a way back
  --out FILE            a new file

rollout      write the files with which browser management installs the extension and bounds it
  --settings FILE       managed settings, as JSON: endpoint, organisation, root, enrolment, ceiling
  --extension ID        the extension's id in Chrome and Edge
  --update-url URL      where update.xml will be
  --firefox-url URL     where the package for Firefox will be
  --out DIR             a new or empty folder

The data folder may be in use by "serve": enrol, package, publish and policies then ask that process.
`;

/** Something was typed that makes no command. */
class Misuse extends Error {}

const options = {
  data: { type: 'string', default: '.data/collector' },
  port: { type: 'string', default: '8787' },
  'public-url': { type: 'string' },
  organisation: { type: 'string' },
  name: { type: 'string' },
  out: { type: 'string' },
  purpose: { type: 'string', default: 'train-models' },
  root: { type: 'string' },
  key: { type: 'string' },
  policy: { type: 'string' },
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
  ...names: ('root' | 'key' | 'policy' | 'out' | 'settings' | 'extension' | 'update-url' | 'firefox-url')[]
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
    return serve({ folder: values.data, port: portIn(values), publicUrl, organisation: values.organisation, version });
  },
  async enrol(values) {
    const name = values.name === undefined ? {} : { name: values.name };
    const { code, expires, isFurtherDevice } = (await ask(values, { act: 'enrol', ...name })) as NewCode;
    process.stdout.write(`${code}\n`);
    const whom = isFurtherDevice ? `A further device of ${values.name} joins with it` : 'One device joins with it';
    say(`${whom}, once, until ${expires.slice(0, 10)}. It is not shown again.`);
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
    say(await signPolicyFile(key!, policy!, out!));
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
