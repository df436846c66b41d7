// A network that loses, doubles, delays and reorders, before an endpoint that is now and then busy, garbled, or lying.
import type { Reply } from '#lib/sync/reply.ts';
import type { Answer } from '#tests/faults/device/endpoint.ts';
import { second, type Scene } from '#tests/faults/device/scene.ts';

/** What a reply asks of the device, until it has written that down. */
export interface Told {
  retryAt: number;
  isFailure: boolean;
}

/** A request under way: what it says, and where its reply goes. */
export interface Flight {
  path: string;
  text: string;
  nonce: string | undefined;
  leftAt: number;
  /** Takes the reply, once. */
  reply?: ((reply: Reply, told: Told) => void) | undefined;
}

type SentEvent = { type: string; subject: string; data: { consent?: { id: string; hash: string } } };
const eventsOf = ({ path, text }: Flight): SentEvent[] => (path === '/v1/events' ? (JSON.parse(text) as SentEvent[]) : []);

export const makeNetwork = (scene: Scene) => {
  const { chance, endpoint, rides } = scene;
  const flights: Flight[] = [];
  let outageUntil = 0;

  const finish = (flight: Flight, reply: Reply, told: Told): void => {
    flight.reply?.(reply, told);
    flight.reply = undefined;
  };
  const lose = (flight: Flight, why: 'unreachable' | 'timeout' = 'unreachable'): void =>
    finish(flight, { isReached: false, why, bytesIn: 0 }, { retryAt: 0, isFailure: true });

  const answer = (flight: Flight, { status, body, nonce }: Answer, retryAfter?: string, wait = 0): void => {
    if (!flight.reply) return;
    const events = eventsOf(flight);
    const { outcomes } = (body ?? {}) as { outcomes?: unknown[] };
    const isIncomplete = outcomes !== undefined && outcomes.length !== events.length;
    if ([400, 413, 422].includes(status)) for (const { subject } of events) rides.set(subject, (rides.get(subject) ?? 0) + 1);
    const more = { ...(nonce && { nonce }), ...(retryAfter && { retryAfter }), date: new Date(scene.time).toUTCString() };
    const isFailure = (status !== 200 && status !== 401) || isIncomplete;
    finish(flight, { isReached: true, status, body, bytesIn: 1, ...more }, { retryAt: scene.time + wait, isFailure });
  };

  /** The endpoint's own troubles, before it looks at anything; half of them with a Retry-After in one of its forms. */
  const trouble = (flight: Flight): boolean => {
    if (scene.isCalm || !chance.is(0.15)) return false;
    const status = chance.one([503, 500, 429, 409, 425, 404, 200])!;
    const wait = chance.below(900);
    const date = new Date(Math.floor(scene.time / second) * second + wait * second).toUTCString();
    const bad = { status, body: status === 200 ? '<html>' : {} };
    const form = chance.one(['none', 'none', 'seconds', 'date']);
    if (form === 'none') answer(flight, bad);
    if (form === 'seconds') answer(flight, bad, String(wait), wait * second);
    if (form === 'date') answer(flight, bad, date, wait * second - (scene.time % second));
    return true;
  };

  /** Leaves outcomes out, garbles them, or breaks their seals. */
  const spoil = (good: Answer): Answer => {
    const { outcomes } = (good.body ?? {}) as { outcomes?: { receipt?: string }[] };
    if (scene.isCalm || !outcomes || !chance.is(0.15)) return good;
    const spoilt = outcomes.flatMap((one): object[] => {
      const how = chance.below(4);
      if (how === 0) return [];
      if (how === 1) return [{ ...one, result: 'pondered' }];
      return how === 2 ? [{ ...one, receipt: one.receipt?.replace('seal":"', 'seal":"x') }] : [one];
    });
    return { ...good, body: { ...(good.body as object), outcomes: spoilt } };
  };

  /** Says that all was done, with receipts that nobody signed. */
  const lie = (flight: Flight): Answer => {
    const outcomes = eventsOf(flight).map(({ type, subject: id, data: { consent } }) => {
      const said = consent ? { state: 'stored', id, hash: consent.hash, consentId: consent.id } : { state: 'erased', id };
      const receipt = JSON.stringify({ text: JSON.stringify(said), seal: 'forged' });
      return { id, type, result: consent ? 'stored' : 'erased', receipt };
    });
    const { storeEpoch } = scene.disk.enrolment;
    const standing = { storeEpoch, serverTime: new Date(scene.time).toISOString(), minSchema: 1, maxSchema: 1 };
    return { status: 200, body: { ...standing, outcomes } };
  };

  const drop = (): void => {
    const [flight] = flights.splice(chance.below(flights.length), 1);
    if (flight) lose(flight);
  };

  return {
    flights,
    drop,
    outage: () => {
      outageUntil = scene.time + chance.below(900) * second;
    },
    /** One request arrives, in any order; now and then it stays under way as well, to arrive again. */
    deliver(): void {
      const index = chance.below(flights.length);
      const flight = flights[index];
      if (!flight) return;
      if (!scene.isCalm && scene.time < outageUntil) return drop();
      const isCopy = !scene.isCalm && chance.is(0.05);
      if (!isCopy) flights.splice(index, 1);
      const its = isCopy ? { ...flight, reply: undefined } : flight;
      if (trouble(its)) return;
      if (!scene.isCalm && its.path === '/v1/events' && chance.is(0.01)) return answer(its, lie(its));
      const good = endpoint.handle(its.path, its.text, its.nonce);
      if (scene.isCalm || !chance.is(0.05)) answer(its, spoil(good));
      else lose(its);
    },
    /** Time goes by. The device gives up after 25 s; what it sent may still arrive, later than anything. */
    pass(milliseconds: number): void {
      scene.time += milliseconds;
      for (const flight of flights) if (scene.time - flight.leftAt > 25 * second) lose(flight, 'timeout');
    },
  };
};
export type Network = ReturnType<typeof makeNetwork>;
