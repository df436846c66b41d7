// The key by which this device joins an organisation: no two organisations see the same one (rule I15).
import { isForDevice } from '#lib/judgment/consent.ts';
import type { Database } from '#lib/store/db.ts';
import type { DeviceKey } from '#lib/store/keys.ts';

/** The key by which the device is known at an endpoint, and one of its own there. */
export interface Keys {
  key: (endpoint: string) => Promise<DeviceKey>;
  keyBeside: (endpoint: string) => Promise<DeviceKey>;
}

/** Another one than the one that is known, where that was shown to another organisation, now or by an agreement of before. Asked again, the same. */
export const joiningKey = async (endpoint: string, { db, key, keyBeside }: Keys & { db: Database }): Promise<DeviceKey> => {
  const known = await key(endpoint);
  if (await db.enrolments.get(endpoint)) return known;
  const isElsewhere = (by: string, at: string | undefined): boolean =>
    by === known.thumbprint && at !== undefined && at !== endpoint;
  const joined = await db.enrolments.toArray();
  const isShown =
    joined.some((row) => isElsewhere(row.deviceKey, row.endpoint)) ||
    (await db.consents
      .filter(({ deviceKey, audience }) => isElsewhere(deviceKey, isForDevice(audience) ? undefined : audience.endpoint))
      .first()) !== undefined;
  return isShown ? keyBeside(endpoint) : known;
};
