// One random history of a device and an endpoint: what a person does, what a network and a power cut do, then a time in which all
// is well; and what must be true at each moment of it and at its end. Only the production step functions decide for the device.
import { drain, nextRunAt } from '#lib/sync/runner.ts';
import type { Reply, World } from '#lib/sync/reply.ts';
import type { ReceiptClaims } from '#lib/wire/receipts.ts';
import { chanceOf, sha256 } from '#tests/faults/device/chance.ts';
import { checkAtEnd, checkNow, checkRequest } from '#tests/faults/device/checks.ts';
import { emptyDisk, storeOn, type Disk } from '#tests/faults/device/disk.ts';
import { makeEndpoint, openSeal, type Answer, type Endpoint } from '#tests/faults/device/endpoint.ts';
import type { Mistake } from '#tests/faults/device/mistakes.ts';
import { makePerson } from '#tests/faults/device/person.ts';

const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;
const tenYears = 3652 * day;

/** A request under way: what it says, and where its reply goes. */
interface Flight {
  path: string;
  text: string;
  nonce: string | undefined;
  leftAt: number;
  reply?: ((reply: Reply) => void) | undefined;
  life: Life;
}

/** One life of the worker. What it waits for goes with it. */
interface Life {
  isAlive: boolean;
  isRunning: boolean;
  resume?: (() => void) | undefined;
  /** What a reply that it has just got asks of it, until it has written that down. */
  told?: { retryAt: number; isFailure: boolean } | undefined;
}

/** What the checks look at. */
export interface Scene {
  disk: Disk;
  endpoint: Endpoint;
  now: () => number;
  /** Ids of which bytes have left. */
  left: Set<string>;
  erasedElsewhere: Set<string>;
  /** Refused batches that carried a record. */
  rides: Map<string, number>;
  /** The endpoint asked for silence until then. */
  silentUntil: number;
  failures: number[];
  /** Receipts whose seal was looked at. */
  opened: Set<string>;
}

const flush = () => new Promise<void>((done) => setImmediate(done));

