// A screen in memory with a keyboard: keys pressed here go the way of a person's, through the browser's own shortcuts.
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Display {
  /** Its name, as in the environment variable DISPLAY. */
  name: string;
  /** Presses keys, in the words of xdotool: `alt+shift+j`. */
  press(keys: string): Promise<void>;
  /** Clicks at a place of the screen, in pixels: `button` 3 opens a context menu. */
  click(x: number, y: number, about?: { button?: 1 | 3; times?: number }): Promise<void>;
  /** Types text, letter by letter. */
  type(text: string): Promise<void>;
  stop(): void;
}

/** Starts Xvfb on a free number. Rejects when Xvfb is not installed. */
export const openDisplay = async (): Promise<Display> => {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((done, fail) => {
    server.once('error', fail);
    server.once('exit', (code) => fail(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]!.once('data', (data: Buffer) => done(data.toString().trim()));
  });
  const name = `:${number}`;
  return {
    name,
    async press(keys) {
      await run('xdotool', ['key', '--clearmodifiers', keys], { env: { ...process.env, DISPLAY: name } });
    },
    async click(x, y, { button = 1, times = 1 } = {}) {
      const place = ['mousemove', String(Math.round(x)), String(Math.round(y))];
      const clicks = ['click', '--repeat', String(times), '--delay', '80', String(button)];
      await run('xdotool', [...place, ...clicks], { env: { ...process.env, DISPLAY: name } });
    },
    async type(text) {
      await run('xdotool', ['type', '--delay', '20', text], { env: { ...process.env, DISPLAY: name } });
    },
    stop: () => void server.kill(),
  };
};
