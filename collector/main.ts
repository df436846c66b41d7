// The collector's command line: serve, enrol, package.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Order, obeyIn, orders } from '#collector/commands/orders.ts';
import { serve } from '#collector/commands/serve.ts';
import type { HandedOn } from '#collector/packages.ts';
import type { NewCode } from '#collector/people.ts';
import { purposes } from '#lib/judgment/consent.ts';

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

The data folder may be in use by "serve": enrol and package then ask that process.
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

const commands: Readonly<Record<string, (values: Values) => Promise<number>>> = {
  serve: (values) => {
    const version = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string })
      .version;
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
