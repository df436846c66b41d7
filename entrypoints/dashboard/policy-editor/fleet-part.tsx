// The devices that joined, loaded when the section is open: orders are signed in this page, under the endpoint's newest nonce.
import { useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { Fleet } from '#components/policy-editor/fleet.tsx';
import { endpointOrigin } from '#lib/sync/address.ts';
import { signOrder } from '#lib/sync/sign-order.ts';
import { readPolicyKey } from '#lib/sync/sign-policy.ts';
import type { FleetDevice, FleetOrder } from '#lib/wire/fleet.ts';
import type { PolicyKey } from '#lib/wire/policy-key.ts';

export interface FleetPartProps {
  ask: Ask;
  /** The origin of the endpoint that this device joined; empty where it joined none. */
  endpoint: string;
}

const FleetPart = ({ ask, endpoint }: FleetPartProps) => {
  // In memory alone, and gone with the section.
  const [key, setKey] = useState<PolicyKey>();
  const [devices, setDevices] = useState<readonly FleetDevice[]>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const run = async (work: () => Promise<void>): Promise<void> => {
    setProblem(undefined);
    setBusy(true);
    try {
      await work();
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  const order = (to: string, set?: FleetOrder['set']): void =>
    void run(async () => {
      if (!key) return;
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
      hasKey={key !== undefined}
      isBusy={isBusy}
      problem={problem}
      devices={devices}
      onKey={(file) => void run(async () => setKey(readPolicyKey(await file.text())))}
      onAsk={(to) => order(to)}
      onSet={(to, { device }, isRevoked) => order(to, { device, isRevoked })}
    />
  );
};

export default FleetPart;
