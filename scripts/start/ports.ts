// Finds free ports on this machine's own address.
import { createServer } from 'node:net';

const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });

/** The first free port at or after `first`, among twenty. Throws with what to do when all are taken. */
export const freePort = async (first: number): Promise<number> => {
  for (let port = first; port < first + 20; port++) if (await isFree(port)) return port;
  throw new Error(`The ports ${first} to ${first + 19} are all in use. Stop what holds one of them, then run npm start again.`);
};
