// The time by which days are named. Invariant I13: a device clock ten years off changes no outcome.
import type { EnrolmentRow } from '#lib/store/db.ts';

const day = 86_400_000;

/**
 * Milliseconds since 1970: this device's clock, unless the endpoint last saw it more than a day off; then the endpoint's, which is
 * what decides when an agreement ends. A clock that is put right again is believed after the next answer of the endpoint.
 */
export const reckon = (clock: EnrolmentRow['clock'], now: number): number => {
  const off = clock ? clock.server - clock.local : 0;
  return Math.abs(off) > day ? now + off : now;
};

/** Of several endpoints the clock that was heard last: for days that no recipient decides. */
export const newestClock = (joined: readonly Pick<EnrolmentRow, 'clock'>[]): EnrolmentRow['clock'] =>
  joined
    .flatMap(({ clock }) => clock ?? [])
    .toSorted((a, b) => a.local - b.local)
    .at(-1);
