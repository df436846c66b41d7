// Opening a policy from a file, comparing with one, and beginning anew.
import { useState } from 'react';
import { FileButton, jsonFiles } from '#components/words/file-button.tsx';
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

export const PolicyFiles = ({ problem, mayCompare, onOpen, onCompare, onNew }: PolicyFilesProps) => {
  const [isSure, setSure] = useState(false);
  return (
    <>
      <div className="policy-acts">
        <FileButton words="Open a policy" accept={jsonFiles} onFile={onOpen} />
        {mayCompare && <FileButton words="Compare with the one in force" accept={jsonFiles} onFile={onCompare} />}
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
