// Which key of the admin's signs, and which endpoint it is for. The key is read from its file for this page alone and kept nowhere.
import { useId } from 'react';
import { FileButton } from '#components/words/file-button.tsx';

export interface KeyAndEndpointProps {
  /** What the button says, and the field. */
  keyWords: string;
  endpointWords: string;
  hasKey: boolean;
  endpoint: string;
  onKey: (file: File) => void;
  onEndpoint: (endpoint: string) => void;
}

export const KeyAndEndpoint = ({ keyWords, endpointWords, hasKey, endpoint, onKey, onEndpoint }: KeyAndEndpointProps) => {
  const id = useId();
  return (
    <>
      <div className="policy-acts">
        <FileButton look="edge" words={keyWords} onFile={onKey} />
        <span className="meta">{hasKey ? 'A key is chosen.' : 'No key is chosen.'}</span>
      </div>
      <div className="field">
        <label htmlFor={id}>{endpointWords}</label>
        <input
          id={id}
          className="exact"
          type="url"
          autoComplete="off"
          placeholder="https://precedent.example"
          value={endpoint}
          onChange={({ currentTarget }) => onEndpoint(currentTarget.value)}
        />
      </div>
    </>
  );
};
