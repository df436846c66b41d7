// Finds free ports on this machine's own address, and keeps to the ones of the first start: another port is another origin, which the
// browser has not joined.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';

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

/** Ports by what listens on them. */
type Ports = Readonly<Record<'collector' | 'practice', number>>;

const portsIn = (file: string): Ports | undefined => {
  if (!existsSync(file)) return undefined;
  try {
    const { collector, practice } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Ports>;
    if (Number.isInteger(collector) && Number.isInteger(practice)) return { collector: collector!, practice: practice! };
  } catch {
    // Said below.
  }
  throw new Error(
    `${file} cannot be read. Nothing was changed. Write {"collector":8787,"practice":8887} into it, or the ports that were used.`,
  );
};

/**
 * The ports that were kept in a file, else free ones at or after those given. Throws with what to do when a kept one is in use:
 * only a first start may choose.
 */
export const choosePorts = async (file: string, first: Ports): Promise<Ports> => {
  const kept = portsIn(file);
  if (!kept) return { collector: await freePort(first.collector), practice: await freePort(first.practice) };
  for (const port of [kept.collector, kept.practice])
    if (!(await isFree(port)))
      throw new Error(
        `Port ${port} is in use, and what was started here before used it. Nothing was changed. ` +
          'If npm start runs already, use the browser that it opened, or end it with Ctrl+C. ' +
          `Else end what holds the port ("lsof -i :${port}" names it on Linux and macOS), then run npm start again.`,
      );
  return kept;
};

/** Keeps the ports for the next start. */
export const keepPorts = (file: string, ports: Ports): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(ports)}\n`);
};
