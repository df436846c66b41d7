// A real Firefox with the built extension in it, without a window, and what a person does there. What manages it stands for this one
// process alone where Firefox looks for it, as in `managed.ts`.
import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { zipSync } from 'fflate';
import { firefoxPlace } from '#scripts/find-browser.ts';
import { mayMount, unshare } from '#tests/harness/managed.ts';
import { marionetteAt } from '#tests/harness/marionette.ts';
import { newScratch } from '#tests/harness/scratch.ts';

/** Where `npm run build -- firefox` puts what is shipped. */
const built = join(import.meta.dirname, '../../.output/firefox-mv3');

/** Where Firefox looks for managed manifests (MDN, "Native manifests"). */
const mozilla = '/usr/lib/mozilla';

/** The id that the manifest names; browser management knows the extension by it. */
export const firefoxId = 'precedent@precedent.example';

const prefs = {
  'marionette.port': 0,
  // Ours is signed by nobody here; an ESR lets its admin say that this is meant.
  'xpinstall.signatures.required': false,
  // Milliseconds until Firefox ends a background page that has nothing to do; 30 seconds for people. Here everything meets that.
  'extensions.background.idle.timeout': 3000,
  // Else an answer counts only some time after it was asked for.
  'security.notification_enable_delay': 0,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'extensions.update.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.captive-portal-service.enabled': false,
};

/** The built extension as one file, as it is given out. */
export const firefoxPackage = (): Uint8Array => {
  if (!existsSync(join(built, 'manifest.json')))
    throw new Error(
      `There is no build for Firefox in ${built}. Nothing was tried. Run "npm run build -- firefox", then this again.`,
    );
  const names = globSync('**/*', { cwd: built, withFileTypes: true }).filter((each) => each.isFile());
  const paths = names.map(({ parentPath, name }) => join(parentPath, name));
  return zipSync(Object.fromEntries(paths.map((path) => [path.slice(built.length + 1), readFileSync(path)])), { level: 0 });
};

export interface FirefoxOptions {
  /** Of `newFirefoxProfile`; used again, the same person's browser starts once more. */
  profile: string;
  /** Text of `policies.json`. */
  policies?: string;
  /** Text of the managed manifest. */
  manifest?: string;
}

/** A folder for one person's Firefox, with a home of its own. Whoever asks for it removes it. */
export const newFirefoxProfile = (): Promise<string> => newScratch('precedent-firefox-');

/** Starts it, with what is given of management in its place. Throws where there is no Firefox, build, or right to mount. */
export const launchFirefox = async ({ profile, policies, manifest }: FirefoxOptions) => {
  const place = firefoxPlace();
  if (!existsSync(mozilla))
    throw new Error(
      `There is no ${mozilla} to put a managed manifest over. Nothing was tried. Make that folder, and run this again.`,
    );
  const managed = join(profile, 'managed');
  await rm(managed, { recursive: true, force: true });
  for (const each of ['distribution', 'mozilla/managed-storage']) await mkdir(join(managed, each), { recursive: true });
  if (policies !== undefined) await writeFile(join(managed, 'distribution/policies.json'), policies);
  if (manifest !== undefined) await writeFile(join(managed, `mozilla/managed-storage/${firefoxId}.json`), manifest);
  mayMount();
  const mounts = [
    [join(managed, 'distribution'), `${place.folder}/distribution`],
    [join(managed, 'mozilla'), mozilla],
  ];
  const port = join(profile, 'MarionetteActivePort');
  await rm(port, { force: true });
  const lines = Object.entries(prefs).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
  await writeFile(join(profile, 'user.js'), lines.join(''));
  const mount = mounts.map(([from, to]) => `mount --bind "${from}" "$(readlink -f ${to})" && `).join('');
  const run = `${place.program} --headless --marionette --remote-allow-system-access --no-remote --profile "${profile}"`;
  const [program, ...rest] = [...unshare(), 'sh', '-c', `${mount}exec ${run}`];
  const running = spawn(program!, rest, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } });
  let said = '';
  running.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((done) => running.once('exit', () => done()));
  for (let tries = 0; !existsSync(port) || !readFileSync(port, 'utf8'); tries++) {
    if (running.exitCode !== null || tries > 600) throw new Error(`Firefox did not start. It said: ${said}`);
    await wait(50);
  }
  const marionette = await marionetteAt(Number(await readFile(port, 'utf8')));
  await marionette.ask('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
  return {
    ...marionette,
    /** Quits as a person does; the profile stays. */
    async close(): Promise<void> {
      await marionette.ask('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      marionette.end();
      await ended;
    },
  };
};
