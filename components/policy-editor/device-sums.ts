// The list of devices in a sentence: how far a policy has come among those that are in. Says nothing of any one of them.
import type { FleetDevice } from '#lib/wire/fleet.ts';

const devices = (count: number): string => (count === 1 ? '1 device' : `${count} devices`);

/** "40 devices: 31 accepted version 3, 7 version 2, 2 accepted no policy. 4 were removed." Removed ones are counted apart. */
export const deviceSums = (all: readonly FleetDevice[]): string => {
  const inNow = all.filter(({ isRevoked }) => !isRevoked);
  const removed = all.length - inNow.length;
  const counts = new Map<number, number>();
  for (const { policy } of inNow) counts.set(policy ?? 0, (counts.get(policy ?? 0) ?? 0) + 1);
  const parts = [...counts]
    .toSorted(([a], [b]) => b - a)
    .map(
      ([version, count], place) =>
        `${count} ${version === 0 ? 'accepted no policy' : `${place === 0 ? 'accepted ' : ''}version ${version}`}`,
    );
  return [
    `${devices(inNow.length)}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`,
    ...(removed > 0 ? [`${removed === 1 ? '1 was' : `${removed} were`} removed.`] : []),
  ].join(' ');
};
