// Runs a development tool of node_modules with this Node, on every platform, and lets its output through.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '..');

/** Path of the script behind a package's command. Throws when the package has no such command. */
const commandOf = (name: string, command: string): string => {
  const { bin } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>;
  };
  const path = typeof bin === 'string' ? bin : bin?.[command];
  if (!path) throw new Error(`The package ${name} has no command ${command}`);
  return join(root, 'node_modules', name, path);
};

/** Takes what a program says, in the order in which it says it. */
export type Hear = (words: Buffer) => void;

interface Options {
  env?: Record<string, string>;
  /** Where output goes instead of straight to the terminal. */
  hear?: Hear | undefined;
}

/** Runs a program until it ends and gives its exit code; output goes straight to the terminal unless somebody wants to hear it. */
export const run = (program: string, args: string[], { env = {}, hear }: Options = {}): Promise<number> =>
  new Promise((done, fail) => {
    // Programs leave colours out when they do not write to a terminal themselves.
    const colours = hear && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
    const to = hear ? 'pipe' : 'inherit';
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...colours, ...env },
      stdio: ['ignore', to, to],
    });
    if (hear) for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear);
    child.on('error', fail);
    child.on('close', (code) => done(code ?? 1));
  });

/** Runs the command of an installed package; `command` is named where it is not the package's own name. */
export const tool = (
  name: string,
  args: string[],
  { command = name, ...options }: Options & { command?: string } = {},
): Promise<number> => run(process.execPath, [commandOf(name, command), ...args], options);
