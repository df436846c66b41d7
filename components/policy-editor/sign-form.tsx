// Signing with the admin's key and publishing. The key is read from its file for this page alone and kept nowhere.
import { useId, useState } from 'react';
import { FileButton } from '#components/words/file-button.tsx';
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
  const id = useId();
  const [to, setTo] = useState(endpoint);
  const refusal = hasKey ? (isBusy ? 'It is being published.' : undefined) : noKey;
  return (
    <form className="sign-form" onSubmit={(event) => event.preventDefault()}>
      <p>
        A policy is signed by a key that lives with you, not with the endpoint. The key is read for this page alone and kept
        nowhere.
      </p>
      <div className="policy-acts">
        <FileButton look="edge" words="Choose the key for policies" onFile={onKey} />
        <span className="meta">{hasKey ? 'A key is chosen.' : 'No key is chosen.'}</span>
      </div>
      <div className="field">
        <label htmlFor={id}>Endpoint</label>
        <input
          id={id}
          className="exact"
          type="url"
          autoComplete="off"
          placeholder="https://precedent.example"
          value={to}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
      </div>
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
