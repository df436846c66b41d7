// A real collector process for tests: its own folder, its own port, and the ways in which it can end.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { controlAddress, order } from '#collector/control.ts';
import type { NewCode } from '#collector/people.ts';
import { engine } from '#collector/store/database.ts';
import { newScratch } from '#tests/harness/scratch.ts';
import { endpoints } from '#tests/harness/noted.ts';
import { forShort } from '#tests/harness/runs.ts';

const root = join(import.meta.dirname, '../..');
const main = join(root, 'collector/main.ts');
const pristine = `pg-empty-${engine}`;
const cache = join(root, '.cache', pristine);

/**
 * A new data folder. Initialising an empty database takes seconds, so a pristine one is kept for all tests;
 * a collector finds it in its folder and does not make its own.
 */
export const newDataFolder = async (): Promise<string> => {
  const folder = await newScratch('precedent-collector-');
  if (existsSync(cache)) await symlink(cache, join(folder, pristine));
  return folder;
};

/** Keeps the pristine database of a folder for the tests that come after. */
export const keepPristine = async (folder: string): Promise<void> => {
  if (existsSync(cache) || !existsSync(join(folder, pristine))) return;
  const next = `${cache}.${process.pid}`;
  await mkdir(join(root, '.cache'), { recursive: true });
  await cp(join(folder, pristine), next, { recursive: true });
  await rename(next, cache).catch(() => rm(next, { recursive: true, force: true }));
};

const runFile = promisify(execFile);

/** Runs a collector command in a working folder to its end. Rejects with `code`, `stdout` and `stderr` when it fails. */
export const runCollectorIn = (cwd: string, ...args: string[]): Promise<{ stdout: string; stderr: string }> =>
  runFile(process.execPath, [...forShort, main, ...args], { cwd });

/** The same in the project's folder. */
export const runCollector = (...args: string[]) => runCollectorIn(root, ...args);

export interface RunningCollector {
  /** Origin without a slash at the end. */
  url: string;
  dataDir: string;
  pid: number;
  /** What it wrote so far: one JSON line a request on `out`, sentences for the operator on `err`. */
  out: string[];
  err: string[];
  /** A one-time code, asked for as the command line asks a running collector, without a process of its own. The same name again makes one
   *  for a further device of that person. */
  enrolCode(name?: string): Promise<string>;
  /** Writes a package into a new folder. */
  package(out: string, ...options: string[]): Promise<void>;
  /** Ends it in order; the data folder stays if it was given. Answers with the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL; the data folder stays. */
  kill(): Promise<void>;
}

export interface StartCollector {
  /** Use again to start on the same data. Made fresh and removed at `stop` when absent. */
  dataDir?: string;
  /** A free one when absent. */
  port?: number;
  publicUrl?: string;
  organisation?: string;
  /** Further options of `serve`. */
  options?: readonly string[];
  /** A program that runs it and what that takes, to look over its shoulder. */
  under?: readonly string[];
}

const endOf = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((done) => child.once('exit', (code) => done(code)));

/** Starts a collector and waits until it listens. Rejects with what it said when it ends before that. */
export const startCollector = async (options: StartCollector = {}): Promise<RunningCollector> => {
  const { dataDir, port = 0, publicUrl, organisation = 'Acme', options: serving = [], under = [] } = options;
  const folder = dataDir ?? (await newDataFolder());
  const args = [main, 'serve', '--data', folder, '--port', String(port), '--organisation', organisation, ...serving];
  const [program, ...rest] = [
    ...under,
    process.execPath,
    ...forShort,
    ...args,
    ...(publicUrl ? ['--public-url', publicUrl] : []),
  ];
  const child = spawn(program!, rest, { cwd: root });
  const out: string[] = [];
  const err: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => err.push(line));
  const lines = createInterface({ input: child.stdout }).on('line', (line) => out.push(line));
  await new Promise<void>((done, fail) => {
    lines.once('line', () => done());
    child.once('exit', (code) => setTimeout(() => fail(new Error(`The collector ended with ${code}: ${err.join('\n')}`)), 50));
  });
  const { listening, port: taken, pid } = JSON.parse(out[0]!) as { listening: string; port: number; pid: number };
  // Its own process, not the one that it runs under.
  const signal = (name: NodeJS.Signals): void => {
    if (child.exitCode === null && child.signalCode === null) process.kill(pid, name);
  };
  await keepPristine(folder);
  const url = publicUrl ? `http://127.0.0.1:${taken}` : listening;
  endpoints.add(url);
  return {
    url,
    dataDir: folder,
    pid,
    out,
    err,
    async enrolCode(name) {
      const made = await order(controlAddress(folder), { act: 'enrol', ...(name === undefined ? {} : { name }) });
      return (made as NewCode).code;
    },
    async package(target, ...more) {
      await runCollector('package', '--data', folder, '--out', target, ...more);
    },
    async stop() {
      signal('SIGTERM');
      const code = await endOf(child);
      if (dataDir === undefined) await rm(folder, { recursive: true, force: true });
      return code;
    },
    async kill() {
      signal('SIGKILL');
      await endOf(child);
    },
  };
};
