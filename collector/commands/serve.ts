// `serve`: the endpoint as a process, from the lock on its folder to an orderly end.
import { resolve } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '#collector/app.ts';
import type { Collector } from '#collector/collector.ts';
import { obey } from '#collector/commands/orders.ts';
import { controlAddress, listenForOrders } from '#collector/control.ts';
import { eraseExpired } from '#collector/expiry.ts';
import { openCollector } from '#collector/open.ts';
import { makeProvider } from '#collector/sign-in/provider.ts';
import { readSignIn } from '#collector/sign-in/settings.ts';

export interface Serve {
  folder: string;
  /** 0 takes a free one. */
  port: number;
  publicUrl?: string | undefined;
  organisation?: string | undefined;
  /** A file that says where people sign in. */
  signIn?: string | undefined;
  version: string;
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      fail(
        isTaken
          ? new Error(`Port ${port} is in use. Nothing was changed. End what uses it, or choose another with --port.`)
          : error,
      );
    });
    server.listen(port, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });

/** Lets requests under way end, at most ten seconds. */
const drain = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 10_000).unref();
  });

/** Milliseconds between two looks for agreements that ended long ago. */
const sweepEvery = 6 * 3_600_000;

const print = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

/** Runs until SIGTERM or SIGINT. Answers with the exit code. Throws when it cannot start. */
export const serve = async ({ folder, port, publicUrl, organisation, signIn, version }: Serve): Promise<number> => {
  const control = controlAddress(folder);
  // The port is known only once it is taken, and the origins with it; nobody is answered before both are there.
  const origins: string[] = publicUrl ? [publicUrl] : [];
  const provider = signIn === undefined ? undefined : makeProvider(await readSignIn(signIn));
  const collector: Collector = await openCollector({ folder: resolve(folder), control, organisation, origins, provider, say });
  const { store } = collector;
  const ended = Promise.withResolvers<number>();
  const stopOn = (signal: NodeJS.Signals) => process.once(signal, () => ended.resolve(0));
  stopOn('SIGTERM');
  stopOn('SIGINT');
  const onUnexpected = (error: unknown) => {
    say(`Unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    if (store.stopped) ended.resolve(1);
  };
  const app = createApp({ collector, version, log: print, isBehindProxy: publicUrl !== undefined, onUnexpected });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  // Whoever sends a byte now and then does not hold a connection for ever.
  server.requestTimeout = 30_000;
  const sweep = () =>
    eraseExpired(collector).catch((error: unknown) => {
      say(
        `What nobody agreed to any more could not be erased just now (${(error as Error).message}). It stays out of packages, ` +
          'and is tried again in six hours and at the next start.',
      );
      if (store.stopped) ended.resolve(1);
    });
  const sweeps = setInterval(() => void sweep(), sweepEvery);
  let orders;
  try {
    await sweep();
    const taken = await listen(server, port);
    if (!publicUrl) origins.push(`http://127.0.0.1:${taken}`, `http://localhost:${taken}`);
    orders = await listenForOrders(control, (raw) => obey(collector, raw));
    print({ listening: origins[0], port: taken, pid: process.pid, data: resolve(folder) });
    say(`The collector listens on ${origins[0]} and keeps its data in ${resolve(folder)}. Ctrl+C ends it in order.`);
    const code = await ended.promise;
    if (code === 1) say('Writing to the data folder failed. What was acknowledged is safe. See to the disk, then start again.');
    return code;
  } finally {
    clearInterval(sweeps);
    orders?.close();
    await drain(server);
    await store.close();
  }
};
