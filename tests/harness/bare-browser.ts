// A Chromium spoken to by its own protocol alone. A test library stops each new frame until it has looked at it; nothing here does, so
// that what is timed is what a person waits for.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable, Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { findBrowser } from '#scripts/find-browser.ts';
import { switchedOffBare } from '#tests/harness/switched-off.ts';

export interface Target {
  targetId: string;
  type: string;
  url: string;
}

/** One attached tab, frame or worker. */
export interface Session {
  send<T>(method: string, params?: object): Promise<T>;
  /** The value of an expression there, waited for. Rejects with what it threw. */
  evaluate<T>(expression: string): Promise<T>;
}

export interface BareBrowser extends Session {
  /** Loads an unpacked extension and answers its id. */
  load(folder: string): Promise<string>;
  /** A new tab that has loaded this address and is in front. */
  open(url: string): Promise<Session & { targetId: string }>;
  attach(targetId: string): Promise<Session>;
  list(filter: object[]): Promise<Target[]>;
  /** The newest target that fits, once there is one. */
  find(filter: object[], fits: (target: Target) => boolean): Promise<Target>;
  /** Presses the toolbar button of an extension over the tab of this page, and answers when the browser has done it. */
  trigger(extension: string, tab: string): Promise<void>;
  /** Ends the worker of an extension, if it runs, as the browser does after 30 s. */
  endWorker(extension: string): Promise<void>;
  close(): Promise<void>;
}

const args = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=1280,800',
  '--remote-debugging-pipe',
  '--enable-unsafe-extension-debugging',
  switchedOffBare,
];

/** Milliseconds for one command. A frame that never shows would otherwise be waited for without end. */
const patience = 30_000;

/** An answer to a command, or the news that a target is gone and will answer nothing any more. */
interface Answer {
  id: number;
  method?: string;
  params?: { sessionId?: string };
  result?: unknown;
  error?: { message: string };
}

/** Sends commands down the pipe, and hands each answer to whoever waits for it. Messages end with a zero byte. */
const speak = (to: Writable, from: Readable) => {
  const waiting = new Map<number, { done(value: unknown): void; fail(error: Error): void; method: string; sessionId?: string }>();
  let last = 0;
  let rest = Buffer.alloc(0);
  from.on('data', (data: Buffer) => {
    rest = Buffer.concat([rest, data]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const { id, method, params, result, error } = JSON.parse(rest.subarray(0, end).toString()) as Answer;
      rest = rest.subarray(end + 1);
      if (method === 'Target.detachedFromTarget')
        waiting.forEach((each) => {
          if (each.sessionId === params?.sessionId) each.fail(new Error(`The target of ${each.method} is gone`));
        });
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.fail(new Error(`${asked.method}: ${error.message}`));
      else asked?.done(result);
    }
  });
  from.on('close', () => waiting.forEach(({ fail, method }) => fail(new Error(`The browser ended during ${method}`))));
  const sendTo = (sessionId?: string): Session => {
    const send = <T>(method: string, params: object = {}) =>
      new Promise<T>((resolve, reject) => {
        const late = setTimeout(() => fail(new Error(`No answer to ${method} ${JSON.stringify(params)}`)), patience);
        const done = (value: unknown) => (clearTimeout(late), resolve(value as T));
        const fail = (error: Error) => (clearTimeout(late), reject(error));
        waiting.set(++last, { done, fail, method, ...(sessionId ? { sessionId } : {}) });
        to.write(`${JSON.stringify({ id: last, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
      });
    return {
      send,
      async evaluate<T>(expression: string) {
        const { result, exceptionDetails: thrown } = await send<{
          result: { value: T };
          exceptionDetails?: { text: string; exception?: { description?: string } };
        }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
        if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
        return result.value;
      },
    };
  };
  return sendTo;
};

/** Starts one with a profile of its own, removed at `close`; with switches of its command line besides ours. */
export const openBareBrowser = async (...switches: string[]): Promise<BareBrowser> => {
  const profile = await mkdtemp(join(tmpdir(), 'precedent-bare-'));
  const child = spawn(findBrowser(), [...args, ...switches, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const sessionFor = speak(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const browser = sessionFor();

  const list = async (filter: object[]) =>
    (await browser.send<{ targetInfos: Target[] }>('Target.getTargets', { filter })).targetInfos;
  const find: BareBrowser['find'] = async (filter, fits) => {
    for (let tries = 0; tries < 1000; tries++) {
      const found = (await list(filter)).findLast(fits);
      if (found) return found;
      await wait(10);
    }
    throw new Error(`Nothing of ${JSON.stringify(filter)} came up within ten seconds: ${JSON.stringify(await list(filter))}`);
  };
  const attach: BareBrowser['attach'] = async (targetId) => {
    const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    return sessionFor(sessionId);
  };
  return {
    ...browser,
    list,
    find,
    attach,
    async load(folder) {
      return (await browser.send<{ id: string }>('Extensions.loadUnpacked', { path: folder })).id;
    },
    async open(url) {
      const { targetId } = await browser.send<{ targetId: string }>('Target.createTarget', { url });
      const page = await attach(targetId);
      await page.send('Page.bringToFront');
      // The first answers may come from the empty page before it, or be cut off by the change to this one.
      const isThere = () => page.evaluate<boolean>(`location.href !== 'about:blank' && document.readyState === 'complete'`);
      while (!(await isThere().catch(() => false))) await wait(10);
      return { ...page, targetId };
    },
    async trigger(id, targetId) {
      await browser.send('Extensions.triggerAction', { id, targetId });
    },
    async endWorker(extension) {
      const isOfIt = ({ url }: Target) => url.startsWith(`chrome-extension://${extension}/`);
      const workers = async () => (await list([{ type: 'service_worker' }])).filter(isOfIt);
      // Ended again where a call that it left unanswered has started it anew: that one would go on for minutes.
      for (let tries = 0; ; tries++) {
        const running = await workers();
        if (running.length === 0) return;
        if (tries === 100) throw new Error('A worker starts again however often it is ended');
        for (const { targetId } of running) await browser.send('Target.closeTarget', { targetId }).catch(() => {});
        for (let looks = 0; looks < 20 && (await workers()).length > 0; looks++) await wait(10);
      }
    },
    async close() {
      await browser.send('Browser.close').catch(() => {});
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
