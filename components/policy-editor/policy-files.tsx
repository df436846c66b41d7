// Opening a policy from a file, comparing with one, and beginning anew.
import { useRef, useState } from 'react';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';

export interface PolicyFilesProps {
  problem: string | undefined;
  /** Whether this device knows no published policy, so that a file may stand for it. */
  mayCompare: boolean;
  onOpen: (file: File) => void;
  onCompare: (file: File) => void;
  onNew: () => void;
}

const FileButton = ({ words, onFile }: { words: string; onFile: (file: File) => void }) => {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        aria-label={words}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file again, mended, is chosen anew.
          currentTarget.value = '';
        }}
      />
      <KeyedButton onPress={() => field.current?.click()}>{words}</KeyedButton>
    </>
  );
};

export const PolicyFiles = ({ problem, mayCompare, onOpen, onCompare, onNew }: PolicyFilesProps) => {
  const [isSure, setSure] = useState(false);
  return (
    <>
      <div className="policy-acts">
        <FileButton words="Open a policy" onFile={onOpen} />
        {mayCompare && <FileButton words="Compare with the one in force" onFile={onCompare} />}
        {isSure ? (
          <>
            <span>The draft on this device is lost then.</span>
            <KeyedButton
              look="edge"
              onPress={() => {
                setSure(false);
                onNew();
              }}
            >
              Begin anew
            </KeyedButton>
            <KeyedButton look="edge" onPress={() => setSure(false)}>
              Keep the draft
            </KeyedButton>
          </>
        ) : (
          <KeyedButton onPress={() => setSure(true)}>Begin anew</KeyedButton>
        )}
      </div>
      <Problem sentence={problem} />
    </>
  );
};
