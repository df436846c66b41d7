// The devices that joined, loaded when the section is open: orders are signed in this page, under the endpoint's newest nonce.
import { useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { Fleet } from '#components/policy-editor/fleet.tsx';
import { usePolicyKey } from '#entrypoints/dashboard/policy-editor/use-policy-key.ts';
import { endpointOrigin } from '#lib/sync/address.ts';
import { signOrder } from '#lib/sync/sign-order.ts';
import type { FleetDevice, FleetOrder } from '#lib/wire/fleet.ts';

export interface FleetPartProps {
  ask: Ask;
  /** The origin of the endpoint that this device joined; empty where it joined none. */
  endpoint: string;
}

const FleetPart = ({ ask, endpoint }: FleetPartProps) => {
  const { hasKey, isBusy, problem, choose, withKey } = usePolicyKey();
  const [devices, setDevices] = useState<readonly FleetDevice[]>();
  const order = (to: string, set?: FleetOrder['set']): void =>
    withKey(async (key) => {
      const aud = endpointOrigin(to);
      let nonce = '';
      for (let tries = 0; tries < 2; tries++) {
        const told = await ask('fleet', {
          endpoint: aud,
          request: await signOrder(key, { aud, nonce, ...(set ? { set } : {}) }),
        });
        if (told.devices) return setDevices(told.devices);
        nonce = told.nonce ?? '';
      }
      throw new Error('The endpoint asked for another proof each time. No device was removed or let in. Try again.');
    });
  return (
    <Fleet
      endpoint={endpoint}
      hasKey={hasKey}
      isBusy={isBusy}
      problem={problem}
      devices={devices}
      onKey={choose}
      onAsk={(to) => order(to)}
      onSet={(to, { device }, isRevoked) => order(to, { device, isRevoked })}
    />
  );
};

export default FleetPart;
