// The list of devices, a page at a time, with a field that narrows it by name, day or version: organisations have thousands.
import { useId, useState, type ReactNode } from 'react';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import type { FleetDevice } from '#lib/wire/fleet.ts';

export interface DevicePagesProps {
  devices: readonly FleetDevice[];
  /** Draws one of them as an entry of a list. */
  children: (device: FleetDevice) => ReactNode;
}

/** Devices on a page. */
export const onPage = 25;

/** Whether what was typed stands in what is known of a device, whatever its case. */
export const isMeant = ({ name, device, day, extension, joinedBy, isRevoked }: FleetDevice, typed: string): boolean =>
  [name ?? 'without a name', device, day, extension, joinedBy, isRevoked ? 'removed' : '']
    .join('\n')
    .toLowerCase()
    .includes(typed.trim().toLowerCase());

export const DevicePages = ({ devices, children }: DevicePagesProps) => {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(0);
  const meant = devices.filter((device) => isMeant(device, typed));
  const last = Math.max(0, Math.ceil(meant.length / onPage) - 1);
  const page = Math.min(asked, last);
  const [from, to] = [page * onPage, Math.min(meant.length, (page + 1) * onPage)];
  return (
    <>
      {devices.length > onPage && (
        <label className="device-search">
          <span>Find a device</span>
          <input
            type="search"
            value={typed}
            autoComplete="off"
            onChange={({ target }) => {
              setTyped(target.value);
              setAsked(0);
            }}
          />
        </label>
      )}
      <p className="meta" role="status" id={`${id}-which`}>
        {meant.length === 0
          ? `None of ${devices.length} devices is meant by that.`
          : `${from + 1} to ${to} of ${meant.length === devices.length ? '' : `${meant.length} found among `}${devices.length}`}
      </p>
      {meant.length > 0 && (
        <ul className="policy-list" aria-label="Devices" aria-describedby={`${id}-which`}>
          {meant.slice(from, to).map(children)}
        </ul>
      )}
      {last > 0 && (
        <div className="policy-acts">
          <KeyedButton
            look="edge"
            refusal={page === 0 ? 'This is the first page.' : undefined}
            onPress={() => setAsked(page - 1)}
          >
            Earlier
          </KeyedButton>
          <KeyedButton
            look="edge"
            refusal={page === last ? 'This is the last page.' : undefined}
            onPress={() => setAsked(page + 1)}
          >
            Further
          </KeyedButton>
        </div>
      )}
    </>
  );
};
