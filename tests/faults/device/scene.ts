// What the parts of one history share: chance, time, the disk, the endpoint, and what the checks have to remember.
import { chanceOf, sha256, type Chance } from '#tests/faults/device/chance.ts';
import { emptyDisk, type Disk } from '#tests/faults/device/disk.ts';
import { makeEndpoint, type Endpoint, type EndpointFaults } from '#tests/faults/device/endpoint.ts';

export const second = 1000;
export const hour = 3600 * second;
export const day = 24 * hour;

export interface Scene {
  chance: Chance;
  disk: Disk;
  endpoint: Endpoint;
  /** True time in milliseconds since 1970, and what the device's clock adds to it. */
  time: number;
  offset: number;
  /** Nothing is lost, late or wrong any more. */
  isCalm: boolean;
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
  /** The first broken promise. */
  broken?: string;
}

export const sceneOf = (seed: number, faults: EndpointFaults | undefined): Scene => {
  const chance = chanceOf(seed);
  const scene = { chance, time: Date.UTC(2026, 10, 22), offset: 0, isCalm: false } as Scene;
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
  const endpoint = makeEndpoint(chance, () => scene.time, faults);
  const memory = { left: new Set<string>(), erasedElsewhere: new Set<string>(), rides: new Map<string, number>() };
  return Object.assign(scene, { disk, endpoint, ...memory, silentUntil: 0, failures: [], opened: new Set<string>() });
};

/** Notes a broken promise, if one was broken and none before it. */
export const demand = (scene: Scene, fault: string | undefined): void => {
  if (fault !== undefined) scene.broken ??= fault;
};