/** Runs one history of `length` acts. Answers the first broken promise in words, or nothing. */
export const runHistory = async (seed: number, length: number, mistake: Partial<Mistake> = {}): Promise<string | undefined> => {
  const chance = chanceOf(seed);
  let time = Date.UTC(2026, 10, 22);
  let offset = 0;
  let isCalm = false;
  const now = () => time;
  const local = () => time + offset;
  const endpoint = makeEndpoint(chance, now, mistake.endpoint);
  const disk = emptyDisk({
    endpoint: 'https://precedent.example',
    organisation: 'Example Works',
    contributor: chance.id(),
    contributorEpoch: 0,
    root: sha256('root'),
    caseKey: sha256('case'),
    deviceKey: sha256('device'),
    storeEpoch: chance.id(),
  });
  const person = makePerson(disk, chance, { ...mistake.person });
  const flights: Flight[] = [];
  const traffic: Flight[] = [];
  const scene: Scene = {
    disk,
    endpoint,
    now,
    left: new Set(),
    erasedElsewhere: new Set(),
    rides: new Map(),
    silentUntil: 0,
    failures: [],
    opened: new Set(),
  };
  let broken: string | undefined;
  const demand = (fault: string | undefined) => (broken ??= fault);

  let life: Life = { isAlive: true, isRunning: false };
  const kill = () => {
    life.isAlive = false;
    life = { isAlive: true, isRunning: false };
    person.forget();
  };

  const worldOf = (own: Life): World => ({
    now: local,
    random: chance.next,
    newId: chance.id,
    digest: async (text) => sha256(text),
    readReceipt: async (jws) => openSeal(jws, !mistake.believesEveryReceipt) as ReceiptClaims | undefined,
    prepare: async (where, path, text, nonce) => ({
      endpoint: where,
      address: where + path,
      bytesOut: text.length,
      send: () =>
        new Promise<Reply>((done) => {
          if (!own.isAlive) return;
          if (chance.is(isCalm ? 0 : 0.02)) return kill();
          demand(checkRequest(scene, path, text));
          const flight = { path, text, nonce, leftAt: time, life: own };
          traffic.push(flight);
          flights.push({ ...flight, reply: (reply) => own.isAlive && done(reply) });
        }),
    }),
  });

  const start = (isHurried: boolean) => {
    const own = life;
    own.isRunning = true;
    const gate = () =>
      new Promise<void>((go) => {
        own.resume = go;
      });
    const bare = storeOn(disk, 'life', gate);
    const noting: typeof bare = {
      ...bare,
      change: async (...about) => {
        const done = await bare.change(...about);
        if (own.told) {
          // Only now does the device know it: what it had not written down when it was killed, it cannot keep to.
          scene.silentUntil = Math.max(scene.silentUntil, own.told.retryAt);
          if (own.told.isFailure) scene.failures.push(time);
          own.told = undefined;
        }
        return done;
      },
    };
    const store = mistake.wrap ? mistake.wrap(noting) : noting;
    const holder = 'life';
    void drain(store, worldOf(own), holder, isHurried).then(
      () => (own.isRunning = false),
      (cause: unknown) => demand(`The device threw: ${String(cause)}`),
    );
  };

  const stepDevice = () => {
    const { resume } = life;
    if (resume) {
      life.resume = undefined;
      resume();
    } else if (!life.isRunning) start(!isCalm && chance.is(0.3));
  };

  const replyWith = (flight: Flight, { status, body, nonce }: Answer, retryAfter?: string, waitMs = 0) => {
    if (!flight.reply) return;
    const { outcomes } = (body ?? {}) as { outcomes?: { result: string }[] };
    const asked = flight.path === '/v1/events' ? (JSON.parse(flight.text) as unknown[]).length : undefined;
    const isIncomplete = outcomes !== undefined && outcomes.length !== asked;
    const isFailure = (status !== 200 && status !== 401) || isIncomplete;
    flight.life.told = { retryAt: time + waitMs, isFailure };
    if (status === 400 || status === 422 || status === 413)
      for (const { subject } of JSON.parse(flight.text) as { subject: string }[])
        scene.rides.set(subject, (scene.rides.get(subject) ?? 0) + 1);
    const more = { ...(nonce && { nonce }), ...(retryAfter && { retryAfter }), date: new Date(time).toUTCString() };
    flight.reply({ isReached: true, status, body, bytesIn: 1, ...more });
    flight.reply = undefined;
  };

  /** The endpoint's own troubles, before it looks at anything. */
  const trouble = (): [number, string | undefined, number] | undefined => {
    if (isCalm || !chance.is(0.15)) return undefined;
    const status = chance.one([503, 500, 429, 409, 425, 404, 200])!;
    const wait = chance.below(900);
    if (chance.is(0.5)) return [status, undefined, 0];
    const date = new Date(Math.floor(time / second) * second + wait * second).toUTCString();
    return chance.is(0.5) ? [status, String(wait), wait * second] : [status, date, wait * second - (time % second)];
  };

  const spoil = (answer: Answer): Answer => {
    const { outcomes } = (answer.body ?? {}) as { outcomes?: { result: string; receipt?: string }[] };
    if (isCalm || !outcomes || !chance.is(0.15)) return answer;
    const spoilt = outcomes.flatMap((one): object[] => {
      const how = chance.below(4);
      if (how === 0) return [];
      if (how === 1) return [{ ...one, result: 'pondered' }];
      return how === 2 ? [{ ...one, receipt: one.receipt?.replace('seal":"', 'seal":"x') }] : [one];
    });
    return { ...answer, body: { ...(answer.body as object), outcomes: spoilt } };
  };

  /** A lying endpoint: says that it stored what it did not, with a receipt that nobody signed. */
  const lie = (flight: Flight): Answer => {
    const events = JSON.parse(flight.text) as {
      type: string;
      subject: string;
      data: { consent?: { id: string; hash: string } };
    }[];
    const outcomes = events.map(({ type, subject: id, data: { consent } }) => {
      const said = consent ? { state: 'stored', id, hash: consent.hash, consentId: consent.id } : { state: 'erased', id };
      const receipt = JSON.stringify({ text: JSON.stringify(said), seal: 'forged' });
      return { id, type, result: consent ? 'stored' : 'erased', receipt };
    });
    const standing = {
      storeEpoch: disk.enrolment.storeEpoch,
      serverTime: new Date(time).toISOString(),
      minSchema: 1,
      maxSchema: 1,
    };
    return { status: 200, body: { ...standing, outcomes } };
  };

  let outageUntil = 0;
  const outage = () => {
    outageUntil = time + chance.below(900) * second;
  };

  const deliver = () => {
    const index = chance.below(flights.length);
    const flight = flights[index];
    if (!flight) return;
    if (!isCalm && time < outageUntil) return drop();
    const isCopy = !isCalm && chance.is(0.05);
    if (!isCopy) flights.splice(index, 1);
    const its = isCopy ? { ...flight, reply: undefined } : flight;
    const own = trouble();
    if (own) return replyWith(its, { status: own[0], body: own[0] === 200 ? '<html>' : {} }, own[1], own[2]);
    if (!isCalm && its.path === '/v1/events' && chance.is(0.01)) return replyWith(its, lie(its));
    const answer = endpoint.handle(its.path, its.text, its.nonce);
    if (isCalm || !chance.is(0.05)) replyWith(its, spoil(answer));
    else lose(its);
  };

  const lose = (flight: Flight) => {
    if (!flight.reply) return;
    flight.life.told = { retryAt: 0, isFailure: true };
    flight.reply({ isReached: false, why: 'unreachable', bytesIn: 0 });
    flight.reply = undefined;
  };

  const drop = () => {
    const [flight] = flights.splice(chance.below(flights.length), 1);
    if (flight) lose(flight);
  };

  const pass = (ms: number) => {
    time += ms;
    // The device gives up after 25 s; what it sent may still arrive, later than anything.
    for (const flight of flights)
      if (flight.reply && time - flight.leftAt > 25 * second) {
        flight.life.told = { retryAt: 0, isFailure: true };
        flight.reply({ isReached: false, why: 'timeout', bytesIn: 0 });
        flight.reply = undefined;
      }
  };

  const jump = () => {
    offset = chance.one([0, tenYears, -tenYears, 40 * day, -40 * day])!;
    // How long something was ago cannot be known across a jump; waits hold again from the next failure on.
    scene.silentUntil = 0;
    scene.failures = [];
  };

  const eraseElsewhere = () => {
    const record = chance.one([...disk.records.values()].filter(({ id }) => endpoint.holds(id)));
    if (!record) return;
    scene.erasedElsewhere.add(record.id);
    endpoint.erase(record.id);
  };

  const captureOne = () => {
    const id = person.capture();
    if (chance.is(0.03)) chance.one([endpoint.poison, endpoint.large, endpoint.unwanted])!.add(id);
  };

  const expiry = () => new Date(time + (chance.is(0.1) ? chance.below(3) : 400) * day).toISOString().slice(0, 10);

  const acts: [number, () => void][] = [
    [12, captureOne],
    [12, () => person.consent(local(), expiry())],
    [3, () => person.edit(local())],
    [5, () => person.withdraw(local())],
    [1, person.undo],
    [1, eraseElsewhere],
    [0.1, endpoint.eraseAll],
    [120, stepDevice],
    [6, kill],
    [30, deliver],
    [4, drop],
    [2, endpoint.restart],
    [1.5, endpoint.backUp],
    [1, endpoint.restore],
    [0.5, outage],
    [14, () => pass(chance.below(8) * second)],
    [2, () => pass(chance.below(2 * 3600) * second)],
    [0.3, () => pass(day)],
    [0.3, jump],
    [3, person.catchUp],
  ];
  const weight = acts.reduce((sum, [part]) => sum + part, 0);

  for (let done = 0; done < length && !broken; done++) {
    let left = chance.next() * weight;
    acts.find(([part]) => (left -= part) < 0)![1]();
    await flush();
    demand(checkNow(scene));
  }

  // From here on all is well: nothing is lost, nothing is late, nobody does anything.
  isCalm = true;
  kill();
  const settleAll = async (rounds: number) => {
    for (let round = 0; round < rounds && !broken; round++) {
      for (let more = 0; more < 5000 && (more === 0 || life.isRunning || flights.length > 0); more++) {
        stepDevice();
        await flush();
        if (flights.length > 0 && !life.resume) deliver();
        await flush();
      }
      demand(checkNow(scene));
      const next = await nextRunAt(
        storeOn(disk, 'life', async () => {}),
        local(),
      );
      pass(Math.min(Math.max((next ?? 0) - local(), second), 26 * hour));
      if (disk.outbox.size === 0 && round > 2) return;
    }
  };
  await settleAll(300);
  // Another day: the daily reconciliation finds what was erased elsewhere or lost in a restore.
  pass(25 * hour);
  await settleAll(50);
  demand(checkAtEnd(scene));

  // Every request that was ever made arrives once more, in any order. Nothing may change.
  const before = endpoint.state();
  for (const { path, text } of traffic.toSorted(() => chance.next() - 0.5)) {
    endpoint.restart();
    const { nonce } = endpoint.handle(path, text, undefined);
    endpoint.handle(path, text, nonce);
  }
  if (endpoint.state() !== before) demand('[I10] Replayed traffic changed what the endpoint holds');
  return broken;
};
