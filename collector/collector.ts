// What every route and command works with: the store, the keys, the clock, and who this endpoint is.
import { utcDayOf } from '#lib/judgment/days.ts';
import type { Keys } from '#collector/keys/keys.ts';
import type { Provider } from '#collector/sign-in/provider.ts';
import type { Store } from '#collector/store/store.ts';

export interface Collector {
  store: Store;
  keys: Keys;
  /** Milliseconds since 1970, by the endpoint's clock. */
  now(): number;
  /** Origins under which devices reach this endpoint: proofs and consents must name one of them. */
  origins: readonly string[];
  /** Where people sign in to join; nothing where a code or a token is all that lets in. */
  provider?: Provider | undefined;
  /** Record versions that this endpoint takes. */
  schemas: { min: number; max: number };
}

/** Today in UTC. */
export const today = ({ now }: Pick<Collector, 'now'>): string => utcDayOf(now());

/** What every answer carries. */
export const standingOf = ({ store, now, schemas }: Pick<Collector, 'store' | 'now' | 'schemas'>) => ({
  storeEpoch: store.storeEpoch,
  serverTime: new Date(now()).toISOString(),
  minSchema: schemas.min,
  maxSchema: schemas.max,
});
