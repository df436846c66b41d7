// Runs the collector as a process of its own for `npm start`, and makes a code to join it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { paths } from '#lib/wire/paths.ts';
import { enrolmentCode } from '#lib/wire/enrolment.ts';
import { root } from '#scripts/tool.ts';

const main = join(root, 'collector/main.ts');

export interface RunningCollector {
  url: string;
  /** Asks it to finish what it does and waits until it has. */
  stop(): Promise<void>;
}

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Starts the collector and waits until it answers. Throws with its own words when it ends before that. */
export const startCollector = async (data: string, port: number): Promise<RunningCollector> => {
  mkdirSync(data, { recursive: true });
  const logPath = `${data}.log`;
  const log = createWriteStream(logPath);
  const child = spawn(process.execPath, [main, 'serve', '--data', data, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: Ctrl+C reaches us, and we stop it in order.
    detached: process.platform !== 'win32',
  });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300 && !ended(child); tries++) {
    const answer = await fetch(url + paths.health).catch(() => undefined);
    if (answer?.ok) {
      return {
        url,
        async stop() {
          child.kill('SIGTERM');
          for (let waits = 0; waits < 100 && !ended(child); waits++) await wait(100);
          if (!ended(child)) child.kill('SIGKILL');
        },
      };
    }
    await wait(100);
  }
  child.kill('SIGKILL');
  throw new Error(
    `The collector did not start. It said:\n${readFileSync(logPath, 'utf8').trim().split('\n').slice(-12).join('\n')}`,
  );
};

/** A one-time code to join the collector of this folder. */
export const makeCode = (data: string): string => {
  const { stdout, stderr } = spawnSync(process.execPath, [main, 'enrol', '--data', data], { encoding: 'utf8' });
  const code = stdout.split(/\s+/).find((word) => enrolmentCode.safeParse(word).success);
  if (!code) throw new Error(`The collector gave no code to join with. It said:\n${(stderr || stdout).trim()}`);
  return code;
};
