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

/** Runs a program until it ends and gives its exit code; output goes straight to the terminal. */
export const run = (program: string, args: string[], env: Record<string, string> = {}): Promise<number> =>
  new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', fail);
    child.on('exit', (code) => done(code ?? 1));
  });

/** Runs the command of an installed package; `command` is named where it is not the package's own name. */
export const tool = (name: string, args: string[], { command = name, env = {} } = {}): Promise<number> =>
  run(process.execPath, [commandOf(name, command), ...args], env);
