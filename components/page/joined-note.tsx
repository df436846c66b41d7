// Said on top of the desk after a device joined by itself: who it joined, that nothing is agreed to, and the recovery code that nobody saw.
import { useState } from 'react';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';

export interface JoinedNoteProps {
  organisation: string;
  /** Rejects with the sentence that the person reads. */
  onMake: () => Promise<void>;
  onLater: () => void;
}

export const JoinedNote = ({ organisation, onMake, onLater }: JoinedNoteProps) => {
  const [problem, setProblem] = useState<string>();
  return (
    <aside className="joined-note" aria-label="Joined by itself">
      <p>
        This device has joined {organisation}, as your organisation set it up. Nothing of yours leaves before you agree to it. A
        recovery code lets you take everything back without this device.
      </p>
      <Problem sentence={problem} />
      <div className="pair">
        <KeyedButton
          look="edge"
          onPress={() => {
            setProblem(undefined);
            void onMake().catch((error: Error) => setProblem(error.message));
          }}
        >
          Show my recovery code
        </KeyedButton>
        <KeyedButton look="edge" onPress={onLater}>
          Later
        </KeyedButton>
      </div>
    </aside>
  );
};
