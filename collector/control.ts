// How other commands talk to the collector that holds a data folder: one JSON line each way over a local socket that only its owner can open.
import { createHash } from 'node:crypto';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { privateFile, privateFolder } from '#collector/store/files.ts';

/** Longest path that every system takes for a socket (sun_path, unix(7)). */
const longestSocket = 100;

/** Where the collector of a folder listens: in the folder; where its path is too long, in a private folder for temporary files. */
export const controlAddress = (folder: string): string => {
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\precedent-${name}`;
  const inside = join(resolve(folder), 'control.sock');
  return inside.length <= longestSocket ? inside : join(tmpdir(), `precedent-${process.getuid?.() ?? 0}-${name}`, 'control.sock');
};

type Answer = { ok: true; value: unknown } | { ok: false; error: string };

const answerTo = async (text: string, obey: (order: unknown) => Promise<unknown>): Promise<Answer> => {
  try {
    return { ok: true, value: await obey(JSON.parse(text)) };
  } catch (error) {
    return { ok: false, error: (error as Error).message };
  }
};

/** Listens for orders. Each is answered with what `obey` gives, or with the message of what it throws. */
export const listenForOrders = async (address: string, obey: (order: unknown) => Promise<unknown>): Promise<Server> => {
  const server = createServer({ allowHalfOpen: true }, async (socket) => {
    socket.on('error', () => {});
    let text = '';
    for await (const chunk of socket.setEncoding('utf8')) text += chunk as string;
    socket.end(JSON.stringify(await answerTo(text, obey)));
  });
  if (process.platform !== 'win32') {
    await mkdir(dirname(address), { recursive: true, mode: privateFolder });
    // Left by a process that was killed; the lock says that nobody listens.
    await rm(address, { force: true });
  }
  await new Promise<void>((done, fail) => server.once('error', fail).listen(address, done));
  if (process.platform !== 'win32') await chmod(address, privateFile);
  return server;
};

/** Gives an order to the collector at an address. Rejects with its message, or when nobody listens. */
export const order = (address: string, what: unknown): Promise<unknown> =>
  new Promise((done, fail) => {
    const socket = connect({ path: address, allowHalfOpen: true }, () => socket.end(JSON.stringify(what)));
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => (text += String(chunk)));
    socket.on('error', fail);
    socket.on('end', () => {
      if (text === '') return fail(new Error('The collector ended before it answered. Look at its log, then try again.'));
      const answer = JSON.parse(text) as Answer;
      if (answer.ok) done(answer.value);
      else fail(new Error(answer.error));
    });
  });
