// Signing with the admin's key and publishing. The key is read from its file for this page alone and kept nowhere.
import { useState } from 'react';
import { KeyAndEndpoint } from '#components/policy-editor/key-and-endpoint.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';

export interface SignFormProps {
  /** Where this device has joined; the admin may name another. */
  endpoint: string;
  /** Whether a key was chosen. */
  hasKey: boolean;
  isBusy: boolean;
  problem: string | undefined;
  onKey: (file: File) => void;
  onPublish: (endpoint: string) => void;
  /** The signed policy as a file, for the collector's own command. */
  onSaveSigned: () => void;
}

const noKey = 'Choose the key first.';

export const SignForm = ({ endpoint, hasKey, isBusy, problem, onKey, onPublish, onSaveSigned }: SignFormProps) => {
  const [to, setTo] = useState(endpoint);
  const refusal = hasKey ? (isBusy ? 'It is being published.' : undefined) : noKey;
  return (
    <form className="sign-form" onSubmit={(event) => event.preventDefault()}>
      <p>
        A policy is signed by a key that lives with you, not with the endpoint. The key is read for this page alone and kept
        nowhere.
      </p>
      <KeyAndEndpoint
        keyWords="Choose the key for policies"
        endpointWords="Endpoint"
        hasKey={hasKey}
        endpoint={to}
        onKey={onKey}
        onEndpoint={setTo}
      />
      <Problem sentence={problem} />
      <div className="policy-acts">
        <KeyedButton look="seal" refusal={refusal} onPress={() => onPublish(to)}>
          Sign and publish
        </KeyedButton>
        <KeyedButton look="edge" refusal={hasKey ? undefined : noKey} onPress={onSaveSigned}>
          Save the signed file
        </KeyedButton>
      </div>
    </form>
  );
};
