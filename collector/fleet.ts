// The list of devices: what is known of each without content and without an exact time, and removing one (rule F1).
import { type Collector, today } from '#collector/collector.ts';
import { Refusal } from '#collector/http/refusal.ts';
import type { Nonces, Seen } from '#collector/http/nonce.ts';
import { policyChecks } from '#collector/policies.ts';
import { put } from '#collector/store/changes.ts';
import { devicesOf } from '#collector/store/devices-of.ts';
import type { ContactRow } from '#collector/store/tables.ts';
import { certifiedFor } from '#lib/policy/receive.ts';
import { type FleetDevice, fleetOrder, type FleetOrder, type FleetRequest, fleetType } from '#lib/wire/fleet.ts';
import { nonceHeader } from '#lib/wire/proof.ts';

/** What a request told of its device besides that it came. */
interface Told {
  accepted?: number | undefined;
  extension?: string | undefined;
  /** Records that were refused in this request. */
  refusals?: number;
}

/** Notes that a device was heard of: one write a day, and one more whenever something else about it changed. */
export const noteContact = ({ store, keys, now }: Collector, device: string, told: Told): Promise<void> =>
  store.change(async (db) => {
    const organisation = keys.root;
    const query = db.selectFrom('contacts').selectAll().where('organisation', '=', organisation);
    const before = await query.where('device', '=', device).executeTakeFirst();
    const row: ContactRow = {
      organisation,
      device,
      day: today({ now }),
      // A request that tells a version of the extension is one that tells what is accepted, be it nothing.
      policy: told.extension === undefined ? (before?.policy ?? null) : (told.accepted ?? null),
      extension: told.extension ?? before?.extension ?? null,
      refusals: (before?.refusals ?? 0) + (told.refusals ?? 0),
    };
    const isSame =
      before !== undefined && (['day', 'policy', 'extension', 'refusals'] as const).every((name) => before[name] === row[name]);
    return { value: undefined, changes: isSame ? [] : [put('contacts', [row])] };
  });

/** Every device that joined, by whose it is. */
export const fleet = async ({ store, keys }: Collector): Promise<FleetDevice[]> => {
  const rows = await devicesOf(store.db, keys.root)
    .leftJoin('contacts', (join) =>
      join.onRef('contacts.organisation', '=', 'devices.organisation').onRef('contacts.device', '=', 'devices.device'),
    )
    .select(['devices.device', 'devices.revoked', 'devices.joinedBy', 'contributors.name'])
    .select(['contacts.day', 'contacts.policy', 'contacts.extension', 'contacts.refusals'])
    .orderBy('contributors.name')
    .orderBy('devices.device')
    .execute();
  return rows.map(({ revoked, refusals, ...row }) => ({ ...row, isRevoked: revoked, refusals: refusals ?? 0 }));
};

/** Removes a device, or lets it in again. What it sent stays, and can be taken back. Refuses one that never joined. */
export const setRevoked = ({ store, keys }: Collector, { device, isRevoked }: NonNullable<FleetOrder['set']>): Promise<void> =>
  store.change(async (db) => {
    const query = db.selectFrom('devices').selectAll().where('organisation', '=', keys.root);
    const row = await query.where('device', '=', device).executeTakeFirst();
    if (!row) throw new Refusal('no-such-device');
    return { value: undefined, changes: row.revoked === isRevoked ? [] : [put('devices', [{ ...row, revoked: isRevoked }])] };
  });

const refused = (detail: string): Refusal => new Refusal('order-refused', detail);

/** What an order says, once it is signed by a key that the root certified for policies, meant for here, fresh and new. */
export const readOrder = async (
  { keys, origins }: Collector,
  { key, jws }: FleetRequest,
  nonces: Nonces,
  seen: Seen,
): Promise<FleetOrder> => {
  const signer = await certifiedFor('policy', key, keys.root, policyChecks);
  const text = signer && (await policyChecks.verify(jws, signer, fleetType));
  if (text === undefined) throw refused('Its signature does not lead to the root of this endpoint.');
  const { data } = fleetOrder.safeParse(JSON.parse(text));
  if (!data) throw refused('It says something that this endpoint does not know.');
  if (!origins.includes(data.aud)) throw refused('It is for another endpoint.');
  if (!nonces.isFresh(data.nonce)) throw new Refusal('use-nonce', undefined, { [nonceHeader]: nonces.current() });
  if (!seen.isNew(`fleet ${data.jti}`)) throw refused('It was used before.');
  return data;
};
