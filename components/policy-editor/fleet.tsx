// The devices that joined, for the holder of the key for policies: versions, the last day, what the endpoint refused. No content.
import { useId, useState } from 'react';
import { DevicePages } from '#components/policy-editor/device-pages.tsx';
import { deviceSums } from '#components/policy-editor/device-sums.ts';
import { KeyAndEndpoint } from '#components/policy-editor/key-and-endpoint.tsx';
import { dayWords } from '#components/words/days.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import type { FleetDevice } from '#lib/wire/fleet.ts';

export interface FleetProps {
  /** Where this device has joined; the admin may name another. */
  endpoint: string;
  hasKey: boolean;
  isBusy: boolean;
  problem: string | undefined;
  /** Nothing before they were asked for. */
  devices: readonly FleetDevice[] | undefined;
  onKey: (file: File) => void;
  onAsk: (endpoint: string) => void;
  onSet: (endpoint: string, device: FleetDevice, isRevoked: boolean) => void;
}

const told = ({ policy, day, extension, refusals, joinedBy }: FleetDevice): string =>
  [
    policy === null ? 'No policy accepted' : `Accepted version ${policy}`,
    day === null ? 'not heard of yet' : `last heard of on ${dayWords(day)}`,
    ...(extension === null ? [] : [`Precedent ${extension}`]),
    refusals === 1 ? '1 judgment refused by the endpoint' : `${refusals} judgments refused by the endpoint`,
    ...(joinedBy ? [joinedBy === 'sign-in' ? 'joined by signing in' : `joined with ${joinedBy}`] : []),
  ].join(' · ');

export const Fleet = ({ endpoint, hasKey, isBusy, problem, devices, onKey, onAsk, onSet }: FleetProps) => {
  const id = useId();
  const [to, setTo] = useState(endpoint);
  const refusal = hasKey ? (isBusy ? 'The endpoint is being asked.' : undefined) : 'Choose the key first.';
  return (
    <section className="policy-history" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>Devices that joined</h4>
      <p className="meta">
        Whoever holds the key for policies sees the versions of each device, the last day on which it was heard of, and how many
        judgments the endpoint refused: nothing of what people keep, and no time of day. The key is read for this page alone.
      </p>
      <KeyAndEndpoint
        keyWords="Choose the key for devices"
        endpointWords="Endpoint of the devices"
        hasKey={hasKey}
        endpoint={to}
        onKey={onKey}
        onEndpoint={setTo}
      />
      <Problem sentence={problem} />
      <div className="policy-acts">
        <KeyedButton look="edge" refusal={refusal} onPress={() => onAsk(to)}>
          Show the devices
        </KeyedButton>
      </div>
      {devices?.length === 0 && <p className="none">No device has joined there yet.</p>}
      {devices !== undefined && devices.length > 0 && <p>{deviceSums(devices)}</p>}
      {devices !== undefined && devices.length > 0 && (
        <DevicePages devices={devices}>
          {(device) => {
            const name = device.name ?? 'Without a name';
            return (
              <li key={device.device} className="policy-row">
                <div>
                  <p>
                    {name} <span className="exact meta">{device.device.slice(0, 8)}</span>
                  </p>
                  {device.isRevoked && <p>Removed: it sends nothing more, and its person can still take back.</p>}
                  <p className="meta">{told(device)}</p>
                </div>
                <KeyedButton look="edge" refusal={refusal} onPress={() => onSet(to, device, !device.isRevoked)}>
                  {device.isRevoked ? 'Let in again' : 'Remove'}
                  <span className="visually-hidden"> the device of {name}</span>
                </KeyedButton>
              </li>
            );
          }}
        </DevicePages>
      )}
    </section>
  );
};
