// A proxy on which a network has a bad day: requests and answers get lost, doubled, late, out of order, cut short, and answered by something
// in between that has troubles of its own. What happens to each request is drawn by chance that comes out the same again.
import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Shares of requests between 0 and 1; what is left of 1 passes unharmed. */
export interface Flaws {
  drop: number;
  duplicate: number;
  reorder: number;
  error: number;
  truncate: number;
}

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

const read = async (stream: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Milliseconds after which a request that was held back goes on though none came after it. */
const longestHold = 150;

/** Starts one that passes on to `target()`, an origin without a slash at the end. `counts` tells how often what happened. */
export const flakyProxy = async (random: () => number, flaws: Flaws, target: () => string) => {
  const counts: Record<string, number> = {};
  /** Requests that wait for a later one to overtake them. */
  let held: (() => void)[] = [];
  const late: Promise<unknown>[] = [];

  const pass = async ({ method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> => {
    const { host: _host, connection: _connection, ...rest } = headers;
    return new Promise((done, fail) => {
      const upstream = send(target() + url, { method, headers: rest }, (answer) => {
        read(answer).then((got) => done({ status: answer.statusCode!, headers: answer.headers, body: got }), fail);
      });
      upstream.on('error', fail);
      upstream.end(body);
    });
  };
  const give = (to: ServerResponse, { status, headers, body }: Answer): void => {
    const { 'transfer-encoding': _how, ...rest } = headers;
    to.writeHead(status, { ...rest, 'content-length': body.length }).end(body);
  };
  const overtaken = (): Promise<unknown> => Promise.race([new Promise<void>((go) => held.push(go)), wait(longestHold)]);

  const fates: Readonly<Record<keyof Flaws, (from: IncomingMessage, body: Buffer, to: ServerResponse) => Promise<unknown>>> = {
    // On the way there, or on the way back.
    async drop(from, body, to) {
      if (random() < 0.5) await pass(from, body);
      to.destroy();
    },
    // As a connection does that is tried again: the answer that arrives may be that of either.
    async duplicate(from, body, to) {
      const answers = [await pass(from, body), await pass(from, body)];
      give(to, answers[random() < 0.5 ? 0 : 1]!);
    },
    // Whoever sent it may have given up by the time it arrives.
    async reorder(from, body, to) {
      const isGivenUp = random() < 0.5;
      if (isGivenUp) to.destroy();
      await overtaken();
      const answer = await pass(from, body);
      if (!isGivenUp) give(to, answer);
    },
    async error(from, body, to) {
      if (random() < 0.5) await pass(from, body);
      const status = [500, 502, 503, 504][Math.floor(random() * 4)]!;
      to.writeHead(status, random() < 0.3 ? { 'retry-after': String(Math.floor(random() * 30)) } : {}).end(
        '<h1>Bad gateway</h1>',
      );
    },
    // In the middle of a connection, or as an answer that claims to be whole.
    async truncate(from, body, to) {
      const answer = await pass(from, body);
      const cut = answer.body.subarray(0, Math.floor(random() * answer.body.length));
      if (random() < 0.5) return give(to, { ...answer, body: cut });
      const { 'transfer-encoding': _how, ...rest } = answer.headers;
      to.writeHead(answer.status, { ...rest, 'content-length': answer.body.length });
      to.write(cut, () => to.destroy());
    },
  };

  const server = createServer((from, to) => {
    const act = async (): Promise<unknown> => {
      const body = await read(from);
      let left = random();
      const fate = (Object.keys(fates) as (keyof Flaws)[]).find((name) => (left -= flaws[name]) < 0);
      counts[fate ?? 'unharmed'] = (counts[fate ?? 'unharmed'] ?? 0) + 1;
      if (fate === 'reorder') return fates.reorder(from, body, to);
      const done = fate ? fates[fate](from, body, to) : give(to, await pass(from, body));
      for (const go of held.splice(0)) go();
      return done;
    };
    const doing = act().catch(() => to.destroy());
    late.push(doing);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    /** Waits for what is still under way, then ends. */
    async stop() {
      await Promise.all(late);
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
};
